/** Finds known actors in a document: scan, linking in context, offices by date. */
import type { Mention } from '../../model/annotation';
import type { ArticleDocument } from '../../model/document';
import type { ActorFindings, CompiledActors, Reference } from '../contract';
import { AliasKind } from '../gazetteer/alias';
import { Gazetteer } from '../gazetteer/scan';
import { linkBareRoles } from './bare-roles';
import { type Found, findAll } from './found';
import { linkNames } from './link';
import { type LinkingData, parseLinkingData } from './linking-data';
import { linkMisspelt } from './misspelt';
import { linkOffices } from './offices';
import { Page } from './page';
import { readNames } from './readings';

export { compileActors, isFoundAlike } from './compile';

export interface ActorDetector {
  /** The mentions and references of a document in reading order; a nested one follows the one that holds it. */
  analyse(document: ArticleDocument): ActorFindings;
}

/** Loads compiled actors. Throws when they were compiled by another version. */
export function loadActorDetector(compiled: CompiledActors): ActorDetector {
  const gazetteer = new Gazetteer(compiled.gazetteer);
  const data = parseLinkingData(compiled.linking);
  return {
    analyse(document) {
      const page = new Page(document);
      const all = findAll(gazetteer, data, page.text);
      const read = readNames(page, data, all);
      const exact = linkNames(page, data, all, read);
      const names = [...exact, ...linkMisspelt(page, data, all, read, exact)].sort(inReadingOrder);
      const linked = [...names, ...linkOffices(page, data, all, names)].sort(inReadingOrder);
      const mentions = [...linked, ...linkBareRoles(page, data, all, linked)].sort(inReadingOrder);
      return { mentions, references: referencesOf(data, all, mentions, page) };
    },
  };
}

function inReadingOrder(one: { start: number; end: number }, other: { start: number; end: number }): number {
  return one.start - other.start || other.end - one.end;
}

/** Adjectives anywhere; generic words once their actor has been named. */
function referencesOf(
  data: LinkingData,
  all: readonly Found[],
  mentions: readonly Mention[],
  page: Page,
): Reference[] {
  const firstNamed = new Map<string, number>([...page.known].map((id) => [id, -1]));
  for (const { actor, start } of mentions) if (!firstNamed.has(actor)) firstNamed.set(actor, start);
  const references: Reference[] = [];
  for (const { start, end, senses } of all) {
    for (const sense of senses) {
      const actor = data.actors[sense.index]?.id;
      if (actor === undefined) continue;
      const isNamed = sense.kind === AliasKind.short && (firstNamed.get(actor) ?? start) < start;
      if (isNamed || sense.kind === AliasKind.adjective) references.push({ start, end, actor });
    }
  }
  return references.sort(inReadingOrder);
}
