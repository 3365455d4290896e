/** Joins the two halves of detection: known actors, then the claims that their sentences restate. */
import type { Actor } from '../model/actor';
import type { Annotation } from '../model/annotation';
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import { withoutFurniture } from '../text/furniture';
import { compileActors, loadActorDetector } from './actors';
import { loadBareMatcher } from './bare/matcher';
import { compileBare } from './bare/records';
import { compileClaims, loadClaimMatcher } from './claims';
import type { CompiledKnowledge, Detector } from './contract';

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

/** Loads compiled knowledge. Throws when it was compiled by another version. */
export function loadDetector(compiled: CompiledKnowledge): Detector {
  const actors = loadActorDetector(compiled.actors);
  const claims = loadClaimMatcher(compiled.claims);
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
