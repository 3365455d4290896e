/** Finds full names with one slip in the surname ("Steve Witkof"), of actors that the page has reason to name. */
import type { Mention } from '../../model/annotation';
import { AliasKind } from '../gazetteer/alias';
import type { Found } from './found';
import type { LinkingActor, LinkingData } from './linking-data';
import type { Page } from './page';
import type { PageNames } from './readings';
import { confidenceOf, MIN_CONFIDENCE, type WEIGHTS } from './scoring';
import { isOneSlipAway } from './sound';
import { isCapitalised, type Neighbour, wordAfter } from './surroundings';

/** Shorter surnames have too many neighbours among other names. */
const MIN_SURNAME = 6;

/** Mentions by misspelt full names; `named` are the spans already taken. */
export function linkMisspelt(
  page: Page,
  data: LinkingData,
  all: readonly Found[],
  names: PageNames,
  named: readonly Mention[],
): Mention[] {
  const givenNames = all.filter((found) => found.senses.some((sense) => sense.kind === AliasKind.given));
  if (givenNames.length === 0) return [];
  const taken = new Set(named.map((mention) => mention.end));
  return givenNames.flatMap((found) => {
    const surname = wordAfter(page.text, found.end, page.blockAt(found.start).end);
    if (surname?.gap !== 'space' || taken.has(surname.end) || !isCapitalised(page.text, surname)) return [];
    const given = page.text.slice(found.start, found.end);
    const mention = mentionOf(page, data, names, found, given, surname);
    return mention ? [mention] : [];
  });
}

function mentionOf(
  page: Page,
  data: LinkingData,
  names: PageNames,
  found: Found,
  given: string,
  surname: Neighbour,
): Mention | null {
  if (surname.word.length < MIN_SURNAME - 1) return null;
  for (const sense of found.senses) {
    const actor = data.actors[sense.index];
    if (sense.kind !== AliasKind.given || !actor) continue;
    const meant = actor.surnames.find((known) => isSlipInside(known, surname.word));
    if (meant === undefined) continue;
    const weights: (keyof typeof WEIGHTS)[] = ['slip'];
    const tally = names.tallies.get(actor);
    if ((tally?.full ?? 0) > 0) weights.push('fullNameOnPage');
    const related = actor.related.find((index) => names.present.has(index));
    if (related !== undefined) weights.push('relatedActor');
    const confidence = confidenceOf(weights);
    if (confidence < MIN_CONFIDENCE) continue;
    return {
      kind: 'actor',
      actor: actor.id,
      start: found.start,
      end: surname.end,
      confidence,
      via: 'spelling',
      evidence: [
        { type: 'alias', form: page.text.slice(found.start, surname.end) },
        { type: 'spelling', form: `${given} ${meant.charAt(0).toUpperCase()}${meant.slice(1)}` },
        ...relatedEvidence(data.actors[related ?? -1]),
      ],
    };
  }
  return null;
}

function relatedEvidence(actor: LinkingActor | undefined): Mention['evidence'] {
  return actor ? [{ type: 'related-actor', actor: actor.id }] : [];
}

/** One slip that leaves the first letter and the ending alone: "Zelenska" is no misspelt Zelensky. */
function isSlipInside(known: string, written: string): boolean {
  if (known.length < MIN_SURNAME || known[0] !== written[0]) return false;
  const doubled = known.at(-1) === known.at(-2) || written.at(-1) === written.at(-2);
  return (known.at(-1) === written.at(-1) || doubled) && isOneSlipAway(known, written);
}
