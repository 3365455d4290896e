/** Declines descriptions of offices in Slavic languages, from the nominative that a pack lists. */

/** Endings of genitive, dative, instrumental and locative; of the accusative where it is not a man's genitive. */
type Cases = readonly string[];

interface Pattern {
  /** Nouns that decline so, without the ending that is replaced. */
  stems: string;
  nominative: string;
  cases: Cases;
}

const SLAVIC: Readonly<
  Record<string, { adjectives: readonly [RegExp, Cases][]; nouns: readonly Pattern[] }>
> = {
  ru: {
    adjectives: [
      [/(?<=[кг])ий$/u, ['ого', 'ому', 'им', 'ом', 'ого']],
      [/ый$/u, ['ого', 'ому', 'ым', 'ом', 'ого']],
    ],
    nouns: [
      {
        stems:
          'президент лидер премьер министр помощник советник посланник спецпосланник директор гендиректор хозяин спикер диктатор переговорщик комиссар',
        nominative: '',
        cases: ['а', 'у', 'ом', 'е'],
      },
      {
        stems: 'секретар госсекретар представител спецпредставител председател руководител зят',
        nominative: 'ь',
        cases: ['я', 'ю', 'ем', 'е'],
      },
      { stems: 'глав', nominative: 'а', cases: ['ы', 'е', 'ой', 'е', 'у'] },
      { stems: 'коллег', nominative: 'а', cases: ['и', 'е', 'ой', 'е', 'у'] },
    ],
  },
  uk: {
    adjectives: [[/ий$/u, ['ого', 'ому', 'им', 'ому', 'ого']]],
    nouns: [
      {
        stems:
          'президент лідер єр міністр помічник радник представник спецпредставник речник спікер диктатор очільник директор комісар',
        nominative: '',
        cases: ['а', 'у', 'ом', 'ові'],
      },
      {
        stems: 'секретар прессекретар держсекретар господар',
        nominative: '',
        cases: ['я', 'ю', 'ем', 'еві'],
      },
      { stems: 'послан спецпослан', nominative: 'ець', cases: ['ця', 'цю', 'цем', 'цеві'] },
      { stems: 'зят', nominative: 'ь', cases: ['я', 'ю', 'ем', 'еві'] },
      { stems: 'глав голов', nominative: 'а', cases: ['и', 'і', 'ою', 'і', 'у'] },
      { stems: 'колег', nominative: 'а', cases: ['и', 'і', 'ою', 'і', 'у'] },
    ],
  },
  pl: {
    adjectives: [
      [/(?<=[kg])i$/u, ['iego', 'iemu', 'im', 'im', 'iego']],
      [/y$/u, ['ego', 'emu', 'ym', 'ym', 'ego']],
    ],
    nouns: [
      { stems: 'prezydent', nominative: '', cases: ['a', 'owi', 'em'] },
      { stems: 'szef', nominative: '', cases: ['a', 'owi', 'em', 'ie'] },
      { stems: 'premier lider dyktator negocjator', nominative: '', cases: ['a', 'owi', 'em', 'ze'] },
      { stems: 'rzecznik wysłannik odpowiednik', nominative: '', cases: ['a', 'owi', 'iem', 'u'] },
      { stems: 'sekretarz gospodarz włodarz', nominative: '', cases: ['a', 'owi', 'em', 'u'] },
      { stems: 'doradc przywódc władc', nominative: 'a', cases: ['y', 'y', 'ą', 'y', 'ę'] },
      { stems: 'zię', nominative: 'ć', cases: ['cia', 'ciowi', 'ciem', 'ciu'] },
    ],
  },
};

/** The oblique cases of a description in the nominative; none of one that already stands in another case. */
export function declinedOffice(form: string, language: string): string[] {
  const rules = SLAVIC[language];
  if (!rules) return [];
  const words = form.split(' ');
  const declined: Cases[] = [];
  for (const [at, word] of words.entries()) {
    const noun = declinedNoun(word, rules.nouns);
    if (noun) {
      const rest = words.slice(at + 1);
      return noun.map((_, index) =>
        [...declined.map((cases) => cases[index] ?? ''), noun[index], ...rest].join(' '),
      );
    }
    const adjective = rules.adjectives.find(([ending]) => ending.test(word));
    if (!adjective) return [];
    const [ending, cases] = adjective;
    declined.push(cases.map((other) => word.replace(ending, other)));
  }
  return [];
}

/** The cases of a noun, of the last part of a compound ("пресс-секретарь") or after an apostrophe, or null. */
function declinedNoun(word: string, patterns: readonly Pattern[]): Cases | null {
  const last = word.slice(Math.max(...[..."-'’ʼ"].map((joint) => word.lastIndexOf(joint))) + 1);
  for (const { stems, nominative, cases } of patterns) {
    if (!last.endsWith(nominative)) continue;
    const stem = last.slice(0, last.length - nominative.length);
    if (!stems.split(' ').includes(stem)) continue;
    const head = word.slice(0, word.length - nominative.length);
    return cases.map((ending) => head + ending);
  }
  return null;
}
