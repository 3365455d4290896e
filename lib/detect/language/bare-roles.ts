/** The words by which each language calls the holder of an office once it is clear who is meant: "the president". */
import { foldText } from '../../text/tokens';
import { WordSet } from './rules';

/** What a role is, as bits: a leader may head the state or the government. */
export const Rank = { state: 1, government: 2, speaker: 4 } as const;

/** Set in the ranks of a word that names the like of another one: "his counterpart". */
export const COUNTERPART_RANK = 8;

const LEADER = Rank.state | Rank.government;

interface BareRoleWords {
  /** Nouns of each rank, "|" between them; the nominative first, then its other cases after commas. */
  state: string;
  government: string;
  speaker: string;
  leader?: string;
  counterpart?: string;
  /** Articles that make the noun mean the one spoken of, and prepositions that hold one. */
  definite?: string;
  /** Possessives before a counterpart. */
  possessive?: string;
  /**
   * Words that may follow: verbs and particles. Where it is absent any word in lower case may, for adjectives stand
   * before nouns there.
   */
  after?: string;
}

const SLAVIC_AFTER_RU =
  'заявил сказал отметил подчеркнул добавил сообщил считает намерен не уже также пообещал ответил объявил призвал напомнил и был будет';
const SLAVIC_AFTER_UK =
  'заявив сказав зазначив наголосив додав повідомив вважає має не вже також пообіцяв відповів оголосив закликав нагадав був буде';

const ROLES: Readonly<Record<string, BareRoleWords>> = {
  ar: {
    state: 'الرئيس',
    government: 'رئيس الوزراء|رئيس الحكومة',
    speaker: 'المتحدث',
    counterpart: 'نظيره',
    after: 'ان انه إن إنه أن أنه قد لم لن قال',
  },
  de: {
    state: 'Präsident,Präsidenten|Staatschef,Staatschefs',
    government: 'Regierungschef,Regierungschefs|Premierminister,Premierministers|Premier,Premiers',
    speaker: 'Sprecher,Sprechers',
    counterpart: 'Amtskollege,Amtskollegen',
    definite: 'der den dem des',
    possessive: 'sein seinem seinen seines',
  },
  en: {
    state: 'president',
    government: 'prime minister|premier',
    speaker: 'spokesman|spokesperson|spokeswoman',
    leader: 'leader',
    counterpart: 'counterpart',
    definite: 'the',
    possessive: 'his her',
  },
  es: {
    state: 'presidente|mandatario',
    government: 'primer ministro',
    speaker: 'portavoz|vocero',
    leader: 'líder|dirigente',
    counterpart: 'homólogo',
    definite: 'el del al',
    possessive: 'su',
    after:
      'ha habia fue es era esta sera seria puede quiere debe va no se le lo tambien ya dijo afirmo aseguro anadio agrego insistio respondio anuncio declaro senalo prometio sostuvo explico pidio recordo confirmo hablo llego volvio viajo recibio y tras durante',
  },
  fr: {
    state: 'président',
    government: 'Premier ministre',
    speaker: 'porte-parole',
    leader: 'dirigeant',
    counterpart: 'homologue',
    definite: 'le du au',
    possessive: 'son',
    after:
      'a avait aura aurait est etait sera serait doit veut peut pourrait va n ne s se l lui y dit declare affirme assure ajoute estime promet annonce refuse repond reconnait insiste juge rappelle souligne explique precise confirme qui et',
  },
  it: {
    state: 'presidente',
    government: 'primo ministro|premier',
    speaker: 'portavoce',
    leader: 'leader',
    counterpart: 'omologo',
    definite: 'il del al dal nel sul',
    possessive: 'suo',
    after:
      'ha aveva avra avrebbe e era sara sarebbe deve vuole puo non si lo gli ci anche gia dice afferma aggiunge assicura promette annuncia rifiuta risponde insiste ricorda spiega conferma dopo durante ed',
  },
  nl: {
    state: 'president',
    government: 'premier|minister-president',
    speaker: 'woordvoerder',
    leader: 'leider',
    counterpart: 'ambtgenoot',
    definite: 'de',
    possessive: 'zijn',
  },
  pl: {
    state: 'prezydent,prezydenta,prezydentowi,prezydentem',
    government: 'premier,premiera,premierowi,premierem',
    speaker: 'rzecznik,rzecznika,rzecznikowi,rzecznikiem',
    counterpart: 'odpowiednik,odpowiednika,odpowiednikowi,odpowiednikiem',
    possessive: 'swój swojego swojemu swoim swego swemu jego',
    after:
      'powiedział dodał oświadczył podkreślił zapowiedział stwierdził odpowiedział nie już też także ma jest był będzie się i',
  },
  pt: {
    state: 'presidente|mandatário',
    government: 'primeiro-ministro|premiê',
    speaker: 'porta-voz',
    leader: 'líder|dirigente',
    counterpart: 'homólogo',
    definite: 'o do ao no pelo',
    possessive: 'seu',
    after:
      'tem tinha foi e era esta sera seria pode quer deve vai nao se lhe o tambem ja disse afirmou garantiu acrescentou insistiu respondeu anunciou declarou prometeu explicou pediu lembrou confirmou falou chegou voltou viajou recebeu apos durante',
  },
  ru: {
    state: 'президент,президента,президенту,президентом,президенте',
    government: 'премьер,премьера,премьеру,премьером|премьер-министр,премьер-министра,премьер-министру',
    speaker: 'пресс-секретарь,пресс-секретаря,пресс-секретарю',
    after: SLAVIC_AFTER_RU,
  },
  tr: {
    state: 'Başkan',
    government: 'Başbakan',
    speaker: 'sözcü',
    after: '',
  },
  uk: {
    state: 'президент,президента,президенту,президентові,президентом',
    government: 'прем’єр,прем’єра,прем’єру|прем’єр-міністр,прем’єр-міністра,прем’єр-міністру',
    speaker: 'речник,речника,речнику|пресс-секретар,прессекретар,прессекретаря',
    after: SLAVIC_AFTER_UK,
  },
};

/** How a language uses its bare roles. */
export interface BareRoles {
  /** Null where a language has no articles. */
  definite: WordSet | null;
  /** Null where the word for a counterpart says itself whose: نظيره. */
  possessive: WordSet | null;
  /** Null where any word in lower case may follow. */
  after: WordSet | null;
}

const ready = new Map<string, BareRoles>();

/** The rules of a language for roles that stand alone, or null for one whose roles are not known. */
export function bareRolesOf(language: string | null): BareRoles | null {
  const words = ROLES[language ?? ''];
  if (!language || !words) return null;
  let rules = ready.get(language);
  if (!rules) {
    rules = {
      definite: setOf(words.definite),
      possessive: setOf(words.possessive),
      after: setOf(words.after),
    };
    ready.set(language, rules);
  }
  return rules;
}

function setOf(words: string | undefined): WordSet | null {
  return words === undefined ? null : new WordSet(words);
}

/** Every form by which a bare role is written, with its language and its ranks. */
export function* bareRoleForms(): Generator<{ form: string; language: string; ranks: number }> {
  for (const [language, words] of Object.entries(ROLES)) {
    for (const [list, ranks] of ranked(words)) {
      for (const form of list.split(/[|,]/)) if (form) yield { form, language, ranks };
    }
  }
}

function ranked(words: BareRoleWords): [string, number][] {
  return [
    [words.state, Rank.state],
    [words.government, Rank.government],
    [words.speaker, Rank.speaker],
    [words.leader ?? '', LEADER],
    [words.counterpart ?? '', LEADER | COUNTERPART_RANK],
  ];
}

/** Most words after a role that it is the first word of: "porte-parole de la présidence russe". */
const MAX_OWNER = 4;

/**
 * The rank of an office by one of its descriptions, 0 for none: the role's noun, and whose it is. One word may stand
 * before it ("Russian president") or a few after it ("président du Mali"); other nouns before make another office of
 * it ("aide to the president").
 */
export function rankOf(description: string, language: string): number {
  const words = ROLES[language];
  if (!words) return 0;
  const folded = foldText(description);
  const isOf = (list: string) =>
    list.split('|').some((cases) => {
      const noun = foldText(cases.split(',')[0] ?? '');
      const isLeading = folded.startsWith(`${noun} `);
      if (!isLeading && !folded.endsWith(` ${noun}`)) return false;
      const owner = isLeading ? folded.slice(noun.length + 1) : folded.slice(0, -noun.length - 1);
      return owner.split(' ').length <= (isLeading ? MAX_OWNER : 1) && !NOT_HELD.test(owner);
    });
  if (isOf(words.state)) return Rank.state;
  if (isOf(words.government)) return Rank.government;
  return isOf(words.speaker) ? Rank.speaker : 0;
}

/** Beside the noun they name another office, or one that is not held: "vice president", "président élu". */
const NOT_HELD =
  /^(?:vice|vize|ex|former|ancien|deputy|acting|elect|elu|electo|eletto|eleito|gewahlte|designierte|fruhere|ehemalige|бывш|экс|вице|колишн|віце|екс|byl)/u;
