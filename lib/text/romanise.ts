/** Writes Cyrillic and Greek words in Latin letters and reduces spellings of one name to one key, for search. */

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dzh',
  ә: 'a',
  ғ: 'g',
  қ: 'q',
  ң: 'ng',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
};
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};
const LETTERS = new Map(Object.entries({ ...CYRILLIC, ...GREEK }));
const FOREIGN = /[\u0370-\u052f]/;

/** A folded word in Latin letters ("ушаков" → "ushakov"); other scripts stay as they are. */
export function romanise(folded: string): string {
  if (!FOREIGN.test(folded)) return folded;
  let latin = '';
  for (const letter of folded) latin += LETTERS.get(letter) ?? letter;
  return latin;
}

/**
 * Steps from one language's spelling of a name to a key that all of them share. Order matters: long groups first.
 * French, English, German and scholarly spellings of Slavic and Turkic names are what news readers meet.
 */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/s(?:chtsch|hch|tch)|chtch/g, 's'],
  [/tsch|tch|sch|sh|ch|cz|ts|tz/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/dzh|dj|zh/g, 'j'],
  [/[kg]h|h/g, 'h'],
  [/ck|[cq]/g, 'k'],
  [/ph/g, 'f'],
  [/w|ff$/g, 'v'],
  [/ou|oo/g, 'u'],
  [/([aeou])[yij]+(?=[aeou])/g, '$1'],
  [/i[yj](?=[aeou])/g, 'i'],
  [/y|ij/g, 'i'],
  [/(?<=.{4})e$/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Key under which the spellings of one name meet ("ouchakov", "ushakov", "uschakow", "ушаков"). */
export function soundKey(folded: string): string {
  let key = romanise(folded);
  for (const [pattern, replacement] of STEPS) key = key.replace(pattern, replacement);
  return key;
}
