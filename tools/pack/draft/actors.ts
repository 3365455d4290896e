/** Merges the names of several articles into proposed actors: spellings, surnames, acronyms and namings in brackets. */
import type { ActorKind } from '../../../lib/model/actor';
import { nearest } from '../../../lib/packs/suggest';
import { foldText } from '../../../lib/text/tokens';
import type { NameOccurrence, Votes } from './names';

/** A name of an article, with the source it stands in. */
export interface SourcedName extends NameOccurrence {
  source: string;
  language: string;
}

export interface ProposedActor {
  id: string;
  kind: Exclude<ActorKind, 'event'>;
  /** Forms per language, most frequent first; short ones apart. */
  names: Record<string, string[]>;
  weak: Record<string, string[]>;
  occurrences: SourcedName[];
}

/** Words that join a name's parts and differ between spellings of one name. */
const JOINING = new Set('de du des d la le l les pour of the for and et'.split(' '));

interface Group {
  /** Folded words that count, of its first spelling. */
  words: string[];
  occurrences: SourcedName[];
}

const keyOf = (form: string): string =>
  foldText(form)
    .split(' ')
    .filter((word) => !JOINING.has(word))
    .join(' ');

/** Proposed actors, most named first; `taken` are ids that records have already. */
export function mergeNames(names: readonly SourcedName[], taken: ReadonlySet<string>): ProposedActor[] {
  const groups = new Map<string, Group>();
  for (const name of names) {
    const key = keyOf(name.form);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.occurrences.push(name);
    else groups.set(key, { words: key.split(' '), occurrences: [name] });
  }
  joinExplained(groups);
  joinSpellings(groups);
  joinShort(groups);
  const used = new Set(taken);
  return [...groups.values()]
    .sort((a, b) => b.occurrences.length - a.occurrences.length)
    .map((group) => proposed(group, used));
}

function join(groups: Map<string, Group>, from: string, into: string): void {
  const [source, target] = [groups.get(from), groups.get(into)];
  if (!source || !target || source === target) return;
  target.occurrences.push(...source.occurrences);
  groups.delete(from);
}

/** "World Health Organization (WHO)": both are one, under the longer name. */
function joinExplained(groups: Map<string, Group>): void {
  for (const [key, group] of [...groups]) {
    const longer = group.occurrences.find(({ explains }) => explains !== null)?.explains;
    if (longer) join(groups, key, keyOf(longer));
  }
}

/** "Dmitri Doe" and "Dmitry Doe": one surname, given names that differ by a few letters. */
function joinSpellings(groups: Map<string, Group>): void {
  for (const [key, { words }] of [...groups]) {
    if (words.length < 2 || !groups.has(key)) continue;
    for (const [other, group] of [...groups]) {
      const sameSurname = group.words.length === words.length && group.words.at(-1) === words.at(-1);
      if (other === key || !sameSurname) continue;
      const [mine, theirs] = [words.slice(0, -1).join(' '), group.words.slice(0, -1).join(' ')];
      if (nearest(mine, [theirs]) !== null) join(groups, other, key);
    }
  }
}

/** "Doe" belongs to the "Jane Doe" named most. */
function joinShort(groups: Map<string, Group>): void {
  for (const [key, { words }] of [...groups]) {
    if (words.length > 1) continue;
    const [whole] = [...groups]
      .filter(([, group]) => group.words.length > 1 && isPerson(group) && group.words.at(-1) === key)
      .sort(([, a], [, b]) => b.occurrences.length - a.occurrences.length);
    if (whole) join(groups, key, whole[0]);
  }
}

function totalOf({ occurrences }: Group): Votes {
  const sum = (kind: keyof Votes) => occurrences.reduce((total, { votes }) => total + votes[kind], 0);
  return { person: sum('person'), organization: sum('organization'), place: sum('place') };
}

function kindOf(group: Group): ProposedActor['kind'] {
  const { person, organization, place } = totalOf(group);
  if (person > 0 && person >= organization && person >= place) return 'person';
  return place > organization ? 'place' : 'organization';
}

const isPerson = (group: Group): boolean => kindOf(group) === 'person';

function proposed(group: Group, used: Set<string>): ProposedActor {
  const kind = kindOf(group);
  const forms = new Map<string, Map<string, number>>();
  for (const { form, language } of group.occurrences) {
    const counts = forms.get(language) ?? new Map<string, number>();
    counts.set(form, (counts.get(form) ?? 0) + 1);
    forms.set(language, counts);
  }
  const names: Record<string, string[]> = {};
  const weak: Record<string, string[]> = {};
  const longest = Math.max(...group.occurrences.map(({ form }) => keyOf(form).split(' ').length));
  for (const [language, counts] of forms) {
    const ordered = distinct([...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form));
    // A surname or an acronym alone needs support when a longer name is known.
    const isShort = (form: string): boolean => longest > 1 && keyOf(form).split(' ').length === 1;
    names[language] = ordered.filter((form) => !isShort(form));
    weak[language] = ordered.filter(isShort);
  }
  const display = Object.values(names).flat()[0] ?? group.occurrences[0]?.form ?? '';
  return {
    id: freeId(slug(display), used),
    kind,
    names: withoutEmpty(names),
    weak: withoutEmpty(weak),
    occurrences: group.occurrences,
  };
}

/** The forms that detection tells apart: "Helene" is read wherever "Hélène" is. */
function distinct(forms: readonly string[]): string[] {
  const seen = new Set<string>();
  return forms.filter((form) => {
    const folded = foldText(form);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

const withoutEmpty = (forms: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(forms).filter(([, list]) => list.length > 0));

/** Lower-case ASCII words joined by hyphens; "unnamed" when no letter is Latin. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? ['unnamed']).join('-').slice(0, 70).replace(/-$/, '');
}

/** The id, or the id with the first number that makes it free; it is then taken. */
export function freeId(id: string, used: Set<string>): string {
  let free = id;
  for (let count = 2; used.has(free); count += 1) free = `${id}-${count}`;
  used.add(free);
  return free;
}
