/** Finds names in a text that no pack knows, by compromise and its French sibling, loaded only here and when asked for. */
import type { UnknownName, UnknownNames } from '../model/browse';
import { BLOCK_SEPARATOR } from '../model/document';
import { foldText } from '../text/tokens';
import type { Reader } from './reader';

/** Languages whose names are recognised so far. */
const SUPPORTED = new Set(['en', 'fr']);
/** Text that is looked at, in UTF-16 units: reading more would keep the popup waiting. */
const MAX_TEXT = 200_000;
/** Names listed at most. */
const MOST_NAMES = 50;

type Kind = UnknownName['kind'];

/** Names of a page's text (blocks joined by `BLOCK_SEPARATOR`) that the reader's generation lacks, most named first. */
export async function unknownNames(
  reader: Reader,
  text: string,
  language: string | null,
): Promise<UnknownNames> {
  if (language === null || !SUPPORTED.has(language)) return { state: 'unsupported-language', language };
  const known = knownWords((await reader.allActors()).map((row) => row.record));
  const found = new Map<string, UnknownName>();
  for (const { name, kind } of await recognise(text.slice(0, MAX_TEXT), language)) {
    const folded = foldText(name);
    if (folded === '' || isKnown(folded, known)) continue;
    const earlier = found.get(folded);
    if (earlier) earlier.count += 1;
    else found.set(folded, { name, kind, count: 1 });
  }
  const names = withoutShortForms([...found.values()])
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMES);
  return { state: 'found', names };
}

interface Named {
  name: string;
  kind: Kind;
}

async function recognise(text: string, language: string): Promise<Named[]> {
  const namesIn = language === 'fr' ? await frenchRecogniser() : await englishRecogniser();
  return text
    .split(BLOCK_SEPARATOR)
    .flatMap(namesIn)
    .map(({ name, kind }) => ({ name: clean(name), kind }))
    .filter(({ name }) => isName(name));
}

async function englishRecogniser(): Promise<(block: string) => Named[]> {
  const { default: nlp } = await import('compromise');
  return (block) => {
    const document = nlp(block);
    const asKind = (names: string[], kind: Kind) => names.map((name) => ({ name, kind }));
    return [
      ...asKind(document.people().out('array'), 'person'),
      ...asKind(document.organizations().out('array'), 'organization'),
      ...asKind(document.places().out('array'), 'place'),
    ];
  };
}

/** The French sibling finds where names are better than what kind they are: of persons it often has half. */
async function frenchRecogniser(): Promise<(block: string) => Named[]> {
  const { default: nlp } = await import('fr-compromise');
  return (block) => {
    const document = nlp(block);
    const places = new Set(document.places().out('array').map(clean));
    return document
      .match('#ProperNoun+')
      .out('array')
      .map((name) => {
        if (places.has(clean(name))) return { name, kind: 'place' };
        return { name, kind: name.trim().includes(' ') ? 'person' : 'organization' };
      });
  };
}

/** Without quotes and punctuation around, and without a possessive. */
function clean(raw: string): string {
  return raw
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/['’]s$/u, '')
    .trim();
}

/** Capitalised, and more than a letter: compromise also tags "mother" or "the company". */
const isName = (name: string) => /^\p{Lu}\S*\p{L}/u.test(name) && !/^(?:The|He|She|It|They|We|I)$/.test(name);

interface KnownActor {
  names: Record<string, string[]>;
  weak?: Record<string, string[]> | undefined;
  blocking?: Record<string, string[]> | undefined;
  short?: Record<string, string[]> | undefined;
}

/** Every form of every actor, folded. */
function knownWords(actors: readonly KnownActor[]): Set<string> {
  const forms = new Set<string>();
  for (const actor of actors) {
    for (const list of [actor.names, actor.weak, actor.blocking, actor.short]) {
      for (const form of Object.values(list ?? {}).flat()) forms.add(foldText(form));
    }
  }
  return forms;
}

/** Known as it stands, with a title before it ("President Vladimir Putin") or more behind it ("Putin administration"). */
function isKnown(folded: string, known: ReadonlySet<string>): boolean {
  const words = folded.split(' ');
  return words.some(
    (_, i) => known.has(words.slice(i).join(' ')) || known.has(words.slice(0, i + 1).join(' ')),
  );
}

/** "Doe" is left out beside "Jane Doe", and counts for her. */
function withoutShortForms(names: UnknownName[]): UnknownName[] {
  const longer = (name: UnknownName) =>
    names.find(
      (other) => other.kind === name.kind && foldText(other.name).endsWith(` ${foldText(name.name)}`),
    );
  return names.filter((name) => {
    const whole = longer(name);
    if (whole) whole.count += name.count;
    return !whole;
  });
}
