/** Installing, apart from the rest: its code (schemas, compiler, search index) is evaluated only when it is needed. */
import { ownVersion } from '../../lib/browser/extension';
import { compileKnowledge } from '../../lib/detect/detector';
import type { KnowledgeDatabase } from '../../lib/knowledge/database';
import { createInstaller, type Installer } from '../../lib/knowledge/install';
import { parsePack } from '../../lib/packs/parse-pack';

/** The background's installer. */
export function installerFor(db: KnowledgeDatabase): Installer {
  return createInstaller(db, { parsePack, compile: compileKnowledge, compiler: ownVersion() });
}
