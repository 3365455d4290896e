/** Compiles claims for matching: what a matcher needs of them, without texts that only cards show. */
import type { Actor } from '../../model/actor';
import type { Claim, Figure, Match } from '../../model/claim';
import type { Localised } from '../../model/common';
import type { ClaimChanges } from '../contract';

/** What one source's report gives to compare with. */
export interface CompiledReport {
  source: string;
  figures: Figure[];
  role?: Localised;
}

export interface CompiledClaim {
  id: string;
  text: Localised;
  match: Match;
  reports: CompiledReport[];
}

export interface CompiledClaims {
  /** Raised when the shape changes, so that stale bytes are compiled anew. */
  version: 1;
  claims: CompiledClaim[];
  /** Ids of people, who compete for being the one that a sentence is about. */
  people: string[];
}

/** The claims with later changes, in the order of time; replaced ones keep their place. */
export function withChanges(compiled: CompiledClaims, changes: readonly ClaimChanges[]): CompiledClaims {
  let { claims } = compiled;
  for (const { removed, put } of changes) {
    const fresh = new Map((JSON.parse(put) as CompiledClaims).claims.map((claim) => [claim.id, claim]));
    const gone = new Set(removed);
    const known = new Set(claims.map(({ id }) => id));
    claims = [
      ...claims.filter(({ id }) => !gone.has(id)).map((claim) => fresh.get(claim.id) ?? claim),
      ...[...fresh.values()].filter(({ id }) => !known.has(id)),
    ];
  }
  return { ...compiled, claims };
}

/** The claims ready for `loadClaimMatcher`, as JSON; claims without patterns are left to other matchers. */
export function compileClaims(claims: readonly Claim[], actors: readonly Actor[]): string {
  const compiled: CompiledClaims = {
    version: 1,
    claims: claims
      .filter((claim) => claim.match.patterns.length > 0)
      .map(({ id, text, match, reports }) => ({
        id,
        text,
        match,
        reports: reports.map(({ source, figures, role }) => ({
          source,
          figures: figures ?? [],
          ...(role && { role }),
        })),
      })),
    people: actors.filter(({ kind }) => kind === 'person').map(({ id }) => id),
  };
  return JSON.stringify(compiled);
}
