/** Reads one YAML seed file into a plain value that knows the place of each of its fields; refuses hostile YAML. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type FieldPath, fieldName, type SeedProblem } from './problem';
import { quickValue } from './yaml-quick';

/** Largest seed file, in UTF-16 units. */
export const MAX_SEED_LENGTH = 4_000_000;
/** How often aliases may repeat anchored parts before a file counts as a bomb. */
const MAX_ALIASES = 100;
/** Deepest nesting of a record, a field and its value counted apart; the model needs less than twenty. */
const MAX_DEPTH = 40;

/** Faults of one file's YAML listed at most. */
const MOST_FAULTS = 3;
const TOO_DEEP = 'is nested too deeply to be read';

/** A place in a file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export type YamlRecord =
  | {
      ok: true;
      value: unknown;
      /** Where a field stands; for a field that is missing, where the fields around it begin. */
      placeOf(path: FieldPath): Place;
    }
  | { ok: false; problems: SeedProblem[] };

/** Codes of the YAML library that have a remedy of their own. */
const REMEDIES: Record<string, string> = {
  DUPLICATE_KEY: 'Keep one of the two fields, or merge their values.',
  MULTIPLE_DOCS: 'Keep one document per file: remove the "---" line, or split the file.',
  TAB_AS_INDENT: 'Indent with spaces, not tabs.',
  BAD_INDENT: 'Indent the line like its neighbours.',
  BAD_ALIAS: 'Define the anchor (&name) before the alias (*name), or write the value out.',
  MISSING_CHAR: 'Close the quote or bracket that was opened; perhaps the file was cut off.',
  TAG_RESOLVE_FAILED: 'Remove the tag: seeds hold plain text, numbers, true, false, null, lists and fields.',
};

function remedyOf(code: string, message: string): string {
  if (message.includes('end with')) return REMEDIES.MISSING_CHAR ?? '';
  return REMEDIES[code] ?? 'Mend the line; texts that contain ": " or " #" need quotes.';
}

/** Why a text cannot be a seed file at all, with the offset; null when it can. */
function unreadable(text: string): { offset: number; message: string; remedy: string } | null {
  if (text.length > MAX_SEED_LENGTH) {
    const message = `the file has ${text.length} characters, and ${MAX_SEED_LENGTH} are the most`;
    return { offset: MAX_SEED_LENGTH, message, remedy: 'Split it into one file per record.' };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters needs to name them
  const control = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/);
  if (control < 0) return null;
  const message = 'contains a control character: this is binary data, or another encoding than UTF-8';
  return { offset: control, message, remedy: 'Save the file as UTF-8 text and remove the character.' };
}

/** What YAML allows and seeds do not: tags, keys that are no text, deep nesting. */
function forbidden(document: Document): { node: Node; message: string; remedy: string } | null {
  let found: { node: Node; message: string; remedy: string } | null = null;
  visit(document, (key, node, path) => {
    if (!isNode(node)) return undefined;
    if (path.length > MAX_DEPTH) {
      found = { node, message: `is nested deeper than any record`, remedy: 'Flatten the record.' };
    } else if (!isAlias(node) && node.tag !== undefined) {
      const remedy = REMEDIES.TAG_RESOLVE_FAILED ?? '';
      found = { node, message: `has the tag ${node.tag}, and seeds have none`, remedy };
    } else if (key === 'key' && !(isScalar(node) && typeof node.value === 'string')) {
      const remedy =
        'Write a plain name before the colon; put it in quotes when it looks like a number, true or null.';
      found = { node, message: 'is a field name that is not text', remedy };
    }
    return found === null ? undefined : visit.BREAK;
  });
  return found;
}

/** The node at the end of a path, or the last one on the way that exists; for a map's field, its key. */
function nodeAt(document: Document, path: FieldPath): Node | null {
  let node: unknown = document.contents;
  let nearest: Node | null = isNode(node) ? node : null;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return nearest;
      if (isNode(pair.key)) nearest = pair.key;
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      if (!isNode(next)) return nearest;
      nearest = next;
    } else {
      return nearest;
    }
    node = next;
  }
  return nearest;
}

function parsed(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    stringKeys: false,
    merge: false,
    prettyErrors: false,
    lineCounter,
  });
}

/**
 * Reads YAML 1.2 (core schema) that holds one document. Text is brought to NFC first, so that the same words give
 * the same record however they were typed.
 */
export function readYaml(file: string, text: string): YamlRecord {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (offset: number, message: string, remedy: string): YamlRecord => ({
    ok: false,
    problems: [{ file, ...placeAt(offset), field: '', message, remedy }],
  });

  const normal = text.replace(/^\ufeff/, '').normalize('NFC');
  const broken = unreadable(normal);
  if (broken !== null) {
    lines.addNewLine(0);
    for (let at = normal.indexOf('\n'); at >= 0 && at < broken.offset; at = normal.indexOf('\n', at + 1)) {
      lines.addNewLine(at + 1);
    }
    return refuse(broken.offset, broken.message, broken.remedy);
  }

  // Fields and their values are levels of their own here, and one level there.
  const quick = quickValue(normal, MAX_DEPTH / 2);
  if (quick !== undefined) return { ok: true, value: quick, placeOf: (path) => placeIn(normal, path) };

  let document: Document.Parsed;
  try {
    document = parsed(normal, lines);
  } catch (error) {
    // The parser calls itself for each level of nesting; only absurd nesting exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return refuse(0, TOO_DEEP, 'Flatten the record.');
  }

  const faults = [...document.errors, ...document.warnings];
  if (faults.some((fault) => fault.message.includes('call stack'))) {
    return refuse(faults[0]?.pos[0] ?? 0, TOO_DEEP, 'Flatten the record.');
  }
  if (faults.length > 0) {
    return {
      ok: false,
      // One slip makes the parser stumble over what follows; the first faults tell.
      problems: faults.slice(0, MOST_FAULTS).map((fault) => ({
        file,
        ...placeAt(fault.pos[0]),
        field: '',
        message: `is no valid YAML: ${fault.message}`,
        remedy: remedyOf(fault.code, fault.message),
      })),
    };
  }
  const taboo = forbidden(document);
  if (taboo !== null) return refuse(taboo.node.range?.[0] ?? 0, taboo.message, taboo.remedy);

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    let at = 0;
    visit(document, {
      Alias: (_, node) => {
        at = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const reason = error instanceof ReferenceError ? error.message : 'aliases cannot be expanded';
    return refuse(
      at,
      `repeats anchored parts too often: ${reason}`,
      'Write the values out instead of using aliases.',
    );
  }
  return { ok: true, value, placeOf: (path) => placeIn(normal, path) };
}

/** The document last asked for a place: whoever asks for one place of a file asks for others. */
let asked: { text: string; document: Document.Parsed; lines: LineCounter } | null = null;

/** Parses again rather than keep the tree of every file, which takes many times the memory of its text. */
function placeIn(text: string, path: FieldPath): Place {
  if (asked?.text !== text) {
    const lines = new LineCounter();
    asked = { text, document: parsed(text, lines), lines };
  }
  const { line, col } = asked.lines.linePos(nodeAt(asked.document, path)?.range?.[0] ?? 0);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** A problem at a field of a record that was read. */
export function problemAt(
  file: string,
  record: { placeOf(path: FieldPath): Place },
  path: FieldPath,
  message: string,
  remedy: string,
): SeedProblem {
  return { file, ...record.placeOf(path), field: fieldName(path), message, remedy };
}
