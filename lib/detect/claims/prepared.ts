/** Claims made ready for one language: patterns with numbered word sets, by their head cue and by whom they need. */
import type { ActorGroup, Match, Pattern, Reach } from '../../model/claim';
import type { CompiledClaim } from './compile';
import { PatternBucket } from './pattern-bucket';
import type { Vocabulary } from './vocabulary';

export interface PreparedCue {
  set: number;
  where: Reach;
}

export interface PreparedPattern {
  claim: PreparedClaim;
  actors: readonly ActorGroup[];
  /** The first is the head. */
  cues: readonly PreparedCue[];
  figure: Pattern['figure'];
  /** Words that must not stand in the sentence. */
  without: number;
  /** Only a head that is negated counts. */
  negated: boolean;
  as: Pattern['as'];
  /** The language has no words for the claim: actors, figure and date must do. */
  withoutCues: boolean;
}

export interface PreparedClaim {
  id: string;
  source: CompiledClaim;
  match: Match;
  antonyms: number;
  exclude: number;
  active: number;
  /** Words for a body of any kind, which with a capital look like a name. */
  body: number;
  object: { words: number; others: number };
  departures: readonly { aspect: Match['departures'][number]['aspect']; set: number }[];
}

export interface PreparedClaims {
  /** Patterns by the word set of their head. */
  byHead: ReadonlyMap<number, PatternBucket>;
  /** Patterns that are found by their figure. */
  headless: PatternBucket;
}

/** Prepares the claims of a matcher for a language; numbers all word sets before the first index is built. */
export function prepareClaims(
  claims: readonly CompiledClaim[],
  vocabulary: Vocabulary,
  language: string,
): PreparedClaims {
  const byHead = new Map<number, PatternBucket>();
  const headless = new PatternBucket();
  for (const source of claims) {
    for (const pattern of patternsIn(source, vocabulary, language)) {
      const head = pattern.cues[0];
      if (!head) {
        headless.add(pattern);
        continue;
      }
      const bucket = byHead.get(head.set) ?? new PatternBucket();
      bucket.add(pattern);
      byHead.set(head.set, bucket);
    }
  }
  return { byHead, headless };
}

function patternsIn(source: CompiledClaim, vocabulary: Vocabulary, language: string): PreparedPattern[] {
  const { match } = source;
  const claim: PreparedClaim = {
    id: source.id,
    source,
    match,
    antonyms: vocabulary.numberOf(match.antonyms),
    exclude: vocabulary.numberOf(match.exclude),
    active: vocabulary.numberOf(match.nearest?.active ?? {}),
    body: vocabulary.numberOf({ mul: ['$body'] }),
    object: {
      words: vocabulary.numberOf(match.object?.words ?? {}),
      others: vocabulary.numberOf(match.object?.others ?? {}),
    },
    departures: match.departures.map(({ aspect, words }) => ({ aspect, set: vocabulary.numberOf(words) })),
  };
  const all = match.patterns.map((pattern) => ({
    pattern,
    cues: pattern.cues.map(({ words, where }) => ({ set: vocabulary.numberOf(words), where })),
  }));
  const covered = all.filter(({ cues }) => cues.every(({ set }) => vocabulary.covers(set, language)));
  const plain = all.filter(({ pattern }) => pattern.figure !== undefined && !pattern.as);
  const usable = covered.length > 0 ? covered : plain;
  const withoutCues = covered.length === 0;
  return usable.map(
    ({ pattern, cues }): PreparedPattern => ({
      claim,
      actors: [...match.actors, ...pattern.actors],
      cues: withoutCues ? [] : cues,
      figure: pattern.figure,
      without: vocabulary.numberOf(pattern.without),
      negated: pattern.negated ?? false,
      as: pattern.as,
      withoutCues,
    }),
  );
}
