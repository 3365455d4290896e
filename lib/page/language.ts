/** The language of an article: what the page declares, checked against what its words say. */
import { articleObjects, type Declared, metaContent } from './structured';

/** Text looked at when sniffing, in UTF-16 units. */
const SAMPLE = 3_000;
/** Stop words that must be seen before the words outvote the page's own declaration. */
const SURE_HITS = 12;
/** How many times as many stop words the sniffed language needs as the declared one. */
const SURE_RATIO = 2;

/**
 * Frequent words that set a language apart from those of the same script; folded, without diacritics kept out. Of
 * languages that no pack has names in, only so many as tell that a page is none of ours: these bytes are on every page.
 */
const STOP_WORDS: Record<string, string> = {
  en: 'the of and to that was with for his which from this are has were been not have said would',
  fr: 'le les des et une est dans que pour qui sur au aux par il avec ses ont cette été plus ne à',
  es: 'el los las y una en que por con para del su se como al más fue ha este también lo',
  de: 'der die das und ist nicht mit von den dem ein eine sich auf für auch als im werden wird zu',
  it: 'il gli della di che è con per sono del alla nel dei non anche una più da ha delle si',
  pt: 'o os do da em que não uma para com no na dos das ao pelo foi mais são como à',
  ca: 'els i amb que una del dels per les és',
  nl: 'de het een van en dat niet zijn met voor op te is die ook heeft door maar werd om aan',
  sv: 'och att det som en på är av för med',
  da: 'og at det er på af til en for den',
  no: 'og det er på av til en for som ikke',
  fi: 'ja on ei että se hän oli mutta myös kun',
  pl: 'i w na się nie z do że jest to o jak przez po ale od oraz za który',
  cs: 'a se v na je že s z do to',
  ro: 'și în de la a cu din pe care nu',
  hu: 'a az és hogy nem is egy volt meg csak',
  tr: 've bir bu için ile da de olarak olan çok daha gibi ancak sonra dedi',
  id: 'yang dan di dengan untuk dari ini itu tidak dalam',
  vi: 'và của là có trong được cho không với người',
  ru: 'и в не на что с по как это из он его но для от также о к за',
  uk: 'і в не на що з та до як це від за його для про але у є',
  bg: 'и в на е да се за не от с',
  sr: 'и у је да на се за од са су',
  ar: 'في من على إلى أن التي عن هذا الذي مع كان قال بعد ما لم',
  fa: 'و در به از که این را با است برای',
  ur: 'کے میں کی اور ہے کا سے کو نے پر',
};

const LATIN = 'en fr es de it pt ca nl sv da no fi pl cs ro hu tr id vi'.split(' ');
const CYRILLIC = 'ru uk bg sr'.split(' ');
const ARABIC = 'ar fa ur'.split(' ');

/** A range of code points, end exclusive, and the languages written in it. */
interface Script {
  from: number;
  to: number;
  languages: string[];
}

/** Scripts in the order in which they decide: kana before Han, since Japanese mixes both. */
const SCRIPTS: Script[] = [
  { from: 0x3040, to: 0x3100, languages: ['ja'] },
  { from: 0xac00, to: 0xd7b0, languages: ['ko'] },
  { from: 0x4e00, to: 0xa000, languages: ['zh'] },
  { from: 0x0400, to: 0x0500, languages: CYRILLIC },
  { from: 0x0600, to: 0x0700, languages: ARABIC },
  { from: 0x0590, to: 0x0600, languages: ['he'] },
  { from: 0x0370, to: 0x0400, languages: ['el'] },
  { from: 0x0e00, to: 0x0e80, languages: ['th'] },
  { from: 0x0900, to: 0x0980, languages: ['hi'] },
  { from: 0x0980, to: 0x0a00, languages: ['bn'] },
  { from: 0x10a0, to: 0x1100, languages: ['ka'] },
  { from: 0x0530, to: 0x0590, languages: ['hy'] },
];

/** Primary language subtag of the article, or null when neither the page nor its words tell. */
export function languageOf(root: Document, said: Declared, text: string): string | null {
  const declared = declaredLanguages(root, said);
  const sniffed = sniff(text);
  if (sniffed?.sure) {
    const first = declared.find((language) => sniffed.scores.has(language));
    const own = first ? (sniffed.scores.get(first) ?? 0) : 0;
    if (own * SURE_RATIO >= sniffed.hits) return first ?? sniffed.language;
    return sniffed.language;
  }
  return declared[0] ?? sniffed?.language ?? null;
}

function declaredLanguages(root: Document, said: Declared): string[] {
  const languages: unknown[] = [
    root.documentElement?.getAttribute('lang'),
    root.documentElement?.getAttribute('xml:lang'),
    root.body?.getAttribute('lang'),
    ...articleObjects(said.objects).map((object) => object.inLanguage),
    metaContent(said, 'og:locale', 'content-language', 'dc.language'),
    root.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
  ];
  return languages.map(primarySubtag).filter((tag): tag is string => tag !== null);
}

function primarySubtag(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const tag = /^\s*([a-z]{2,3})(?![a-z])/i.exec(value)?.[1]?.toLowerCase();
  if (!tag) return null;
  return tag === 'nb' || tag === 'nn' ? 'no' : tag;
}

interface Sniffed {
  language: string;
  hits: number;
  /** Enough was seen to outvote a declaration. */
  sure: boolean;
  scores: Map<string, number>;
}

/** Guesses the language by script, then by stop words among the languages of that script. */
function sniff(text: string): Sniffed | null {
  const sample = text.slice(0, SAMPLE);
  const { letters, perScript } = countLetters(sample);
  if (letters < 20) return null;
  for (const [i, { languages }] of SCRIPTS.entries()) {
    const share = (perScript[i] ?? 0) / letters;
    // Japanese prose has a good part of kana; names in a foreign script are a few letters.
    if (share < (languages[0] === 'ja' ? 0.1 : 0.3)) continue;
    const only = languages[0];
    if (languages.length === 1 && only)
      return { language: only, hits: letters, sure: letters >= 60, scores: new Map([[only, letters]]) };
    return countStopWords(sample, languages);
  }
  return countStopWords(sample, LATIN);
}

/** One plain loop: Unicode regular expressions cost milliseconds before their first match. */
function countLetters(sample: string): { letters: number; perScript: number[] } {
  const perScript = new Array<number>(SCRIPTS.length).fill(0);
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) continue;
    if (code >= 0x2000 && code < 0x2c00) continue;
    letters++;
    if (code < 0x370) continue;
    const script = SCRIPTS.findIndex(({ from, to }) => code >= from && code < to);
    if (script >= 0) perScript[script] = (perScript[script] ?? 0) + 1;
  }
  return { letters, perScript };
}

const BETWEEN_WORDS = /[\s\d.,;:!?"'’`«»“”„()[\]/–—…،؛؟-]+/;

function countStopWords(sample: string, languages: readonly string[]): Sniffed | null {
  const words = sample.toLowerCase().split(BETWEEN_WORDS);
  const frequency = new Map<string, number>();
  for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const scores = new Map<string, number>();
  let best: string | null = null;
  for (const language of languages) {
    let hits = 0;
    for (const stop of (STOP_WORDS[language] ?? '').split(' ')) hits += frequency.get(stop) ?? 0;
    scores.set(language, hits);
    if (hits > (best ? (scores.get(best) ?? 0) : 0)) best = language;
  }
  if (!best) return null;
  const hits = scores.get(best) ?? 0;
  if (hits < 3 && hits < words.length * 0.1) return null;
  return { language: best, hits, sure: hits >= SURE_HITS && hits >= words.length * 0.1, scores };
}
