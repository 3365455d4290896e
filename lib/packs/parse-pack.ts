/** Reads a pack at run time: unknown input in, a checked pack or the problems out; knows nothing of YAML. */
import * as v from 'valibot';
import { PACK_FORMAT, Pack } from '../model/pack';
import { complaintOf } from './issues';
import { type FieldProblem, fieldName } from './problem';
import { quickCheck } from './quick-check';
import { loose } from './schema-walk';
import { checkSense } from './sense';

export type ParsedPack =
  | { ok: true; pack: Pack }
  /** `message` sums the problems up in one line. */
  | { ok: false; message: string; problems: FieldProblem[] };

/** Problems listed at most; a pack that is wrong throughout needs no longer list. */
const MOST_PROBLEMS = 50;

const LoosePack = loose(Pack);
const isSurelyPack = quickCheck(Pack);

function refused(problems: FieldProblem[]): ParsedPack {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const where = first === undefined || first.field === '' ? '' : `${first.field}: `;
  return { ok: false, message: `${where}${first?.message ?? 'is no pack'}${more}`, problems };
}

/** What a format number that is not ours means, or null when it is ours. */
function formatProblem(input: unknown): FieldProblem | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { field: '', message: 'is no pack: a pack is one JSON object', remedy: 'Choose a pack file.' };
  }
  const format = 'format' in input ? input.format : undefined;
  if (format === PACK_FORMAT) return null;
  if (typeof format === 'number' && format > PACK_FORMAT) {
    const message = `is format ${format}, and this version reads up to format ${PACK_FORMAT}`;
    return {
      field: 'format',
      message,
      remedy: 'Update the extension, or ask the publisher for an older format.',
    };
  }
  const message =
    format === undefined ? 'is missing' : `is no pack format: ${String(JSON.stringify(format))}`;
  return { field: 'format', message, remedy: `Write ${PACK_FORMAT}, the format described in docs/packs.md.` };
}

/** Checks the shape of a pack, not whether its records make sense together. */
export function readShape(input: unknown): ParsedPack {
  if (isSurelyPack(input)) return { ok: true, pack: input as Pack };
  const result = v.safeParse(LoosePack, input, { abortPipeEarly: true });
  if (result.success) return { ok: true, pack: result.output };
  const complaints = result.issues.slice(0, MOST_PROBLEMS).map(complaintOf);
  return refused(complaints.map(({ path, ...rest }) => ({ field: fieldName(path), ...rest })));
}

/**
 * Checks a pack as it comes from a file. Unknown fields are kept, so that a newer pack of the same format loses
 * nothing; another format is refused, as are records that do not make sense together.
 */
export function parsePack(input: unknown): ParsedPack {
  const wrongFormat = formatProblem(input);
  if (wrongFormat !== null) return refused([wrongFormat]);
  const read = readShape(input);
  if (!read.ok) return read;
  const { pack } = read;
  const placed = <T>(kind: string, records: T[]) =>
    records.map((record, index) => ({ record, origin: [kind, index] }));
  const nonsense = checkSense({
    sources: placed('sources', pack.sources),
    actors: placed('actors', pack.actors),
    claims: placed('claims', pack.claims),
  });
  if (nonsense.length === 0) return { ok: true, pack };
  return refused(
    nonsense.slice(0, MOST_PROBLEMS).map(({ origin, path, message, remedy }) => ({
      field: fieldName([...origin, ...path]),
      message,
      remedy,
    })),
  );
}
