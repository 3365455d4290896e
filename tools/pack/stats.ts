/** Counts what a pack holds, in all and for each language: where names, cues, examples or translations are thin. */
import type { Actor } from '../../lib/model/actor';
import type { Claim } from '../../lib/model/claim';
import type { Forms } from '../../lib/model/common';
import type { Pack } from '../../lib/model/pack';

/** What there is in one language. */
export interface LanguageStats {
  /** Forms that link alone, and forms that need support; inflected ones included. */
  strong: number;
  weak: number;
  blocking: number;
  /** Descriptions of offices. */
  offices: number;
  /** Actors with a name of their own here. */
  named: number;
  /** Actors with a summary, claims with a text. */
  summaries: number;
  texts: number;
  /** Claims that have a pattern whose cues are all given here or as concepts. */
  recognised: number;
  /** Claims with at least one example, and sentences of both kinds, those of actors included. */
  exemplified: number;
  examples: number;
  nearMisses: number;
}

/** What there is in all. */
export interface PackTotals {
  id: string;
  version: string;
  sources: number;
  actors: number;
  events: number;
  claims: number;
  reports: number;
  names: number;
}

export interface PackStats extends PackTotals {
  languages: Record<string, LanguageStats>;
}

const sum = <T>(list: readonly T[], count: (item: T) => number): number =>
  list.reduce((total, item) => total + count(item), 0);

/** Every language that any form, text or sentence is in; `mul` is none. */
function languagesOf(pack: Pack): string[] {
  const fields: (Record<string, unknown> | undefined)[] = [
    ...pack.actors.flatMap((actor) => [
      actor.names,
      actor.weak,
      actor.blocking,
      actor.summary,
      actor.examples,
    ]),
    ...pack.claims.flatMap((claim) => [claim.text, claim.examples, claim.nearMisses]),
  ];
  const found = new Set([...pack.languages, ...fields.flatMap((field) => Object.keys(field ?? {}))]);
  found.delete('mul');
  return [...found].sort();
}

function isRecognised({ match }: Claim, language: string): boolean {
  return match.patterns.some(({ cues }) =>
    cues.every(({ words }) => [...(words[language] ?? []), ...(words.mul ?? [])].length > 0),
  );
}

function statsIn(language: string, actors: readonly Actor[], claims: readonly Claim[]): LanguageStats {
  const forms = (field: Forms | undefined): number => field?.[language]?.length ?? 0;
  const records = [...actors, ...claims];
  return {
    strong: sum(actors, ({ names, inflected, anyCase }) => forms(names) + forms(inflected) + forms(anyCase)),
    weak: sum(actors, ({ weak, weakInflected }) => forms(weak) + forms(weakInflected)),
    blocking: sum(actors, ({ blocking }) => forms(blocking)),
    offices: sum(actors, ({ offices }) => sum(offices ?? [], ({ variants }) => forms(variants))),
    named: sum(actors, ({ names }) => Math.min(1, forms(names))),
    summaries: sum(actors, ({ summary }) => (summary[language] === undefined ? 0 : 1)),
    texts: sum(claims, ({ text }) => (text[language] === undefined ? 0 : 1)),
    recognised: sum(claims, (claim) => (isRecognised(claim, language) ? 1 : 0)),
    exemplified: sum(claims, ({ examples }) => Math.min(1, forms(examples))),
    examples: sum(records, ({ examples }) => forms(examples)),
    nearMisses: sum(records, ({ nearMisses }) => forms(nearMisses)),
  };
}

/** The counts of a pack, over all languages. */
export function totalsOf(pack: Pack): PackTotals {
  const { id, version, sources, actors, claims } = pack;
  const all = (actor: Actor): (Forms | undefined)[] => [
    actor.names,
    actor.weak,
    actor.inflected,
    actor.weakInflected,
  ];
  return {
    id,
    version,
    sources: sources.length,
    actors: actors.length,
    events: actors.filter(({ kind }) => kind === 'event').length,
    claims: claims.length,
    reports: sum(claims, ({ reports }) => reports.length),
    names: sum(actors, (actor) => sum(all(actor), (field) => Object.values(field ?? {}).flat().length)),
  };
}

/** The counts of a pack, in all and for each language. */
export function statsOf(pack: Pack): PackStats {
  const { actors, claims } = pack;
  return {
    ...totalsOf(pack),
    languages: Object.fromEntries(
      languagesOf(pack).map((language) => [language, statsIn(language, actors, claims)]),
    ),
  };
}

const COLUMNS: readonly (readonly [heading: string, key: keyof LanguageStats])[] = [
  ['strong', 'strong'],
  ['weak', 'weak'],
  ['blocking', 'blocking'],
  ['offices', 'offices'],
  ['actors named', 'named'],
  ['summaries', 'summaries'],
  ['claim texts', 'texts'],
  ['claims with cues', 'recognised'],
  ['with example', 'exemplified'],
  ['examples', 'examples'],
  ['near misses', 'nearMisses'],
];
const LANGUAGE_WIDTH = 8;

/** The counts as lines of text: the totals, then a table with a row for each language. */
export function formatStats({ languages, ...totals }: PackStats & { bytes?: number }): string[] {
  const heading = COLUMNS.map(([name]) => name).join('  ');
  return [
    ...Object.entries(totals).map(([name, value]) => `${name.padEnd(LANGUAGE_WIDTH)} ${value}`),
    '',
    `${'language'.padEnd(LANGUAGE_WIDTH)}  ${heading}`,
    ...Object.entries(languages).map(([code, counts]) => {
      const cells = COLUMNS.map(([name, key]) => String(counts[key]).padStart(name.length));
      return `${code.padEnd(LANGUAGE_WIDTH)}  ${cells.join('  ')}`;
    }),
  ];
}
