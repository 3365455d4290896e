/** Turns ClaimReview and FollowTheMoney data into seed records with provenance. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { INVISIBLE } from '../../lib/model/common';
import { buildPack, type SeedFile } from '../../lib/packs/build';
import type { SeedProblem } from '../../lib/packs/problem';
import { idFrom } from './new-pack';
import { InputProblem } from './output';

type Json = Record<string, unknown>;
type Seed = { id: string } & Json;

const FOLDERS = ['sources', 'actors', 'claims'] as const;
type Folder = (typeof FOLDERS)[number];

/** Records by id, so that what several entries share is written once. */
export interface Imported {
  sources: Map<string, Seed>;
  actors: Map<string, Seed>;
  claims: Map<string, Seed>;
  /** Where each record was read, by `folder id`: an input file with the entry's number or line. */
  places: Map<string, string>;
  /** Entries that are of no kind that is imported. */
  passedOver: number;
}

export const nothingImported = (): Imported => ({
  sources: new Map(),
  actors: new Map(),
  claims: new Map(),
  places: new Map(),
  passedOver: 0,
});

/** Keeps a record, with its place; of several entries that give it, the last counts. */
function keep(into: Imported, folder: Folder, record: Seed, where: string): void {
  into[folder].set(record.id, record);
  into.places.set(`${folder} ${record.id}`, where);
}

/** The first address that a pack may hold: readers follow no other than https. */
const addressOf = (value: unknown): string | null =>
  textsOf(value).find((address) => /^https:\/\//i.test(address)) ?? null;

/** Readable and stable: the same key gives the same id in every import. */
function stableId(name: string, key: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return `${idFrom(name).slice(0, 60).replace(/-$/, '')}-${hash}`;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const INVISIBLES = new RegExp(INVISIBLE.source, 'g');

/** The first text of a value that may be a text, a list of them, or absent; white space single, nothing invisible. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text =
    typeof first === 'string'
      ? first.replace(INVISIBLES, '').replace(/\s+/g, ' ').trim().normalize('NFC')
      : '';
  return text === '' ? null : text;
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) => textOf(entry) ?? []);

/** The day of a date or of a date with its time; null when there is none. */
const dayOf = (value: unknown): string | null =>
  textOf(value)?.match(/^\d{4}(?:-\d{2}(?:-\d{2})?)?/)?.[0] ?? null;

/** Every ClaimReview in a document: single, in lists, under @graph, in a data feed. */
function* reviewsIn(value: unknown): Generator<Json> {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...next.toReversed());
    else if (isObject(next)) {
      if (textsOf(next['@type']).includes('ClaimReview')) yield next;
      else open.push(next.item, next.itemListElement, next.dataFeedElement, next['@graph']);
    }
  }
}

const firstObject = (value: unknown): Json => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? first : {};
};

function addActor(
  into: Imported,
  { name, kind, language, source }: { name: string; kind: string; language: string; source: string },
  where: string,
): string {
  const id = stableId(name, `${kind} ${name}`);
  if (!into.actors.has(id)) {
    const summary = { [language]: `Named by an imported source as ${name}.` };
    keep(into, 'actors', { id, kind, names: { [language]: [name] }, summary, sources: [source] }, where);
  }
  return id;
}

/**
 * Adds the ClaimReview entries of a parsed JSON document; `language` counts where an entry names none. What the review
 * concludes is kept as that source's note: packs attribute, they do not rate.
 * @throws InputProblem when there is none, or one lacks what provenance needs
 */
export function importClaimReview(into: Imported, file: string, value: unknown, language: string): void {
  let count = 0;
  for (const review of reviewsIn(value)) {
    count += 1;
    const where = `${file}: ClaimReview ${count}`;
    const text = textOf(review.claimReviewed);
    const publisher = textOf(firstObject(review.author).name) ?? textOf(firstObject(review.publisher).name);
    const date = dayOf(review.datePublished);
    if (text === null)
      throw new InputProblem(`${where} has no claimReviewed. Add the text, or remove the entry.`);
    if (publisher === null)
      throw new InputProblem(`${where} has no author name. Add who published the review.`);
    if (date === null) throw new InputProblem(`${where} has no datePublished. Add the date of the review.`);
    const code = textOf(review.inLanguage)?.toLowerCase().split(/[-_]/)[0] ?? language;
    const written = textOf(review.url);
    const source = stableId(publisher, written ?? `${publisher} ${date} ${text}`);
    const record = {
      id: source,
      publisher,
      title: textOf(review.name) ?? textOf(review.headline) ?? text,
      language: code,
      published: { date },
      url: addressOf(review.url),
    };
    keep(into, 'sources', record, where);
    const reviewed = firstObject(review.itemReviewed);
    const claimantOf = firstObject(reviewed.author);
    const claimant = textOf(claimantOf.name);
    const kind = textOf(claimantOf['@type']) === 'Person' ? 'person' : 'organization';
    const about =
      claimant === null
        ? addActor(into, { name: publisher, kind: 'organization', language: code, source }, where)
        : addActor(into, { name: claimant, kind, language: code, source }, where);
    const rating = textOf(firstObject(review.reviewRating).alternateName);
    const id = stableId(text, `${code} ${text} ${claimant ?? ''}`);
    const report = {
      source,
      certainty: 'reported',
      paragraph: 0,
      ...(claimant === null ? {} : { attribution: { [code]: claimant } }),
      ...(rating === null ? {} : { note: { [code]: `${publisher}: ${rating}` } }),
    };
    const known = into.claims.get(id);
    if (known !== undefined) {
      const reports = known.reports as { source: string }[];
      if (!reports.some((other) => other.source === source)) reports.push(report);
      continue;
    }
    const claim = {
      id,
      text: { [code]: text },
      about: [about],
      event: null,
      claimants: claimant === null ? [] : [about],
      when: dayOf(reviewed.datePublished),
      reports: [report],
      match: {},
    };
    keep(into, 'claims', claim, where);
  }
  if (count === 0)
    throw new InputProblem(`${file}: holds no ClaimReview. Choose a file of schema.org JSON-LD.`);
}

const FTM_KINDS: Readonly<Record<string, string>> = {
  Person: 'person',
  Organization: 'organization',
  Company: 'organization',
  LegalEntity: 'organization',
  PublicBody: 'organization',
};

/**
 * Adds the people and organisations of FollowTheMoney entities, one JSON object a line; other schemata are passed over.
 * `date` counts where an entity does not say when it was last changed.
 * @throws InputProblem with the line that is no entity
 */
export function importFtm(
  into: Imported,
  file: string,
  text: string,
  language: string,
  date: string | null,
): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file}:${index + 1}`;
    let entity: unknown;
    try {
      entity = JSON.parse(line);
    } catch {
      throw new InputProblem(
        `${where}: is no JSON. Write one whole entity a line; perhaps the file was cut off.`,
      );
    }
    if (!isObject(entity) || typeof entity.id !== 'string' || typeof entity.schema !== 'string') {
      throw new InputProblem(`${where}: is no entity with "id", "schema" and "properties".`);
    }
    const kind = FTM_KINDS[entity.schema];
    const properties = firstObject(entity.properties);
    const [name, ...others] = [
      ...textsOf(properties.name),
      ...textsOf(properties.alias),
      ...textsOf(entity.caption),
    ];
    if (kind === undefined || name === undefined) {
      into.passedOver += 1;
      continue;
    }
    const dataset = textOf(entity.datasets) ?? 'followthemoney';
    const published = dayOf(entity.last_change) ?? dayOf(properties.modifiedAt) ?? date;
    if (published === null) {
      throw new InputProblem(
        `${where}: says no date of its last change. Give the day of the data set: --date YYYY-MM-DD`,
      );
    }
    const url = addressOf(properties.sourceUrl);
    const source = stableId(dataset, `${dataset} ${published} ${url ?? ''}`);
    const record = {
      id: source,
      publisher: dataset,
      title: `Entities of ${dataset}`,
      language,
      published: { date: published },
      url,
    };
    keep(into, 'sources', record, where);
    const weak = textsOf(properties.weakAlias);
    const id = stableId(name, entity.id);
    const wikidata = textsOf(properties.wikidataId).find((code) => /^Q\d+$/.test(code));
    const position = textsOf(properties.position).join('; ');
    const actor = {
      id,
      kind,
      names: { [language]: [...new Set([name, ...others])] },
      ...(weak.length === 0 ? {} : { weak: { [language]: weak } }),
      summary: {
        [language]: position === '' ? `Listed in ${dataset}.` : `${position} (according to ${dataset}).`,
      },
      ...(wikidata === undefined ? {} : { identifiers: { wikidata } }),
      sources: [source],
    };
    keep(into, 'actors', actor, where);
  }
}

/** A problem where the user can mend it: at the entry that gave the record, as nothing else was written. */
function problemOfInput(imported: Imported, { file, field, message, remedy }: SeedProblem): string {
  const folder = FOLDERS.find((one) => file === `${one}/imported.yaml`);
  const [, index, rest = ''] = /^\[(\d+)\]\.?(.*)$/u.exec(field) ?? [];
  const id = folder && index !== undefined ? [...imported[folder].keys()][Number(index)] : undefined;
  const where = imported.places.get(`${folder} ${id}`) ?? file;
  return `${where}: ${rest === '' ? '' : `${rest}: `}${message}\n    ${remedy}`;
}

/**
 * The seed files of what was imported: a pack that builds by itself, or whose lists are moved into another.
 * @throws InputProblem when a record would not build, with each place and remedy
 */
export function seedFilesOf(imported: Imported, name: string, language: string, today: string): SeedFile[] {
  const title = { [language]: name };
  const info = {
    format: 1,
    id: idFrom(name),
    version: '0.1.0',
    title,
    description: title,
    languages: [language],
    license: 'as the sources say',
    publisher: 'imported',
    created: today,
  };
  const files = [{ path: 'pack.yaml', text: stringify(info) }];
  for (const kind of FOLDERS) {
    const records = [...imported[kind].values()];
    if (records.length > 0)
      files.push({
        path: `${kind}/imported.yaml`,
        text: stringify(records, { aliasDuplicateObjects: false }),
      });
  }
  const built = buildPack(files);
  if (!built.ok) {
    const lines = built.problems.slice(0, 50).map((problem) => problemOfInput(imported, problem));
    throw new InputProblem(`the data cannot become records; nothing was written:\n${lines.join('\n')}`);
  }
  return files;
}
