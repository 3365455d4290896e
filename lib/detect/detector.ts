/** Joins the two halves of detection: known actors, then the claims that their sentences restate. */
import type { Actor } from '../model/actor';
import type { Annotation } from '../model/annotation';
import type { Claim } from '../model/claim';
import type { RecordChanges } from '../model/pack';
import type { Source } from '../model/source';
import { withoutFurniture } from '../text/furniture';
import { compileActors, isFoundAlike, loadActorDetector } from './actors';
import { loadBareMatcher } from './bare/matcher';
import { compileBare, isBare } from './bare/records';
import { compileClaims, loadClaimMatcher } from './claims';
import type { ClaimChanges, CompiledKnowledge, Detector } from './contract';

/** Compiles the records of all packs in force. Throws when a form cannot be compiled. */
export function compileKnowledge(records: {
  actors: readonly Actor[];
  claims: readonly Claim[];
  sources?: readonly Source[];
}): CompiledKnowledge {
  return {
    actors: compileActors(records.actors),
    claims: compileClaims(records.claims, records.actors),
    bare: compileBare(records.claims, records.sources ?? []),
  };
}

/**
 * Compiles what changed of records that were compiled before. Null when they must be compiled all together: where an
 * actor is to be found by other words, or a claim is one that is found by its text.
 */
export function compileChanges({ actors, claims, sources }: RecordChanges): ClaimChanges | null {
  if (!actors.every(({ before, after }) => isFoundAlike(before, after))) return null;
  if (claims.some(({ before, after }) => [before, after].some((claim) => claim && isBare(claim))))
    return null;
  // The title of a source is one of the phrasings of claims that are found by their text.
  const isSame = (one: Source, other: Source) => one.title === other.title && one.language === other.language;
  if (!sources.every(({ before, after }) => before === undefined || (after && isSame(before, after))))
    return null;
  const put = claims.flatMap(({ after }) => after ?? []).filter(({ match }) => match.patterns.length > 0);
  const stays = new Set(put.map(({ id }) => id));
  return {
    removed: claims.map(({ id }) => id).filter((id) => !stays.has(id)),
    put: compileClaims(put, []),
  };
}

/** Loads compiled knowledge, with later changes in the order of time. Throws when another version compiled it. */
export function loadDetector(compiled: CompiledKnowledge, changes: readonly ClaimChanges[] = []): Detector {
  const actors = loadActorDetector(compiled.actors);
  const claims = loadClaimMatcher(compiled.claims, changes);
  const bare = loadBareMatcher(compiled.bare);
  return {
    detect(page) {
      const document = withoutFurniture(page);
      const findings = actors.analyse(document);
      const annotations: Annotation[] = [
        ...findings.mentions,
        ...claims.statements(document, findings),
        ...bare.statements(document),
      ];
      return annotations.sort((one, other) => one.start - other.start || other.end - one.end);
    },
  };
}
