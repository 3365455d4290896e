/** Finds names in a text that no pack knows, by compromise, which is loaded only here and only when asked for. */
import type { UnknownName, UnknownNames } from '../model/browse';
import { BLOCK_SEPARATOR } from '../model/document';
import { foldText } from '../text/tokens';
import type { Reader } from './reader';

/** Languages whose names are recognised so far. */
const SUPPORTED = new Set(['en']);
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
  for (const { name, kind } of await recognise(text.slice(0, MAX_TEXT))) {
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

async function recognise(text: string): Promise<{ name: string; kind: Kind }[]> {
  const { default: nlp } = await import('compromise');
  const named: { name: string; kind: Kind }[] = [];
  for (const block of text.split(BLOCK_SEPARATOR)) {
    const document = nlp(block);
    const collect = (names: string[], kind: Kind) => {
      for (const raw of names) {
        const name = clean(raw);
        if (isName(name)) named.push({ name, kind });
      }
    };
    collect(document.people().out('array'), 'person');
    collect(document.organizations().out('array'), 'organization');
    collect(document.places().out('array'), 'place');
  }
  return named;
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
