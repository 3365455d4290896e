/** Stemmers and stop words by language; a language without them is matched by its words as written. */
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stopwords as arabicStops } from '@orama/stopwords/arabic';
import { stopwords as dutchStops } from '@orama/stopwords/dutch';
import { stopwords as englishStops } from '@orama/stopwords/english';
import { stopwords as frenchStops } from '@orama/stopwords/french';
import { stopwords as germanStops } from '@orama/stopwords/german';
import { stopwords as italianStops } from '@orama/stopwords/italian';
import { stopwords as portugueseStops } from '@orama/stopwords/portuguese';
import { stopwords as russianStops } from '@orama/stopwords/russian';
import { stopwords as spanishStops } from '@orama/stopwords/spanish';
import { stopwords as turkishStops } from '@orama/stopwords/turkish';
import { tokenize } from '../../text/tokens';

/** What stemming needs of a language. */
export interface Stemming {
  /** Stem of a lower-case word, accents as written. */
  stem(word: string): string;
  /** Folded words that carry no matter of their own. */
  stops: ReadonlySet<string>;
  /** Nouns are not capitalised, so that a capital inside a sentence shows a name. */
  capitalsAreNames: boolean;
}

interface Source {
  stem(word: string): string;
  stops: readonly string[];
  capitalsAreNames?: false;
}

/** Words that the library's list lacks: contractions without their apostrophe, and the language of posts. */
const ENGLISH_MORE =
  'also im ive dont cant wont didnt doesnt isnt arent wasnt youre theyre hes shes thats lets via rt amp gonna ' +
  'could would may might must us upon yet';

const SOURCES: Readonly<Record<string, Source>> = {
  ar: { stem: arabic, stops: arabicStops, capitalsAreNames: false },
  de: { stem: german, stops: germanStops, capitalsAreNames: false },
  en: { stem: english, stops: [...englishStops, ...ENGLISH_MORE.split(' ')] },
  es: { stem: spanish, stops: spanishStops },
  fr: { stem: french, stops: frenchStops },
  it: { stem: italian, stops: italianStops },
  nl: { stem: dutch, stops: dutchStops },
  pt: { stem: portuguese, stops: portugueseStops },
  ru: { stem: russian, stops: russianStops },
  tr: { stem: turkish, stops: turkishStops },
};

const prepared = new Map<string, Stemming>();

/** The stemming of a language given by its primary subtag. */
export function stemmingOf(language: string): Stemming {
  const known = prepared.get(language);
  if (known) return known;
  const source: Source = SOURCES[language] ?? { stem: (word) => word, stops: [] };
  const fresh = {
    stem: source.stem,
    // "don't" stands in a list as one word and in a text as two.
    stops: new Set(source.stops.flatMap((word) => tokenize(word).map(({ text }) => text))),
    capitalsAreNames: source.capitalsAreNames ?? true,
  };
  prepared.set(language, fresh);
  return fresh;
}
