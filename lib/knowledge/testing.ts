/** Tools for tests of knowledge: installers over in-memory databases, and a compile that needs no detection. */
import * as v from 'valibot';
import { compileChanges } from '../detect/detector';
import { Pack } from '../model/pack';
import type { KnowledgeDatabase } from './database';
import type { InstallTools, NewPack } from './install';
import { readLayers } from './layers';

let databases = 0;
/** A database name that no other test uses. */
export function freshName(): string {
  databases += 1;
  return `knowledge-${databases}`;
}

export const bytesOf = (pack: unknown) => new TextEncoder().encode(JSON.stringify(pack));

/** A pack as the extension brings it along. */
export const bundled = (pack: unknown): NewPack => ({ content: bytesOf(pack), origin: { type: 'bundled' } });

/** Install tools that validate by the schema alone and compile to bytes that name the actors. */
export function toolsFor(overrides: Partial<InstallTools> = {}): InstallTools {
  return {
    parsePack(raw) {
      const parsed = v.safeParse(Pack, raw);
      return parsed.success
        ? { ok: true, pack: parsed.output }
        : {
            ok: false,
            message: parsed.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join('; '),
          };
    },
    compile: ({ actors, claims }) => ({
      actors: { gazetteer: new ArrayBuffer(8), linking: JSON.stringify(actors.map((actor) => actor.id)) },
      claims: JSON.stringify(claims.map((claim) => claim.id)),
      bare: {},
    }),
    compileChanges,
    compiler: 'test-1',
    now: () => 0,
    withdrawn: async () => new Map(),
    ...overrides,
  };
}

/** Numbers of records, and of rows of what is loaded at once, for a given generation. */
export async function countRows(db: KnowledgeDatabase, generation: number) {
  const row = await db.generations.get(generation);
  const layers = readLayers(db, row ?? { layers: [] });
  const [actors, claims, sources, compiled, indexes] = await Promise.all([
    layers.all('actors'),
    layers.all('claims'),
    layers.all('sources'),
    db.compiled.where('generation').equals(generation).count(),
    db.searchIndexes.where('generation').equals(generation).count(),
  ]);
  return { actors: actors.length, claims: claims.length, sources: sources.length, compiled, indexes };
}

/** The generations whose records are stored, ascending. */
export async function storedLayers(db: KnowledgeDatabase): Promise<number[]> {
  return [...new Set((await db.shelves.toArray()).map(({ layer }) => layer))];
}
