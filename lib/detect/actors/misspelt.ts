/** Finds names with a slip in the surname ("Steve Witkof", "Tokayef"), of actors that the page has reason to name. */
import type { Mention } from '../../model/annotation';
import { AliasKind } from '../gazetteer/alias';
import { isGivenName } from '../language/given-names';
import type { Found } from './found';
import { givenSpelling } from './judge';
import type { LinkingActor, LinkingData } from './linking-data';
import type { Page } from './page';
import type { PageNames } from './readings';
import { confidenceOf, MIN_CONFIDENCE, type WEIGHTS } from './scoring';
import { isOneSlipAway, soundKey } from './sound';
import { isCapitalised, type Neighbour, wordAfter, wordBefore, wordStarts } from './surroundings';

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
  const taken = new Set(named.map((mention) => mention.end));
  const full = givenNames.flatMap((found) => {
    const surname = wordAfter(page.text, found.end, page.blockAt(found.start).end);
    if (surname?.gap !== 'space' || taken.has(surname.end) || !isCapitalised(page.text, surname)) return [];
    const given = page.text.slice(found.start, found.end);
    const mention = mentionOf(page, data, names, found, given, surname);
    return mention ? [mention] : [];
  });
  for (const { end } of [...full, ...all]) taken.add(end);
  return [...full, ...linkAlike(page, data, names, taken)];
}

/** Surnames of the actors whom the page names in full or has a companion of. */
function* surnamesMeant(data: LinkingData, names: PageNames) {
  // What the page names, and what goes with it: the pack as a whole would cost a look at each actor.
  const near = new Set(
    [...names.present].flatMap((index) => [index, ...(data.actors[index]?.related ?? [])]),
  );
  for (const index of near) {
    const actor = data.actors[index];
    if (actor?.kind !== 'person') continue;
    const isNamed = (names.tallies.get(actor)?.full ?? 0) > 0;
    if (!isNamed && !actor.related.some((other) => names.present.has(other))) continue;
    for (const surname of actor.surnames)
      if (surname.length >= MIN_SURNAME) yield { actor, surname, isNamed };
  }
}

/** Words that sound like a surname: alone where the page names the actor in full, else after the given name. */
function linkAlike(page: Page, data: LinkingData, names: PageNames, taken: ReadonlySet<number>): Mention[] {
  const meant = new Map<string, { actor: LinkingActor; surname: string; isNamed: boolean }>();
  const letters = new Set<number>();
  for (const one of surnamesMeant(data, names)) {
    const key = keyOf(one.surname);
    // Two actors of one sound: nobody can tell which is meant.
    if (meant.has(key) && meant.get(key)?.actor !== one.actor) meant.delete(key);
    else meant.set(key, one);
    letters.add(one.surname.charCodeAt(0));
  }
  if (meant.size === 0) return [];
  const mentions: Mention[] = [];
  for (const start of wordStarts(page.text, letters)) {
    if (!isCapitalised(page.text, { start })) continue;
    const block = page.blockAt(start);
    const word = wordAfter(page.text, start, block.end);
    if (!word || word.start !== start || word.word.length < MIN_SURNAME - 1 || taken.has(word.end)) continue;
    const found = meant.get(keyOf(word.word));
    if (!found || found.surname[0] !== word.word[0] || found.actor.surnames.includes(word.word)) continue;
    if (hasVowelAdded(found.actor, word.word)) continue;
    const before = wordBefore(page.text, start, block.start);
    const isLed =
      before?.gap === 'space' &&
      isCapitalised(page.text, before) &&
      !page.language.common.has(before.word) &&
      !page.language.roles.has(before.word) &&
      !page.language.capitalNouns;
    const given = before?.gap === 'space' ? givenSpelling(found.actor, before.word) : null;
    // "Heidi Kuschner": where every noun bears a capital, a given name still tells a stranger.
    const isStranger = isLed || (before?.gap === 'space' && isGivenName(before.word));
    if (given === null && (isStranger || !found.isNamed)) continue;
    mentions.push(alikeMention(page, found, given && before ? before.start : start, word.end));
  }
  return mentions;
}

const keys = new Map<string, string>();
/** Most words whose key is kept: pages of one subject share theirs. */
const MAX_KEYS = 5_000;

function keyOf(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    if (keys.size >= MAX_KEYS) keys.clear();
    key = soundKey(word);
    keys.set(word, key);
  }
  return key;
}

/** "Putini" is not Putin: the ending that transliterations vary must be one of the surname's own. */
function hasVowelAdded({ surnames }: LinkingActor, word: string): boolean {
  if (!/[iyjeийії]$/u.test(word)) return false;
  const alike = surnames.filter((surname) => keyOf(surname) === keyOf(word));
  return alike.some(
    (surname) => word.startsWith(surname) && surname.length < word.length && !/[iyjий]$/u.test(surname),
  );
}

function alikeMention(
  page: Page,
  { actor, surname, isNamed }: { actor: LinkingActor; surname: string; isNamed: boolean },
  start: number,
  end: number,
): Mention {
  return {
    kind: 'actor',
    actor: actor.id,
    start,
    end,
    confidence: confidenceOf(['slip', isNamed ? 'fullNameOnPage' : 'relatedActor']),
    via: 'spelling',
    evidence: [
      { type: 'alias', form: page.text.slice(start, end) },
      { type: 'spelling', form: `${surname.charAt(0).toUpperCase()}${surname.slice(1)}` },
    ],
  };
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
