/** What is said and left unsaid of dealings, and how they are set, missed or refused. */
import type { ConceptSource } from './index';

export const RESERVE: ConceptSource = {
  /** To speak of something: what silence does not do. */
  speakof: {
    fr: 'comment*, répond*, réagi*, détaill*, précis*, révél*, expliqu*, exprim*, communiqu*, divulgu*, souffl*, confirmer ni, dit mot, dire, dit rien, parler, commentaire, étendu*, étendre, pronon*, donner',
    en: 'comment*, respond*, repl*, answer*, elaborat*, disclos*, detail, detailed, details, reveal*, discuss*, speak, spoken, drawn, explain*, say, said, describe*, address*, confirm*, talk about, expand',
    es: 'coment*, respond*, detall*, revel*, explic*, pronunci*, hablar, dicho, dijo, decir, dar, aclar*, divulg*, entrar',
    de: 'äußer*, kommentier*, sag*, gesagt, mitteil*, mitgeteilt, erklär*, antwort*, preisgeben, preisgegeben, wort, stellung, bekannt, einzelheit*',
    it: 'comment*, rispo*, dett*, dire, rivel*, spieg*, pronunci*, espress*, espresso, fornit*, fornire, parlare, entrare',
    pt: 'coment*, respond*, detalh*, revel*, explic*, pronunci*, prest*, disse, dito, dizer, dar, falar, divulg*, adiant*',
    ru: 'комментир*, прокомментир*, комментари*, говор*, сказа*, сообщ*, раскр*, ответ*, поясн*, рассказ*, распростран*, обсужда*',
    uk: 'комент*, прокомент*, говор*, сказа*, повідом*, розкр*, відпові*, поясн*, розпов*, обговор*',
    ar: 'يعلق, تعلق, التعليق, تعليق, يكشف, تكشف, الكشف, يدل, تدل, الإدلاء, يرد, ترد, يوضح, توضح, الحديث, يتحدث, تتحدث, يفصح, تفصح',
  },
  /** To make known: the contrary of silence. */
  madepublic: {
    fr: 'a rendu public*, a rendu compte, rendu publics, a publié, a détaillé, a longuement commenté, a révélé, a fini par commenter, rompu le silence, sorti de son silence, sortie de son silence, raconté par le menu, a tout dit',
    en: 'published, made public, commented at length, has commented, has detailed, gave details, spelled out, broke its silence, broken its silence, gave a full account, gave an account, revealed, laid out, disclosed',
    es: 'hizo público*, ha hecho público*, publicó, ha publicado, detalló, ha detallado, contó, rompió su silencio, ha roto su silencio, con pelos y señales, reveló',
    de: 'veröffentlicht, machte öffentlich, öffentlich gemacht, ausführlich geäußert, äußerte sich ausführlich, schilderte, brach sein schweigen, offengelegt, legte offen',
    it: 'ha reso pubblic*, ha pubblicato, ha dettagliato, ha raccontato, ha rotto il silenzio, rotto il silenzio, ha rivelato, ha commentato a lungo',
    pt: 'tornou públic*, publicou, detalhou, contou, quebrou o silêncio, revelou, comentou longamente',
    ru: 'обнародовал*, опубликовал*, подробно рассказал*, раскрыл*, нарушил* молчание, рассказал* во всех',
    uk: 'оприлюднив*, опублікував*, детально розпові*, розкрив*, порушив* мовчання',
    ar: 'نشر, نشرت, كشف, كشفت, كسر صمته, خرج عن صمته, شرح بالتفصيل',
  },
  /** Dealings between governments, as what may be told of. */
  exchange: {
    fr: 'échanges, échange, contacts, contact, teneur, détail, détails, négociations, négocie, négocié, discussions, discute, discuté, pourparlers, tractations, conversations, se dit, s échange, entretiens, entretien, dialogue, contenu',
    en: 'exchanges, exchange, contacts, contact, details, substance, negotiations, negotiating, discussions, discussing, talks, conversations, dealings, dialogue, communications, content, contents, what is being said',
    es: 'contactos, contacto, detalles, contenido, conversaciones, negociaciones, negociando, intercambios, diálogo, hablado, conversado, tratos',
    de: 'austausch, kontakte*, kontakt, einzelheiten, details, inhalt*, gespräche*, verhandlungen, unterredung*, dialog, spricht, besprochen',
    it: 'scambi, contatti, contatto, dettagli, contenuto, contenuti, colloqui, negoziati, conversazioni, trattative, dialogo',
    pt: 'contactos, contatos, contacto, contato, pormenores, detalhes, teor, conteúdo, conversações, conversas, negociações, diálogo, trocas',
    ru: 'контакт*, детал*, подробност*, содержани*, переговор*, обсуждени*, диалог*, беседы, бесед, разговор*',
    uk: 'контакт*, детал*, подробиц*, зміст*, переговор*, обговорен*, діалог*, розмов*, бесід*',
    ar: 'اتصالات, اتصالاته, اتصالاتها, تفاصيل, مضمون, محادثات, المحادثات, مفاوضات, المفاوضات, حوار, مباحثات',
  },
  /** To become a member of something, which may be refused. */
  joining: {
    fr: 'rejoindr*, rejoin*, adhér*, adhésion, particip*, siég*, intégr*, entrer*, entrera, embarqu*, répondu favorablement, accepté, accepte, acceptent, accepter, donné suite, donner suite, donné leur accord, donné son accord, en être, en sera, en seront, ralli*, associ*',
    en: 'join, joins, joined, joining, taking part, take part, took part, participat*, accept, accepts, accepted, sit, seat, membership, on board, aboard, endors*, commit, committed, enrol*, agree, agreed, said yes, say yes',
    es: 'unirse, sumarse, adherirse, participar*, particip*, integrar*, aceptar, aceptó, aceptado, entrar, entrará*, ingres*, incorpor*',
    de: 'beitret*, beitritt, beigetreten, teilnehm*, teilnahme, mitmach*, mitwirk*, zusag*, zugesagt, dabei, annehmen, angenommen, angehören',
    it: 'aderi*, adesione, partecip*, entrare, entrerà, entreranno, accett*, unirsi, far parte, faranno parte, farà parte',
    pt: 'aderir*, aderi*, adesão, particip*, integrar*, entrar*, aceit*, juntar se, fazer parte, farão parte',
    ru: 'вступ*, присоедин*, участв*, участи*, войти, войдет, войдут, согласи*, согласил*, принял* приглашени*',
    uk: 'вступ*, приєдн*, участ*, увійти, увійде, увійдуть, погод*, прийнял* запрошенн*',
    ar: 'الانضمام, ينضم, تنضم, انضمام, المشاركة, يشارك, تشارك, يقبل, تقبل, قبول, العضوية',
  },
  /** Somebody without office, in his own name. */
  privatecitizen: {
    fr: 'simple citoyen, simple particulier, citoyen privé, à titre privé, sans portefeuille, sans mandat, en son nom propre',
    en: 'private citizen, private individual, private capacity, without portfolio, unofficial envoy, unpaid volunteer, in no official',
    es: 'ciudadano privado, simple ciudadano, ciudadano particular, a título privado, sin cargo',
    de: 'privatmann, privatperson, ohne amt, als privatmann, in privater',
    it: 'privato cittadino, semplice cittadino, a titolo privato, senza incarichi',
    pt: 'cidadão privado, simples cidadão, a título privado, sem cargo, simples particular',
    ru: 'частное лицо, частным лицом, частный гражданин, без должности, в частном качестве',
    uk: 'приватна особа, приватною особою, приватний громадянин, без посади',
    ar: 'مواطن عادي, بصفة شخصية, مواطن خاص, دون منصب, بلا منصب',
  },
  /** What is set for a day or a place. */
  setfor: {
    fr: 'prévu, prévue, prévus, prévues, doit avoir lieu, doit se tenir, aura lieu, auront lieu, se tient, se tiendra, se tiendront, est fixé*, programm*, annoncé* pour, attendu*, agendé*, a lieu, rendez vous, doivent se voir, doivent se retrouver, se voir, se verront, planifié*',
    en: 'planned, scheduled, due, set for, slated, to be held, takes place, take place, taking place, expected, is on for, pencilled in, penciled in, booked, will be held, is to be, are to meet',
    es: 'prevista, previsto, previstas, programad*, tendrá lugar, se celebrará, se celebra, está fijad*, agendad*, tiene lugar, se reunirán, se verán',
    de: 'geplant, vorgesehen, angesetzt, findet ... statt, finden ... statt, stattfinden, terminiert, anberaumt, steht an, soll ... stattfinden',
    it: 'prevista, previsto, previste, fissat*, in programma, si terrà, avrà luogo, si svolgerà, calendario, si vedranno, attes*',
    pt: 'prevista, previsto, previstas, marcad*, agendad*, terá lugar, realiza se, será realizad*, decorre, acontece, está marcad*',
    ru: 'запланирован*, намечен*, назначен*, состоится, состоятся, пройдет, пройдут, ожидается, подпишут, обещают, предстоит',
    uk: 'запланован*, намічен*, призначен*, відбудеться, відбудуться, пройде, пройдуть, очікується, підпишуть, має відбутися',
    ar: 'المقرر, مقررة, مقرر, المقررة, ستعقد, سيعقد, يعقد, تعقد, من المتوقع, سيتم, ستجري',
  },
  /** Written to by somebody. */
  written: {
    fr: 'a écrit à, a écrit au, a écrit aux, ont écrit à, avait écrit à, écrit à, écrit au, droit à sa lettre, droit à son courrier, droit à la lettre, reçu la même lettre, reçu la lettre, à qui washington a écrit, à qui trump a écrit',
    en: 'wrote to, has written to, had written to, written to, writes to, received the same letter, got the same letter, received the letter, received the offer, got the offer, bore the name, bears the name',
    es: 'ha escrito a, escribió a, escrito a, recibieron la carta, recibió la carta, la misma carta',
    de: 'schrieb an, hat an ... geschrieben, angeschrieben, bekam den brief, erhielt den brief, denselben brief',
    it: 'ha scritto a, scrisse a, scritto a, ha scritto al, stessa lettera',
    pt: 'escreveu a, escreveu ao, escreveu aos, receberam a carta, recebeu a carta, mesma carta',
    ru: 'написал*, письма разослан*, разослал* письм*, получил* письмо, конверт*',
    uk: 'написав, написали, листи надісла*, надіслали лист*, отримав лист, отримали лист*, конверт*',
    ar: 'كتب إلى, كتبت إلى, الرسالة نفسها, راسل, راسلت',
  },
  /** An invitation, by the noun alone. */
  inviteword: {
    fr: 'invitation, invitations, carton d invitation',
    en: 'invitation, invitations, invite, invites',
    es: 'invitación, invitaciones',
    de: 'einladung, einladungen, einladungsschreiben',
    it: 'invito, inviti',
    pt: 'convite, convites',
    ru: 'приглашени*',
    uk: 'запрошенн*',
    ar: 'دعوة, الدعوة, دعوات',
  },
  /** A land cut off by its borders, as the press calls it. */
  enclave: {
    fr: 'enclave, enclave palestinienne, territoire palestinien, bande de gaza, la bande',
    en: 'enclave, palestinian territory, palestinian enclave, the strip, coastal strip',
    es: 'enclave, territorio palestino, la franja, franja',
    de: 'küstenstreifen*, gazastreifen*, palästinensergebiet*, enklave',
    it: 'enclave, striscia, territorio palestinese',
    pt: 'enclave, faixa, território palestiniano, território palestino',
    ru: 'анклав*, секторе, сектора, сектор, палестинск* территори*',
    uk: 'анклав*, сектор, сектора, секторі, палестинськ* територі*',
    ar: 'القطاع, قطاع, الجيب',
  },
  /** In Hungary, as a place. */
  inhungary: {
    fr: 'en hongrie, capitale hongroise, sol hongrois',
    en: 'in hungary, hungarian capital, hungarian soil',
    es: 'en hungría, capital húngara, suelo húngaro',
    de: 'in ungarn, ungarische hauptstadt, ungarischen hauptstadt',
    it: 'in ungheria, capitale ungherese',
    pt: 'na hungria, capital húngara',
    ru: 'в венгрии, венгерск* столиц*, столиц* венгрии',
    uk: 'в угорщині, угорськ* столиц*, столиц* угорщини',
    ar: 'في المجر, العاصمة المجرية, في هنغاريا',
  },
  /** One matter that has no bearing on another. */
  nobearing: {
    fr: 'ne changera rien, ne change rien, rien à voir, aucun rapport, aucun lien, sans rapport, sans lien, n ouvre, n ouvrira, n aidera, n aide, pas la même chose, rien de commun',
    en: 'change nothing, changes nothing, will not change, nothing to do with, no connection, no link, no bearing, unrelated, does not open, will not open, will not help, does not help, won t help, totally different, a different matter',
    es: 'no cambiará, no cambia, nada que ver, ninguna relación, no ayudará, no abre, no abrirá, es otra cosa',
    de: 'ändert nichts, wird nichts ändern, nichts zu tun, kein zusammenhang, keinen zusammenhang, hilft nicht, öffnet keine, etwas ganz anderes',
    it: 'non cambierà, non cambia, niente a che vedere, nulla a che vedere, nessun legame, non aiuterà, non apre, non aprirà, tutt altra cosa',
    pt: 'não mudará, não muda, nada a ver, nenhuma relação, não ajudará, não abre, não abrirá, outra coisa',
    ru: 'ничего не изменит, ничего не меняет, не имеет отношения, никак не связан*, не поможет, не откроет, не открывает, совсем другое',
    uk: 'нічого не змінить, нічого не змінює, не має стосунку, ніяк не повʼязан*, не допоможе, не відкриє, зовсім інше',
    ar: 'لن يغير, لا يغير, لا علاقة, لا صلة, لن يساعد, لا يفتح',
  },
  /** Russian money that Europe holds. */
  euroclear: {
    fr: 'euroclear, belgique, union européenne, bruxelles',
    en: 'euroclear, belgium, belgian, the eu, european union, brussels',
    es: 'euroclear, bélgica, unión europea, bruselas',
    de: 'euroclear, belgien, eu, europäische union, brüssel',
    it: 'euroclear, belgio, unione europea, ue, bruxelles',
    pt: 'euroclear, bélgica, união europeia, bruxelas',
    ru: 'евроклир*, euroclear, бельги*, евросоюз*, ес, брюссел*',
    uk: 'євроклір*, euroclear, бельгі*, євросоюз*, єс, брюссел*',
    ar: 'يوروكلير, بلجيكا, الاتحاد الأوروبي, بروكسل',
  },
};
