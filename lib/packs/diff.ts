/** What a reader will notice between two packs: records added, withdrawn and changed, in words and as data. */
import type { Actor, Office } from '../model/actor';
import type { Claim, Figure, Report } from '../model/claim';
import type { Localised } from '../model/common';
import type { Pack } from '../model/pack';
import type { Published, Source } from '../model/source';

/** One record that differs, with what changed in it. */
export interface RecordChange {
  id: string;
  /** What a card shows as its title. */
  title: string;
  /** Each in one line; none for records that were added or withdrawn. */
  changes: string[];
}

export interface KindDiff {
  added: RecordChange[];
  changed: RecordChange[];
  withdrawn: RecordChange[];
}

export interface PackDiff {
  from: string;
  to: string;
  actors: KindDiff;
  claims: KindDiff;
  sources: KindDiff;
  /** Claims whose figures changed, once more by themselves: what readers remember a pack by. */
  figures: { claim: string; source: string; before: string; after: string }[];
}

const PREFERRED = ['en', 'fr'];

/** The text a maintainer reads: English, else French, else the first there is. */
function told(text: Localised): string {
  for (const language of PREFERRED) if (text[language] !== undefined) return text[language];
  return Object.values(text)[0] ?? '';
}

/** Equality of meaning for values of records: order of keys and absent fields do not count. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, child: unknown) =>
    typeof child === 'object' && child !== null && !Array.isArray(child)
      ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : child,
  );
}

const same = (one: unknown, other: unknown): boolean => stable(one ?? null) === stable(other ?? null);

/** One line for each language whose text changed. */
function textChanges(what: string, before: Localised, after: Localised): string[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return languages.flatMap((language) => {
    const [was, is] = [before[language], after[language]];
    if (was === is) return [];
    if (was === undefined) return [`${what} added in ${language}`];
    return is === undefined ? [`${what} removed in ${language}`] : [`${what} reworded in ${language}: ${is}`];
  });
}

function listChanges(what: string, before: readonly string[], after: readonly string[]): string[] {
  const [was, is] = [new Set(before), new Set(after)];
  const added = [...is].filter((entry) => !was.has(entry));
  const gone = [...was].filter((entry) => !is.has(entry));
  return [
    ...(added.length > 0 ? [`${what} added: ${added.join(', ')}`] : []),
    ...(gone.length > 0 ? [`${what} withdrawn: ${gone.join(', ')}`] : []),
  ];
}

const term = ({ from, to }: Office): string => `${from ?? '?'} to ${to ?? 'now'}`;

function officeChanges(before: readonly Office[], after: readonly Office[]): string[] {
  const line = (office: Office): string => `${told(office.title)} (${term(office)})`;
  return listChanges('office', before.map(line), after.map(line));
}

const FORM_FIELDS = ['names', 'inflected', 'weak', 'weakInflected', 'blocking', 'anyCase'] as const;

function actorChanges(before: Actor, after: Actor): string[] {
  const forms = (actor: Actor): string[] =>
    FORM_FIELDS.flatMap((field) => Object.values(actor[field] ?? {}).flat());
  const shown = (actor: Actor): Localised =>
    Object.fromEntries(
      Object.entries(actor.names).flatMap(([code, [first]]) => (first ? [[code, first]] : [])),
    );
  const changes = [
    ...(before.kind === after.kind ? [] : [`kind: ${before.kind} → ${after.kind}`]),
    ...textChanges('name shown', shown(before), shown(after)),
    ...listChanges('forms', forms(before), forms(after)),
    ...officeChanges(before.offices ?? [], after.offices ?? []),
    ...textChanges('summary', before.summary, after.summary),
    ...listChanges(
      'relation',
      (before.relations ?? []).map(({ type, actor }) => `${type} ${actor}`),
      (after.relations ?? []).map(({ type, actor }) => `${type} ${actor}`),
    ),
    ...(same(before.span, after.span) ? [] : ['dates of the event changed']),
    ...listChanges('participant', before.participants ?? [], after.participants ?? []),
  ];
  return orOther(changes, before, after);
}

const QUALIFIERS: Readonly<Record<Figure['qualifier'], string>> = {
  exactly: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
};

/** Figures as a line, such as "about 3.5 hour, 60 country". */
export function figuresLine(figures: readonly Figure[] | undefined): string {
  const lines = (figures ?? []).map(
    ({ value, unit, qualifier }) => `${QUALIFIERS[qualifier]}${value} ${unit}`,
  );
  return lines.length === 0 ? 'none' : lines.join(', ');
}

/** Reports of one source: a source may report a claim more than once. */
function reportsBySource(claim: Claim): Map<string, Report[]> {
  const reports = new Map<string, Report[]>();
  for (const report of claim.reports) {
    reports.set(report.source, [...(reports.get(report.source) ?? []), report]);
  }
  return reports;
}

const figuresOf = (reports: readonly Report[]): string =>
  figuresLine(reports.flatMap(({ figures }) => figures ?? []));

function figureChanges(before: Claim, after: Claim): PackDiff['figures'] {
  const was = reportsBySource(before);
  return [...reportsBySource(after)].flatMap(([source, reports]) => {
    const old = was.get(source);
    if (old === undefined || figuresOf(old) === figuresOf(reports)) return [];
    return [{ claim: after.id, source, before: figuresOf(old), after: figuresOf(reports) }];
  });
}

function claimChanges(before: Claim, after: Claim): string[] {
  const [was, is] = [reportsBySource(before), reportsBySource(after)];
  const certainty = (reports: readonly Report[]): string =>
    reports.map((report) => report.certainty).join(', ');
  const changes = [
    ...textChanges('text', before.text, after.text),
    ...listChanges('report', [...was.keys()], [...is.keys()]),
    ...figureChanges(before, after).map(
      (change) => `figures of ${change.source}: ${change.before} → ${change.after}`,
    ),
    ...[...is].flatMap(([source, reports]) => {
      const old = was.get(source);
      if (old === undefined || certainty(old) === certainty(reports)) return [];
      return [`certainty of ${source}: ${certainty(old)} → ${certainty(reports)}`];
    }),
    ...listChanges('claimant', before.claimants, after.claimants),
    ...(before.event === after.event ? [] : [`event: ${before.event ?? 'none'} → ${after.event ?? 'none'}`]),
    ...(before.when === after.when ? [] : [`date: ${before.when ?? 'none'} → ${after.when ?? 'none'}`]),
    ...(same(before.conflicts, after.conflicts) ? [] : ['conflicts between reports changed']),
    ...(same(before.match, after.match) ? [] : ['it is recognised by other words or figures']),
  ];
  return orOther(changes, before, after);
}

const dates = (published: Published): string =>
  'date' in published ? published.date : `between ${published.from} and ${published.to} (inferred)`;

function sourceChanges(before: Source, after: Source): string[] {
  const changes = [
    ...(before.title === after.title ? [] : [`title: ${after.title}`]),
    ...(before.publisher === after.publisher ? [] : [`publisher: ${after.publisher}`]),
    ...(same(before.published, after.published)
      ? []
      : [`date: ${dates(before.published)} → ${dates(after.published)}`]),
    ...(before.url === after.url ? [] : [`address: ${after.url ?? 'none'}`]),
  ];
  return orOther(changes, before, after);
}

/** A change that no rule words is still a change. */
function orOther(changes: string[], before: unknown, after: unknown): string[] {
  return changes.length === 0 && !same(before, after) ? ['details that cards do not show'] : changes;
}

function diffKind<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  title: (record: T) => string,
  changesOf: (before: T, after: T) => string[],
): KindDiff {
  const old = new Map(before.map((record) => [record.id, record]));
  const fresh = new Set(after.map(({ id }) => id));
  const bare = (record: T): RecordChange => ({ id: record.id, title: title(record), changes: [] });
  const diff: KindDiff = {
    added: [],
    changed: [],
    withdrawn: before.filter(({ id }) => !fresh.has(id)).map(bare),
  };
  for (const record of after) {
    const was = old.get(record.id);
    if (was === undefined) diff.added.push(bare(record));
    else {
      const changes = changesOf(was, record);
      if (changes.length > 0) diff.changed.push({ ...bare(record), changes });
    }
  }
  return diff;
}

/** Compares two packs record by record; records are the same when their ids are. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const old = new Map(before.claims.map((claim) => [claim.id, claim]));
  return {
    from: `${before.id} ${before.version}`,
    to: `${after.id} ${after.version}`,
    actors: diffKind(
      before.actors,
      after.actors,
      ({ names, id }) => (names.en ?? names.fr ?? Object.values(names)[0])?.[0] ?? id,
      actorChanges,
    ),
    claims: diffKind(before.claims, after.claims, ({ text }) => told(text), claimChanges),
    sources: diffKind(
      before.sources,
      after.sources,
      ({ publisher, title }) => `${publisher}: ${title}`,
      sourceChanges,
    ),
    figures: after.claims.flatMap((claim) => {
      const was = old.get(claim.id);
      return was === undefined ? [] : figureChanges(was, claim);
    }),
  };
}

/** Whether anything differs that a reader could notice. */
export function isEmptyDiff({ actors, claims, sources }: PackDiff): boolean {
  return [actors, claims, sources].every(
    ({ added, changed, withdrawn }) => added.length + changed.length + withdrawn.length === 0,
  );
}

/** The diff as lines of plain text for a changelog. */
export function formatDiff(diff: PackDiff): string[] {
  const lines = [`${diff.from} → ${diff.to}`];
  for (const kind of ['claims', 'actors', 'sources'] as const) {
    for (const how of ['added', 'changed', 'withdrawn'] as const) {
      const records = diff[kind][how];
      if (records.length === 0) continue;
      lines.push('', `${kind[0]?.toUpperCase()}${kind.slice(1)} ${how} (${records.length})`);
      for (const { id, title, changes } of records) {
        lines.push(`- ${title} [${id}]`, ...changes.map((change) => `    ${change}`));
      }
    }
  }
  return isEmptyDiff(diff) ? [...lines, '', 'Nothing that a reader would notice.'] : lines;
}
