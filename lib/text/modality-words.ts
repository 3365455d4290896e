/** Words of negation, reserve and denial, by language; phrases are separated by commas, `*` ends a prefix. */

export interface ModalitySource {
  negations: string;
  /** First words of those negations that make a verb negative: "not", "ne … pas", and not "without". */
  verbal: string;
  affirmative: string;
  hedges: string;
  denials: string;
  /** Predicates that deny what stands before them in the sentence: "is false". */
  refutations?: string;
  /** Words that leave what follows them open: "not sure that", "whether". */
  doubts?: string;
  /** Openings that name what a sentence is about: "As for". */
  topics?: string;
  /** "Only", before or behind whom it is about. */
  only?: string;
  /** Conjunctions of a condition that is not fulfilled, or not yet. */
  conditions: string;
  /** Conjunctions that begin a clause of another polarity. */
  breaks: string;
  follows?: boolean;
}

export const MODALITY_WORDS: Readonly<Record<string, ModalitySource>> = {
  fr: {
    negations:
      'non, pas, nul, nulle, personne n, ne ... pas, n ... pas, jamais, ne ... jamais, n ... jamais, rien de, aucun, aucune, ne ... aucun, ne ... aucune, aucunement, nullement, ni, sans, guère, ne ... guère, ne ... plus, n ... plus, ne ... rien, n ... rien, ne ... point, personne ne, loin de, faux, pas question, refus*, rien ne, rien à voir, aucun lien, plutôt que, au lieu de, macache, pas un, pas une, s est gardé de, se garde de, gardé de, s est abstenu de, exclut de, exclu de, exclut que, exclut, loin d',
    verbal: 'ne, n, pas',
    affirmative:
      'n ... ni oui ni non, ne ... ni oui ni non, ni oui ni non, non seulement, pas seulement, pas moins, pas uniquement, sans doute, sans précédent, sans surprise, sans attendre, sans tarder, sans compter, non loin, non sans, n est autre, ne cesse, ne fait que, il n y a pas que, sans limite, sans limites, sans terme, sans échéance, sans fin, pas encore fini, aucune date, pas de date, sans date, n en reste pas moins, n empêche, sans conteste, on ne peut plus, n a pas tari, pas tari, ne tarit pas, n a pas manqué, pas peu, n a pas hésité, n a pas manqué, pas manqué de, rien de moins, sans réserve, sans hésiter, ne date pas d hier',
    hedges:
      'pourrait, pourraient, serait, seraient, aurait, auraient, devrait, devraient, semble, semblerait, selon, d après, peut être, éventuel*, probable*, possible*, hypothétique, envisag*, conserverait, prendrait, coûterait, prétend*, présumé*, à en croire, apparemment, soi disant',
    denials:
      'dément, démenti, démentent, démentait, nie, nient, niait, nié, réfute, réfutent, réfuté, conteste, contestent, contesté, récuse, récusé, rejette l idée, rejettent l idée, rejeté l idée, écarte l idée, démentir, nier, démentie, démentis, dément formellement, balaie, balaye, contredit, contredisent, s inscrit en faux, s inscrivent en faux, nie que, nient que, assure le contraire, soutient le contraire, infirme, infirmé',
    refutations:
      'est faux, sont fausses, est fausse, est inexact, n est pas vrai, n est pas exact, se trompe, se trompent, fait erreur, pure invention, ne tient pas debout, relève de la fable',
    doubts:
      'pas certain, pas certaine, pas sûr, pas sûre, doute que, doutent que, doute de, je doute, savoir si, dira si, dire si, décidera si, décider si, se demande si, question de savoir, incertain que, rien ne dit que, rien ne garantit',
    topics: 'quant à, quant au, quant aux, pour ce qui est, s agissant, en ce qui concerne, concernant',
    only: 'seul, seule, seuls, uniquement, seulement',
    conditions: 'si, s il, s ils, au cas où, à supposer que, à condition que',
    breaks: 'mais, tandis, alors, cependant, pourtant, toutefois, quoique, bien',
  },
  en: {
    negations:
      'not, never, no longer, no, cannot, neither, nor, without, nobody, none, false, far from, t, hardly, untrue, refus*, rather than, instead of, no one, fails to, failed to, nothing to do with, no connection, no link, none of, no such, no plan, no plans, not a, scrap, there is no, there was no, nothing, anything but, not so, stopped short of, stops short of, stopping short of, ruled out, rules out, ruling out, short of calling, refrained from',
    verbal: 'not, never, t, cannot, no longer',
    affirmative:
      'not only, need not, no date, not just, not merely, no doubt, no less than, no fewer than, not least, without delay, without precedent, without term, without any term, without limit, without any limit, without end, no surprise, no sooner, no wonder, not surprisingly, no longer alone, no stranger, no secret, without time limit, with no term, with no end, no term limit, no time limit, no expiry, no end date, no time, lost no time, did not hesitate, no hesitation, without hesitation, nothing less than, no less, no mean, none other',
    hedges:
      'could, would, may, might, reportedly, allegedly, apparently, possibly, perhaps, probably, likely, seems, seem, appears, appear, according to, is said to, are said to, was said to, purported*, expected to, set to, if confirmed, supposedly, potential*, would be, due to, poised to, is to, are to, claims to, unconfirmed',
    denials:
      'denies, denied, deny, denying, denial, rejects, rejected the, rebuts, rebutted, refutes, refuted, disputes, disputed, dismissed the idea, dismisses the idea, dismissed reports, contradict*, rejected claims, contradicts, contradicted, rebuffs the claim, rubbished, rubbishes, shot down, knocked down, dismisses, dismissed, debunk*, disavow*, disown*, pours cold water, poured cold water',
    refutations:
      'is false, is untrue, is wrong, are wrong, is not true, isn t true, is mistaken, are mistaken, is a fabrication, is fiction, is nonsense, was false, was untrue, never happened, did not happen, didn t happen',
    doubts:
      'not sure that, not certain that, not sure, not certain, doubt that, doubts that, doubted that, doubtful that, whether, remains to be seen, remains unclear, no guarantee, not clear that, unclear if, yet to decide if',
    topics: 'as for, as to, as regards, regarding, concerning, when it comes to',
    only: 'only, alone, solely',
    conditions: 'if, unless, provided that',
    breaks: 'but, while, whereas, although, though, however, yet',
  },
  es: {
    negations:
      'no, nunca, jamás, ningún, ninguna, ninguno, sin, ni, tampoco, nadie, nada, falso, lejos de, rehus*, nada que ver, ninguna relación, en vez de, en lugar de, ni un, descarta, descartó, descartan, se abstuvo de, excluye',
    verbal: 'no, nunca, jamás',
    affirmative:
      'no ... ni sí ni no, ni sí ni no, sin fecha, ninguna fecha, no hay fecha, no sólo, no solo, no solamente, sin duda, no menos de, sin precedentes, sin embargo, sin límite, sin plazo, sin límites, sin fecha, sin caducidad, ni más ni menos, no obstante, nada menos, no dudó, sin dudar, nada menos que, sin reservas',
    hedges:
      'podría, podrían, sería, serían, habría, habrían, debería, deberían, según, supuest*, presunt*, posible*, probable*, quizá, quizás, tal vez, al parecer, parece, parecen, puede que, aparentemente, prevé, está previsto',
    denials:
      'niega, niegan, negó, negaron, ha negado, desmiente, desmienten, desmintió, desmentido, desmintieron, rechaza que, rechazó que, refuta, refutó, negar, desmentir, contradice, contradijo, refutan, tacha de falso, tachó de falso, lo niega, lo negó',
    refutations:
      'es falso, no es cierto, no es verdad, se equivoca, se equivocan, es mentira, es un invento, es incorrecto',
    doubts:
      'no estoy seguro, no está seguro, no es seguro, duda que, duda de que, dudan que, decidir si, saber si, decir si, dirá si, decidirá si, por ver si',
    topics: 'en cuanto a, en cuanto al, respecto a, respecto de, sobre, acerca de, por lo que respecta',
    only: 'solo, sólo, solamente, únicamente',
    conditions: 'si, en caso de que',
    breaks: 'pero, mientras, aunque, sino, sin embargo',
  },
  de: {
    negations:
      'nicht, nie, niemals, kein*, ohne, weder, noch nicht, niemand, nichts, keineswegs, falsch, weigert, weiger*, nirgends, statt, nichts zu tun, anstelle, anstatt, kein einziger, keine rede, schließt ... aus, schloss ... aus',
    verbal: 'nicht, nie, niemals',
    affirmative:
      'nicht nur, kein datum, kein termin, keinen termin, nicht bloß, nicht weniger als, ohne zweifel, nicht zuletzt, ohnehin, ohne frist, ohne befristung, ohne begrenzung, ohne zeitliche begrenzung, nicht zufällig, ohne ablaufdatum, nichts weniger als, ohne ende, nichts geringeres, nicht gezögert, ohne zu zögern, zögerte nicht, ohne vorbehalt',
    hedges:
      'könnte, könnten, würde, würden, soll, sollen, solle, sollte, sollten, dürfte, dürften, möglicherweise, vielleicht, angeblich, mutmaßlich, wohl, laut, offenbar, anscheinend, wahrscheinlich, voraussichtlich, womöglich, sei, seien, habe, hätte, hätten, möglich*, zufolge',
    denials:
      'bestreitet, bestritt, bestritten, dementiert, dementierte, dementieren, dementi, leugnet, leugnete, widerspricht, widersprach, weist zurück, wies zurück, verneint, verneinte, bestreiten, widersprechen, weist ... zurück, wies ... zurück, weisen ... zurück, wiesen ... zurück, in abrede',
    refutations:
      'ist falsch, ist unwahr, stimmt nicht, trifft nicht zu, irrt, irren, liegt falsch, ist eine erfindung, ist erfunden, ist unsinn',
    doubts: 'nicht sicher, bezweifelt, bezweifle, bezweifeln, zweifelt, ob, fraglich, ungewiss',
    topics: 'was, hinsichtlich, bezüglich',
    only: 'nur, allein, lediglich',
    conditions: 'wenn, falls, sofern',
    breaks: 'aber, doch, während, obwohl, sondern, jedoch, hingegen',
    follows: true,
  },
  it: {
    negations:
      'non, mai, nessun*, senza, né ... né, neppure, nemmeno, neanche, niente, nulla, falso, lungi dal, rifiut*, nulla a che vedere, niente a che vedere, non c entra, anziché, invece di, macché, esclude, ha escluso, escludono',
    verbal: 'non',
    affirmative:
      'non solo, nessuna data, senza data, non soltanto, senza dubbio, non meno di, senza precedenti, senza limiti, senza scadenza, senza termine, senza limite, niente meno, nientemeno, non a caso, a meno di, senza limiti di tempo, senza data, non ha esitato, senza esitare, senza riserve, niente di meno, non ha perso tempo',
    hedges:
      'potrebbe, potrebbero, sarebbe, sarebbero, avrebbe, avrebbero, dovrebbe, dovrebbero, secondo, forse, pare, sembra, presunt*, possibil*, probabil*, a quanto pare, eventual*, apparentemente',
    denials:
      'nega, negano, negato, negò, smentisce, smentiscono, smentito, smentì, smentita, respinge l idea, confuta, contesta, smentire, negare, smentirono, smentendo, contraddice, contraddicono, macché',
    refutations:
      'è falso, è falsa, non è vero, sbaglia, sbagliano, si sbaglia, si sbagliano, è un invenzione, è inesatto',
    doubts:
      'non sono sicuro, non è sicuro, non sono certo, dubita che, dubito che, dubitano, decidere se, sapere se, dire se, dirà se, deciderà se, resta da vedere',
    topics: 'quanto a, quanto al, quanto alla, quanto ai, circa, riguardo',
    only: 'solo, soltanto, solamente, unicamente',
    conditions: 'se, qualora, nel caso in cui',
    breaks: 'ma, mentre, però, sebbene, tuttavia, invece, bensì',
  },
  pt: {
    negations:
      'não, nunca, jamais, nenhum, nenhuma, sem, nem, ninguém, nada, tampouco, falso, longe de, recus*, nada a ver, em vez de, ao invés de, nem um, descarta, descartou, exclui, excluiu',
    verbal: 'não, nunca, jamais',
    affirmative:
      'não só, sem data, nenhuma data, não há data, não apenas, não somente, sem dúvida, não menos de, sem precedentes, sem limite, sem prazo, sem limites, sem termo, nada menos, sem embargo, sem fim, não hesitou, sem hesitar, nada menos que, sem reservas, não perdeu tempo',
    hedges:
      'poderia, poderiam, seria, seriam, teria, teriam, deveria, deveriam, poderá, poderão, deverá, deverão, segundo, talvez, supost*, alegad*, possível, provável, provavelmente, possivelmente, parece, parecem, de acordo com, aparentemente, conforme',
    denials:
      'nega, negam, negou, negaram, desmente, desmentem, desmentiu, desmentiram, desmentido, rejeita a ideia, refuta, refutou, desmentir, negar, contradiz, contradisse, refutam',
    refutations:
      'é falso, é falsa, não é verdade, engana se, está enganado, é mentira, é invenção, não corresponde à verdade',
    doubts:
      'não tenho a certeza, não está certo, não é certo, duvida que, duvido que, duvidam que, decidir se, saber se, dizer se, dirá se, decidirá se',
    topics: 'quanto a, quanto ao, quanto à, quanto aos, sobre, acerca de, relativamente a',
    only: 'só, apenas, somente, unicamente',
    conditions: 'se, caso',
    breaks: 'mas, enquanto, embora, porém, contudo, todavia, sendo',
  },
  ru: {
    negations:
      'не, ни, нет, никогда, без, никак*, никто, ничего, отнюдь, вовсе не, ложь, неправда, отказ*, нельзя, ни разу, не имеет отношения, отношения не, никакого, никакой, никаких, вместо, исключил, исключила, исключили, исключает, исключают',
    verbal: 'не',
    affirmative:
      'не только, дата не, даты нет, без даты, не менее, не меньше, не случайно, без сомнения, несомненно, не исключено, не исключил, не исключают, не исключает, без ограничени*, без срока, не просто, не кто иной, бессрочн*, без ограничения срока, без колебаний, не раздумывая, не что иное',
    hedges:
      'может, могут, мог, могла, могло, могли, бы, возможно, вероятно, якобы, по данным, по словам, по версии, предположительно, похоже, видимо, должен, должна, должны, планир*, ожидается, по информации, сообщается, вроде, не исключено, по сообщению',
    denials:
      'опроверг*, отрица*, отверг, отвергла, отвергли, отвергает, отвергают, опровержени*, опровергли, опровергает, опровергают, отрицает, отрицают, отрицал, возразил*, возражает',
    refutations:
      'неправда, ложь, неверно, не соответствует действительности, ошибается, ошибаются, выдумка, вымысел, не так',
    doubts: 'не уверен*, сомнева*, ли, неясно, неизвестно',
    topics: 'что касается, насчет, относительно',
    only: 'только, лишь, один, одного',
    conditions: 'если, если бы',
    breaks: 'но, а, однако, хотя, тогда, зато',
    follows: true,
  },
  uk: {
    negations:
      'не, ні, ані, немає, ніколи, без, жодн*, ніхто, нічого, неправда, відмов*, аж ніяк, стосунку не, стосунку вже не, ніякого, ніякої, ніяких, замість, нічого спільного, виключив, виключає, виключили',
    verbal: 'не',
    affirmative:
      'не тільки, дата не, дати немає, без дати, не лише, не менше, не менш, без сумніву, не виключено, не просто, без обмежен*, безстроков*, не виключає, не виключив, без обмеження строку, без вагань, не вагаючись',
    hedges:
      'може, можуть, міг, могла, могло, могли, би, б, можливо, ймовірно, імовірно, нібито, за даними, за словами, начебто, мабуть, має, мають, планує*, очікується, повідомля*, ніби, за інформацією',
    denials:
      'спрост*, запереч*, відкинув, відкинула, відкинули, відкидає, спростував, спростувала, спростували, спростовує, заперечив, заперечує, заперечують, заперечила',
    refutations: 'неправда, брехня, не відповідає дійсності, помиляється, помиляються, вигадка, не так',
    doubts: 'не впевнен*, не певен, сумніва*, чи, невідомо, неясно',
    topics: 'щодо, що стосується, стосовно',
    only: 'лише, тільки, один, самий',
    conditions: 'якщо, якби, коли б',
    breaks: 'але, а, однак, проте, хоча, зате, натомість',
    follows: true,
  },
  pl: {
    negations: 'nie, nigdy, żaden, żadna, żadne, bez, ani, nikt, nic',
    verbal: 'nie',
    affirmative: 'nie tylko, bez wątpienia, nie mniej niż, bez ograniczeń, bezterminowo',
    hedges:
      'może, mogą, mógłby, mogłaby, mogłoby, podobno, rzekomo, według, prawdopodobnie, być może, ma, mają, miałby, możliwe',
    denials: 'zaprzecza, zaprzeczył, zaprzeczyła, zaprzeczają, dementuje, zdementował, zdementowała',
    conditions: 'jeśli, jeżeli, gdyby, jeśliby',
    breaks: 'ale, jednak, lecz, natomiast, choć, podczas',
  },
  nl: {
    negations: 'niet, nooit, geen, zonder, noch, niemand, niets',
    verbal: 'niet, nooit',
    affirmative: 'niet alleen, niet minder dan, zonder twijfel, zonder termijn, zonder einddatum',
    hedges:
      'zou, zouden, kan, kunnen, mogelijk, misschien, naar verluidt, volgens, vermoedelijk, wellicht, waarschijnlijk',
    denials: 'ontkent, ontkende, ontkennen, weerlegt, spreekt tegen, sprak tegen',
    conditions: 'als, indien, mocht',
    breaks: 'maar, terwijl, hoewel, echter',
    follows: true,
  },
  tr: {
    negations: 'değil, yok, asla, hiç, hiçbir',
    verbal: 'değil',
    affirmative: 'değil mi, sadece değil',
    hedges: 'olabilir, belki, iddia, muhtemelen, göre',
    denials: 'yalanla*, reddet*, inkar',
    conditions: 'eğer',
    breaks: 'ama, ancak, fakat',
    follows: true,
  },
  ar: {
    negations: 'لا, لم, لن, ليس, ليست, لما, غير, دون, بدون, ولم, ولا, أبدا, لا علاقة, بدلا من, عوضا عن, عدم',
    verbal: 'لا, لم, لن, ليس, ليست, ولم, ولا',
    affirmative: 'غير أن, لا يقل, لا تقل, ليس فقط, لا سيما, بدون شك, دون تحديد, دون سقف',
    hedges: 'قد, ربما, يمكن, يمكنه, بحسب, وفق, وفقا, يحتمل, من المتوقع, من المحتمل, حسب',
    denials:
      'نفى, نفت, ينفي, تنفي, نفوا, كذب, دحض, ونفى, نفيه, نفيها, نفيا, نافيا, نافية, تكذيب, كذبت, فند, فندت, ونفت',
    refutations: 'غير صحيح, كاذب, لا صحة, غير دقيق',
    doubts: 'لست متأكدا, ليس متأكدا, يشكك, إن كان, ما إذا',
    topics: 'أما, بخصوص, بشأن',
    only: 'فقط, وحده',
    conditions: 'إذا, لو, في حال',
    breaks: 'لكن, بينما, غير أن',
  },
};
