/** Recognises sentences that restate a curated claim, and says where they agree with it and where they differ. */
import type { Stance, Statement } from '../../model/annotation';
import type { ArticleDocument } from '../../model/document';
import type { ActorFindings, ClaimChanges } from '../contract';
import { type CompiledClaims, withChanges } from './compile';
import { MIN_CONFIDENCE } from './confidence';
import { fitsNearest, isAgent } from './nearest';
import { fitsObject } from './object';
import { matchPattern } from './pattern-match';
import { type PreparedClaims, type PreparedPattern, prepareClaims } from './prepared';
import { type DocumentReading, readDocument } from './reading';
import { Scope } from './scope';
import { statementOf } from './statements';
import { Vocabulary } from './vocabulary';

export { compileClaims } from './compile';
export { conceptNames } from './concepts';

export interface ClaimMatcher {
  /** Statements in reading order, at most one for a claim and a sentence; pure. */
  statements(document: ArticleDocument, findings: ActorFindings): Statement[];
}

interface Found {
  statement: Statement;
  /** The pattern has words of the claim. */
  headed: boolean;
}

const NO_LANGUAGE = 'und';
/** Of two claims of a family that fit a sentence, the one with the better stance stays. */
const RANK: Readonly<Record<Stance, number>> = { same: 2, negated: 1, differs: 0 };

/**
 * Makes a matcher from what `compileClaims` returned, and later changes of it.
 * @throws SyntaxError when it is no JSON
 */
export function loadClaimMatcher(compiled: string, changes: readonly ClaimChanges[] = []): ClaimMatcher {
  const { claims, people } = withChanges(JSON.parse(compiled) as CompiledClaims, changes);
  const vocabulary = new Vocabulary();
  const persons = new Set(people);
  const families = new Map(claims.map(({ id, match }) => [id, match.family]));
  const prepared = new Map<string, PreparedClaims>();

  function preparedFor(language: string): PreparedClaims {
    const known = prepared.get(language);
    if (known) return known;
    const fresh = prepareClaims(claims, vocabulary, language);
    prepared.set(language, fresh);
    return fresh;
  }

  function statements(document: ArticleDocument, findings: ActorFindings): Statement[] {
    if (claims.length === 0) return [];
    const language = document.language ?? NO_LANGUAGE;
    const ready = preparedFor(language);
    const reading = readDocument(document, findings, vocabulary.indexOf(language));
    return reading.sentences.flatMap((_, position) => inSentence(document, reading, position, ready));
  }

  function inSentence(
    document: ArticleDocument,
    reading: DocumentReading,
    position: number,
    ready: PreparedClaims,
  ): Statement[] {
    const scope = new Scope(reading, position);
    const best = new Map<string, Found>();
    for (const pattern of candidates(scope, ready, reading.present)) {
      const statement = inWindow(pattern, document.date) ? read(document.text, scope, pattern) : null;
      if (!statement) continue;
      const found = { statement, headed: pattern.cues.length > 0 };
      const known = best.get(statement.claim);
      if (!known || tellsMore(found, known)) best.set(statement.claim, found);
    }
    const statements = [...best.values()].map(({ statement }) => statement);
    return withoutSiblings(statements, families).sort((a, b) => b.confidence - a.confidence);
  }

  function read(text: string, scope: Scope, pattern: PreparedPattern): Statement | null {
    const { match, exclude } = pattern.claim;
    const { hits } = scope.reading;
    if (hits.has(exclude) || hits.has(pattern.without)) return null;
    if (match.excludeActors.some((actor) => scope.ownActors.has(actor))) return null;
    const found = matchPattern(scope, pattern);
    if (!found) return null;
    const { head } = found;
    if (match.nearest && head) {
      if (isAgent(scope.reading, pattern.claim) || !fitsNearest(scope.reading, head, match.nearest, persons))
        return null;
    }
    if (!fitsObject(scope.reading, found, persons)) return null;
    const statement = statementOf(text, scope.reading, found);
    return statement && statement.confidence >= MIN_CONFIDENCE ? statement : null;
  }

  return { statements };
}

/** Patterns whose head stands in the sentence, and those that a figure alone can show; their actors are on the page. */
function candidates(scope: Scope, ready: PreparedClaims, present: ReadonlySet<string>): PreparedPattern[] {
  const found = [...scope.reading.hits.keys()].flatMap(
    (set) => ready.byHead.get(set)?.possible(present) ?? [],
  );
  return [...found, ...ready.headless.possible(present)];
}

function inWindow({ claim }: PreparedPattern, date: string | null): boolean {
  const { window } = claim.match;
  if (!window || date === null) return true;
  return date >= window.from && (window.to === null || date.slice(0, window.to.length) <= window.to);
}

/** Of two patterns of one claim, one with words of the claim knows better than one by names and figures alone. */
function tellsMore(a: Found, b: Found): boolean {
  return a.headed === b.headed ? better(a.statement, b.statement) : a.headed;
}

function better(a: Statement, b: Statement): boolean {
  const rank = RANK[a.stance] - RANK[b.stance];
  return rank > 0 || (rank === 0 && a.confidence > b.confidence);
}

function withoutSiblings(
  statements: readonly Statement[],
  families: ReadonlyMap<string, string | undefined>,
): Statement[] {
  return statements.filter((statement) => {
    const family = families.get(statement.claim);
    if (!family) return true;
    return !statements.some(
      (other) => other !== statement && families.get(other.claim) === family && better(other, statement),
    );
  });
}
