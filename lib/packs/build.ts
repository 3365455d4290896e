/** Builds a pack from seed files: reads, validates, checks sense, and gives the canonical text or the problems. */
import * as v from 'valibot';
import { Actor } from '../model/actor';
import { Claim } from '../model/claim';
import { type Pack, PackInfo } from '../model/pack';
import { Source } from '../model/source';
import { canonicalText } from './canonical';
import { wordComplaints } from './cue-words';
import { type Complaint, complaintOf } from './issues';
import { byPlace, type FieldPath, fieldName, type SeedProblem } from './problem';
import { loose, unknownFields } from './schema-walk';
import { checkSense, type Records, type SenseProblem } from './sense';
import { nearest } from './suggest';
import { WAIVERS_FILE, type Waiver, Waivers } from './waivers';
import { problemAt, readYaml, type YamlRecord } from './yaml-record';

/** One file of a seeds directory. */
export interface SeedFile {
  /** Relative to the directory, with forward slashes: "actors/donald-trump.yaml". */
  path: string;
  text: string;
}

/** Where a record came from: its file and, in a file that holds a list, its position. */
export interface Origin {
  file: string;
  at: FieldPath;
}

/** Seeds that were read and are right, with their origins. */
export interface Seeds {
  info: PackInfo;
  records: Records<Origin>;
  /** Findings of lint that the maintainers accept. */
  waivers: Waiver[];
  /** Where a field of a record stands. */
  locate(origin: Origin, path: FieldPath): { line: number; column: number };
}

export type ReadSeeds = { ok: true; seeds: Seeds } | { ok: false; problems: SeedProblem[] };

export type BuiltPack =
  | { ok: true; pack: Pack; text: string; seeds: Seeds }
  | { ok: false; problems: SeedProblem[] };

/** The file that holds what the pack says of itself. */
const INFO_FILE = 'pack.yaml';
const FOLDERS = { sources: loose(Source), actors: loose(Actor), claims: loose(Claim) } as const;
type Folder = keyof typeof FOLDERS;

type GoodYaml = Extract<YamlRecord, { ok: true }>;

/** The remedy, opened by the nearest candidate when one is near. */
function withSuggestion({
  remedy,
  wanted,
  candidates,
}: Pick<Complaint, 'remedy' | 'wanted' | 'candidates'>): string {
  const meant = wanted === undefined ? null : nearest(wanted, candidates ?? []);
  return meant === null ? remedy : `Did you mean "${meant}"? ${remedy}`;
}

/** Collects the records of all files, and everything wrong with their shape. */
class Reader {
  readonly problems: SeedProblem[] = [];
  readonly records: Records<Origin> = { sources: [], actors: [], claims: [] };
  readonly #files = new Map<string, GoodYaml>();

  readonly locate = (origin: Origin, path: FieldPath): { line: number; column: number } =>
    this.#files.get(origin.file)?.placeOf([...origin.at, ...path]) ?? { line: 1, column: 1 };

  yaml(file: SeedFile): GoodYaml | null {
    const read = readYaml(file.path, file.text);
    if (!read.ok) {
      this.problems.push(...read.problems);
      return null;
    }
    this.#files.set(file.path, read);
    return read;
  }

  /** The value as the schema types it, or null after noting all that is wrong with it. */
  check<TSchema extends v.GenericSchema>(
    schema: TSchema,
    file: string,
    yaml: GoodYaml,
    value: unknown,
    at: FieldPath,
  ): v.InferOutput<TSchema> | null {
    const before = this.problems.length;
    for (const { path, known } of unknownFields(schema, value)) {
      const name = String(path.at(-1));
      const meant = nearest(name, known);
      const fields =
        known.length === 0
          ? 'Write a language code, such as fr or en.'
          : `Known fields here: ${known.join(', ')}.`;
      const remedy = meant === null ? fields : `Did you mean "${meant}"?`;
      this.problems.push(
        problemAt(file, yaml, [...at, ...path], `is no field of this record: ${name}`, remedy),
      );
    }
    const result = v.safeParse(schema, value, { abortPipeEarly: true });
    for (const issue of result.issues ?? []) {
      const { path, message, ...mending } = complaintOf(issue);
      this.problems.push(problemAt(file, yaml, [...at, ...path], message, withSuggestion(mending)));
    }
    return result.success && this.problems.length === before ? result.output : null;
  }

  readRecords(file: SeedFile, folder: Folder): void {
    const yaml = this.yaml(file);
    if (yaml === null) return;
    const isList = Array.isArray(yaml.value);
    const values: unknown[] = Array.isArray(yaml.value) ? yaml.value : [yaml.value];
    values.forEach((value, index) => {
      const at = isList ? [index] : [];
      const record = this.check(FOLDERS[folder], file.path, yaml, value, at);
      if (record === null) return;
      const name = file.path.slice(folder.length + 1).replace(/\.ya?ml$/, '');
      if (!isList && record.id !== name) {
        const remedy = `Rename the file to ${record.id}.yaml, or correct the id.`;
        this.problems.push(
          problemAt(file.path, yaml, ['id'], `is ${record.id}, but the file is named ${name}`, remedy),
        );
      }
      (this.records[folder] as { record: typeof record; origin: Origin }[]).push({
        record,
        origin: { file: file.path, at },
      });
    });
  }

  readInfo(file: SeedFile): PackInfo | null {
    const yaml = this.yaml(file);
    return yaml === null ? null : this.check(PackInfo, file.path, yaml, yaml.value, []);
  }
}

const inFile = (file: string, message: string, remedy: string): SeedProblem => ({
  file,
  line: 1,
  column: 1,
  field: '',
  message,
  remedy,
});

/** What reading may be told of, and told. */
export interface Reading {
  /** Problems of files that could not be read at all, which are then reported with the others. */
  unread?: readonly SeedProblem[];
  /** Hears how many files were read. */
  told?: (done: number) => void;
  /** Names of the concepts that detection knows; the words of claims are checked where they are given. */
  concepts?: ReadonlySet<string>;
}

/** Reads seed files; everything wrong is reported at once, in reading order. Files that are not YAML are left out. */
export function readSeeds(
  files: readonly SeedFile[],
  { unread = [], told, concepts }: Reading = {},
): ReadSeeds {
  const reader = new Reader();
  reader.problems.push(...unread);
  let info: PackInfo | null = null;
  let hasInfo = unread.some(({ file }) => file === INFO_FILE);
  let waivers: Waiver[] = [];
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const [index, file] of ordered.entries()) {
    told?.(index);
    if (!/\.ya?ml$/.test(file.path)) continue;
    const folder = file.path.split('/')[0] ?? '';
    if (file.path === INFO_FILE) {
      hasInfo = true;
      info = reader.readInfo(file);
    } else if (file.path === WAIVERS_FILE) {
      const yaml = reader.yaml(file);
      if (yaml !== null) waivers = reader.check(Waivers, file.path, yaml, yaml.value, []) ?? [];
    } else if (folder !== file.path && Object.hasOwn(FOLDERS, folder)) {
      reader.readRecords(file, folder as Folder);
    } else {
      const remedy = `Move it to ${Object.keys(FOLDERS).join('/, ')}/, or name it ${INFO_FILE}.`;
      reader.problems.push(inFile(file.path, 'stands where no records are read', remedy));
    }
  }
  if (!hasInfo) {
    const remedy =
      'Add the file with format, id, version, title, description, languages, license and publisher.';
    reader.problems.push(inFile(INFO_FILE, 'is missing', remedy));
  }
  // References are only checked among records that were all read: a broken record is not a missing one as well.
  if (reader.problems.length === 0) {
    const ofWords = reader.records.claims.flatMap(({ record, origin }): SenseProblem<Origin>[] =>
      concepts === undefined
        ? []
        : wordComplaints(record.match, concepts).map((complaint) => ({ origin, ...complaint })),
    );
    for (const { origin, other, path, message, ...mending } of [...checkSense(reader.records), ...ofWords]) {
      const there = other === undefined ? '' : ` (${other.file}:${reader.locate(other, path).line})`;
      reader.problems.push({
        file: origin.file,
        ...reader.locate(origin, path),
        field: fieldName([...origin.at, ...path]),
        message: `${message}${there}`,
        remedy: withSuggestion(mending),
      });
    }
  }
  if (reader.problems.length > 0 || info === null)
    return { ok: false, problems: reader.problems.sort(byPlace) };
  return { ok: true, seeds: { info, records: reader.records, waivers, locate: reader.locate } };
}

/** Builds the pack of a seeds directory: the same seeds give the same text, byte for byte. */
export function buildPack(files: readonly SeedFile[], reading: Reading = {}): BuiltPack {
  const read = readSeeds(files, reading);
  if (!read.ok) return read;
  const { info, records } = read.seeds;
  const pack: Pack = {
    ...info,
    sources: records.sources.map(({ record }) => record),
    actors: records.actors.map(({ record }) => record),
    claims: records.claims.map(({ record }) => record),
  };
  return { ok: true, pack, text: canonicalText(pack), seeds: read.seeds };
}
