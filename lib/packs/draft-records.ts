/** Writes proposed records as YAML for a reviewer: what must be written by hand is left out, so that no build takes it. */
import { stringify } from 'yaml';
import type { ActorKind } from '../model/actor';
import type { Certainty, Figure } from '../model/claim';
import { INVISIBLE } from '../model/common';

/** A file of the draft, its path relative to the pack's directory. */
export interface DraftFile {
  path: string;
  text: string;
}

export interface DraftSource {
  id: string;
  publisher: string | null;
  title: string;
  language: string | null;
  date: string | null;
  /** How the day was found, for the reviewer. */
  dated: string;
  url: string | null;
  author: string | null;
  /** What it says of known claims, a line each, for the reviewer. */
  notes: readonly string[];
}

export interface DraftActor {
  id: string;
  kind: Exclude<ActorKind, 'event'>;
  names: Record<string, string[]>;
  weak: Record<string, string[]>;
  sources: string[];
  /** Where it is named, for the reviewer. */
  places: string;
  quote: string;
}

export interface DraftClaim {
  id: string;
  source: string;
  paragraph: number;
  about: string[];
  claimants: string[];
  /** Names of the claimants as the article writes them, by language. */
  attribution: Record<string, string> | null;
  certainty: Certainty;
  figures: Figure[];
  date: string | null;
  reasons: string[];
  quote: string;
}

/** One line of a comment: no quoted text can end it, whatever it holds. */
function comment(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: dropping control characters needs to name them
  const safe = line.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]+/g, ' ').trim();
  return `# ${safe}\n`;
}

const REFUSED = new RegExp(`[<>]|${INVISIBLE.source}`, 'g');
/** Text that a record may hold: no angle brackets or invisible marks, which a pack refuses, in normal form. */
const plain = (text: string): string => text.replace(REFUSED, '').normalize('NFC').trim();

const yaml = (record: unknown): string =>
  stringify(record, { lineWidth: 0, version: '1.2', aliasDuplicateObjects: false });

const plainForms = (forms: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(forms).map(([language, list]) => [language, list.map(plain)]));

const isEmpty = (forms: object): boolean => Object.keys(forms).length === 0;

/** A source; publisher, language and day are left out, and asked for, where the article does not give them. */
export function draftSource(source: DraftSource): DraftFile {
  const { id, publisher, title, language, date, dated, url, author, notes } = source;
  const missing = [
    ...(publisher === null ? ['publisher'] : []),
    ...(language === null ? ['language'] : []),
    ...(date === null ? ['published (a date, or from, to and inferred: true)'] : []),
  ];
  const text =
    comment(`Drafted. ${missing.length > 0 ? `Add ${missing.join(', ')}.` : 'Check every field.'}`) +
    comment(dated) +
    notes.map(comment).join('') +
    yaml({
      id,
      ...(publisher === null ? {} : { publisher: plain(publisher) }),
      title: plain(title),
      ...(language === null ? {} : { language }),
      ...(date === null ? {} : { published: { date } }),
      url,
      ...(author === null ? {} : { author: plain(author) }),
    });
  return { path: `sources/${id}.yaml`, text };
}

/** An actor without its summary, which only a reviewer can write. */
export function draftActor({ id, kind, names, weak, sources, places, quote }: DraftActor): DraftFile {
  const text =
    comment('Drafted. Check kind and names, and add a summary in your own words (summary: {fr: …, en: …}).') +
    comment(`Named in ${places}.`) +
    comment(`Quoted for the reviewer only: ${quote}`) +
    yaml({
      id,
      kind,
      names: plainForms(names),
      ...(isEmpty(weak) ? {} : { weak: plainForms(weak) }),
      sources,
    });
  return { path: `actors/${id}.yaml`, text };
}

/** A claim without its text, which only a reviewer can write, and with who and what figures it needs to match. */
export function draftClaim(claim: DraftClaim): DraftFile {
  const { id, source, paragraph, about, claimants, attribution, certainty, figures, date } = claim;
  const report = {
    source,
    certainty,
    ...(attribution === null
      ? {}
      : {
          attribution: Object.fromEntries(
            Object.entries(attribution).map(([language, name]) => [language, plain(name)]),
          ),
        }),
    ...(figures.length === 0 ? {} : { figures }),
    ...(date === null ? {} : { date }),
    paragraph,
  };
  const text =
    comment(
      'Drafted. Add the claim in your own words (text: {fr: …, en: …}), cues to match, examples, near misses.',
    ) +
    comment(`Proposed for: ${claim.reasons.join(', ')}.`) +
    comment(`Quoted for the reviewer only: ${claim.quote}`) +
    yaml({
      id,
      about,
      event: null,
      claimants,
      when: date,
      reports: [report],
      match: {
        ...(about.length === 0 ? {} : { actors: [{ any: about }] }),
        ...(figures.length === 0 ? {} : { figures }),
      },
    });
  return { path: `claims/${id}.yaml`, text };
}
