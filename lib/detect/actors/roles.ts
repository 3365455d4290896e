/** Words that outlets use for one and the same office, so that a pack need not list each of them. */

interface Role {
  words: readonly string[];
  /** What must stand before or after the word: a seat of power, or a lone adjective of nationality. */
  before?: RegExp;
  after?: RegExp;
}

/** A lone adjective of nationality after a noun. */
const ADJECTIVE = /^\p{Ll}+$/u;
/** "Russian", "US": before an English noun. */
const NATION = /^(?:\p{Lu}\p{Ll}+|US|U\.S\.)$/u;
const NATIONS_OWN = /^(?:\p{Lu}\p{Ll}+|US)['’]s$/u;

/** Words for one role that stand for each other. */
const ROLES: Readonly<Record<string, readonly Role[]>> = {
  fr: [
    {
      words: 'chef|maître|patron|locataire|hôte|occupant|homme fort|dirigeant|leader'.split('|'),
      after: /^(?:du Kremlin|de la Maison)/,
    },
    {
      words: 'président|dirigeant|leader|chef d’État|chef de l’État|numéro un|homologue'.split('|'),
      after: ADJECTIVE,
    },
    {
      words: 'Premier ministre|chef du gouvernement|chef de gouvernement|homologue'.split('|'),
      after: ADJECTIVE,
    },
  ],
  en: [
    { words: 'chief|boss|leader|strongman|ruler|head'.split('|'), before: /^Kremlin$/ },
    { words: 'president|leader|head of state|counterpart'.split('|'), before: NATION },
    { words: 'president|leader|head of state'.split('|'), before: NATIONS_OWN },
    {
      words: 'prime minister|premier|head of government|leader|counterpart'.split('|'),
      before: NATION,
    },
    { words: 'prime minister|premier|head of government|leader'.split('|'), before: NATIONS_OWN },
    { words: 'spokesman|spokesperson|spokeswoman'.split('|'), before: /^Kremlin$/ },
  ],
  es: [
    {
      words: 'jefe|líder|inquilino|hombre fuerte|amo|dueño|titular'.split('|'),
      after: /^(?:del Kremlin|de la Casa)/,
    },
    {
      words: 'presidente|mandatario|líder|dirigente|gobernante|jefe de Estado|jefe del Estado|homólogo'.split(
        '|',
      ),
      after: ADJECTIVE,
    },
    {
      words: 'presidente|mandatario|líder'.split('|'),
      after: /^de (?:la |los )?\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?$/u,
    },
    {
      words: 'primer ministro|premier|jefe de Gobierno|jefe del Gobierno|homólogo'.split('|'),
      after: ADJECTIVE,
    },
    { words: 'portavoz|vocero'.split('|'), after: /^del Kremlin$/ },
  ],
  it: [
    {
      words: 'capo|leader|inquilino|numero uno|padrone|uomo forte|signore'.split('|'),
      after: /^(?:del Cremlino|della Casa)/,
    },
    {
      words: 'presidente|leader|dirigente|capo di Stato|capo dello Stato|numero uno|omologo|collega'.split(
        '|',
      ),
      after: /^(?:\p{Ll}+|Usa|USA)$/u,
    },
    {
      words: 'primo ministro|premier|capo del governo|omologo|collega'.split('|'),
      after: ADJECTIVE,
    },
    { words: 'primo ministro|premier'.split('|'), after: /^(?:del|della) \p{Lu}\p{Ll}+$/u },
  ],
  pt: [
    {
      words: 'chefe|líder|inquilino|senhor|homem forte|dono|ocupante'.split('|'),
      after: /^(?:do Kremlin|da Casa)/,
    },
    {
      words: 'presidente|líder|dirigente|governante|mandatário|chefe de Estado|homólogo'.split('|'),
      after: /^\p{Ll}[\p{Ll}-]+$/u,
    },
    {
      words: 'primeiro-ministro|premiê|chefe de governo|chefe do governo|homólogo'.split('|'),
      after: ADJECTIVE,
    },
  ],
  ru: [
    { words: 'президент|лидер|коллега|глава государства'.split('|'), before: /^\p{Ll}+ий$/u },
    { words: 'президент|лидер|глава'.split('|'), after: /^\p{Lu}\p{L}+$/u },
    { words: 'премьер|премьер-министр|лидер|коллега'.split('|'), before: /^\p{Ll}+ий$/u },
    { words: 'премьер-министр|премьер|глава правительства'.split('|'), after: /^\p{Lu}\p{L}+$/u },
  ],
  uk: [
    { words: 'президент|лідер|колега'.split('|'), before: /^\p{Ll}+ий$/u },
    { words: 'президент|лідер|глава|очільник'.split('|'), after: /^\p{Lu}\p{L}+$/u },
    { words: 'прем’єр|прем’єр-міністр|колега'.split('|'), before: /^\p{Ll}+ий$/u },
    {
      words: 'прем’єр-міністр|прем’єр|глава уряду|очільник уряду'.split('|'),
      after: /^\p{Lu}\p{L}+$/u,
    },
    { words: 'глава|очільник|господар'.split('|'), after: /^(?:Кремля|Білого|Держдепу)/u },
  ],
  pl: [
    { words: 'prezydent|przywódca|lider|odpowiednik'.split('|'), before: /^\p{Ll}+i$/u },
    { words: 'prezydent|przywódca|lider'.split('|'), after: /^\p{Lu}\p{L}+$/u },
    { words: 'premier|odpowiednik'.split('|'), before: /^\p{Ll}+i$/u },
    {
      words: 'szef|gospodarz|władca|włodarz|lokator'.split('|'),
      after: /^(?:Kremla|Białego Domu)$/u,
    },
  ],
  nl: [
    { words: 'president|leider|staatshoofd|ambtgenoot|collega'.split('|'), before: /^\p{Lu}\p{Ll}+e$/u },
    { words: 'president|leider'.split('|'), after: /^van (?:de )?\p{Lu}\p{L}+$/u },
    {
      words: 'premier|minister-president|regeringsleider|ambtgenoot|collega'.split('|'),
      before: /^\p{Lu}\p{Ll}+e$/u,
    },
  ],
  tr: [
    { words: 'Devlet Başkanı|Cumhurbaşkanı|lideri'.split('|'), before: /^\p{Lu}\p{L}+$/u },
    { words: 'lider|mevkidaşı'.split('|'), before: /^\p{Lu}[\p{L}']+$/u },
  ],
  ar: [
    { words: 'الرئيس|الزعيم|نظيره'.split('|'), after: /^ال\p{L}+$/u },
    { words: 'رئيس الوزراء|رئيس الحكومة|نظيره'.split('|'), after: /^ال\p{L}+$/u },
  ],
};

/** A description of an office with each word that outlets use for the same role: "chef", "patron du Kremlin". */
export function sameRole(variant: string, language: string): string[] {
  const forms: string[] = [];
  for (const { words, before, after } of ROLES[language] ?? []) {
    for (const word of words) {
      const isLeading =
        variant.startsWith(`${word} `) && after?.test(variant.slice(word.length + 1)) === true;
      const isTrailing =
        variant.endsWith(` ${word}`) && before?.test(variant.slice(0, -word.length - 1)) === true;
      if (isLeading) for (const other of words) forms.push(other + variant.slice(word.length));
      if (isTrailing) for (const other of words) forms.push(variant.slice(0, -word.length) + other);
    }
  }
  if (language === 'de') forms.push(...germanRoles(variant));
  if (language === 'ru')
    forms.push(...headOfNation(variant, /^(\p{Ll}+)ий президент$/u, 'ого', ['глава'], 'государства'));
  if (language === 'uk')
    forms.push(...headOfNation(variant, /^(\p{Ll}+)ий президент$/u, 'ої', ['глава', 'очільник'], 'держави'));
  return forms.filter((form) => form !== variant);
}

/** "глава российского государства" from "российский президент". */
function headOfNation(
  variant: string,
  adjective: RegExp,
  ending: string,
  heads: readonly string[],
  state: string,
): string[] {
  const stem = adjective.exec(variant)?.[1];
  return stem === undefined ? [] : heads.map((head) => `${head} ${stem}${ending} ${state}`);
}

/** German nouns for one role in the singular cases, the nominative first. */
const HEADS_OF_STATE = [
  ['Präsident', 'Präsidenten'],
  ['Staatspräsident', 'Staatspräsidenten'],
  ['Staatschef', 'Staatschefs'],
  ['Amtskollege', 'Amtskollegen'],
];
const HEADS_OF_GOVERNMENT = [
  ['Premierminister', 'Premierministers'],
  ['Regierungschef', 'Regierungschefs'],
  ['Ministerpräsident', 'Ministerpräsidenten'],
  ['Premier', 'Premiers'],
  ['Amtskollege', 'Amtskollegen'],
];

/** "russischer Staatschef", "Russlands Staatschef" from "russische Präsident", in every case. */
function germanRoles(variant: string): string[] {
  const [, stem = '', noun = ''] = /^(\p{Ll}+isch)e (\p{Lu}\p{Ll}+)$/u.exec(variant) ?? [];
  const [, owner = '', owned = ''] = /^(\p{Lu}\p{Ll}+s) (\p{Lu}\p{Ll}+)$/u.exec(variant) ?? [];
  const nouns = [HEADS_OF_STATE, HEADS_OF_GOVERNMENT].find((role) =>
    role.some(([nominative]) => nominative === noun || nominative === owned),
  );
  if (!nouns) return [];
  if (owner)
    return nouns.flatMap((cases) =>
      cases[0] === 'Amtskollege' ? [] : cases.map((form) => `${owner} ${form}`),
    );
  const forms = nouns.flatMap((cases) =>
    cases.flatMap((form, index) =>
      (index === 0 ? ['e', 'er', 'en', 'em'] : ['en', 'em']).map((ending) => `${stem}${ending} ${form}`),
    ),
  );
  if (nouns !== HEADS_OF_STATE) return forms;
  const neuter = ['Staatsoberhaupt', 'Staatsoberhaupts', 'Staatsoberhauptes'];
  return [
    ...forms,
    ...neuter.flatMap((form) => ['e', 'es', 'en', 'em'].map((ending) => `${stem}${ending} ${form}`)),
  ];
}

/**
 * Words that name an office by the like of another one: "son homologue russe" is the president of Russia in a
 * sentence about a president only.
 */
const COUNTERPART =
  /(?<!\p{L})(?:homologue|counterpart|hom[óo]logo|omologo|collega|amtskollege|ambtgenoot|odpowiednik|mevkidaş|(?:коллег|колег)\p{L}+|[لوبف]?نظير)/iu;

/** Whether a description names an office by the like of another one. */
export function isCounterpart(description: string): boolean {
  return COUNTERPART.test(description);
}
