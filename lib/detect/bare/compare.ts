/** Compares a restatement with its claim: figures of one unit that differ, and negation on one side only. */
import type { Difference, Quantity, Stance } from '../../model/annotation';
import { lexemesOf } from '../../text/lexemes';
import { isDenied, modalityOf } from '../../text/modality';
import { type QuantitySpan, quantitiesIn } from '../../text/quantities';
import { termsOf } from './terms';

/** Relative difference within which two figures are one; more where one of them is rough. */
const SAME = 0.03;
const SAME_ROUGHLY = 0.12;

/** How a sentence departs from a claim. */
export interface Comparison {
  stance: Stance;
  hedged: boolean;
  differences: Difference[];
  /** Figures that both have. */
  agreeing: { here: Quantity; claim: Quantity }[];
}

/** Compares a sentence with the text of a claim, both in one language. */
export function compareTexts(sentence: string, claim: string, language: string): Comparison {
  const words = (text: string) => termsOf(text, language).map((term) => term.text);
  const claimed = new Set(words(claim));
  const shared = new Set(words(sentence).filter((word) => claimed.has(word)));
  const own = read(sentence, language, shared);
  const theirs = read(claim, language, shared);
  const differences: Difference[] = [];
  const agreeing: Comparison['agreeing'] = [];
  for (const expected of theirs.quantities) {
    const like = own.quantities.filter(({ unit }) => unit === expected.unit);
    const equal = like.find((here) => isSame(here, expected));
    if (equal) agreeing.push({ here: plain(equal), claim: plain(expected) });
    else if (like[0]) differences.push({ aspect: 'figure', here: plain(like[0]), claim: plain(expected) });
  }
  const contrary = own.negative !== theirs.negative;
  const stance = contrary ? 'negated' : differences.length > 0 ? 'differs' : 'same';
  return { stance, hedged: own.hedged, differences, agreeing };
}

/** Reads one of the two texts; a negation counts where its clause has words that both texts have. */
function read(text: string, language: string, shared: ReadonlySet<string>) {
  const lexemes = lexemesOf(text);
  const modality = modalityOf(lexemes, language);
  const starts = new Set(
    termsOf(text, language)
      .filter((term) => shared.has(term.text))
      .map(({ start }) => start),
  );
  const own = lexemes.flatMap(({ start }, i) => (starts.has(start) ? [i] : []));
  const clauses = new Set(own.map((i) => modality.clauses[i]));
  const negated = modality.negations.some(({ from }) => clauses.has(modality.clauses[from]));
  const denied = own.some((i) => isDenied(modality, { from: i, to: i + 1 }));
  return {
    quantities: quantitiesIn(lexemes, language).filter(({ unit }) => unit !== 'ordinal'),
    negative: negated !== denied,
    hedged: modality.hedges.length > 0,
  };
}

function isSame(here: QuantitySpan, claim: QuantitySpan): boolean {
  const rough = here.qualifier === 'about' || claim.qualifier === 'about';
  return Math.abs(here.value - claim.value) <= Math.abs(claim.value) * (rough ? SAME_ROUGHLY : SAME);
}

const plain = ({ value, unit, qualifier }: Quantity): Quantity => ({ value, unit, qualifier });
