/** Lint: what is valid in a pack and still likely to mislead a reader or the detection. */
import type { Actor, Office } from '../model/actor';
import type { Claim, CueGroup } from '../model/claim';
import type { Forms, Localised } from '../model/common';
import { readQuantities } from '../text/quantities';
import { foldText } from '../text/tokens';
import type { Origin, Seeds } from './build';
import { byPlace, type FieldPath, fieldName, type SeedProblem } from './problem';
import { nearest } from './suggest';
import { applyWaivers, WAIVERS_FILE } from './waivers';

/** Languages in which every text of a pack is expected. */
const REQUIRED = ['fr', 'en'] as const;

/** Each rule, and why it matters. */
export const LINT_RULES = {
  'shared-alias': 'A form that links alone to two actors links to neither with certainty.',
  'blocked-alias': 'A form that is both an alias and a blocking form never links.',
  'shared-office': 'A description that fits two actors at the same date cannot be resolved.',
  'overlapping-office': 'Of two terms with the same description at the same time, one has a wrong date.',
  'unsupported-weak-form':
    'A weak form without context word or related actor links only after the full name.',
  'missing-translation': 'Readers of this language get the text in another one.',
  'missing-cues': 'In pages of this language the claim is found by its actors and a figure alone, or never.',
  'common-word': 'A name that is also an ordinary word is marked in texts that do not mean the actor.',
  'figure-mismatch': 'Readers see one figure in the text of the claim and others under it.',
  'undated-source': 'Readers cannot order what sources say without a date.',
  'few-examples': 'Without sentences to try, nobody knows that a claim is recognised, and nothing else.',
  'example-missed': 'Pages that say so are not recognised.',
  'near-miss-matched': 'Pages that say something else are taken for the claim or the actor.',
  'unused-waiver': 'A waiver that covers nothing hides the next finding of its kind.',
} as const;
export type LintRule = keyof typeof LINT_RULES;

/** Something to mend or to decide, with its place. */
export interface LintFinding extends SeedProblem {
  rule: LintRule;
  why: string;
  /** Id of the record. */
  record: string;
  language?: string;
}

/** A finding before it has its place. */
export interface Remark {
  rule: LintRule;
  origin: Origin;
  record: string;
  path: FieldPath;
  message: string;
  remedy: string;
  language?: string;
}

/** What the rules need from outside the pure ring. */
export interface LintTools {
  /** Rank of a folded word among the most frequent of a language, from 1; null when it is not common. */
  commonRank?: (word: string, language: string) => number | null;
  /** Findings of the test of meaning, which runs the product's detection. */
  meaning?: readonly Remark[];
}

type Note = (
  rule: LintRule,
  origin: Origin,
  path: FieldPath,
  message: string,
  remedy: string,
  language?: string,
) => void;

/** Where a form stands in a pack. */
interface FormPlace {
  actor: Actor;
  origin: Origin;
  path: FieldPath;
}

const ALIAS_FIELDS = ['names', 'inflected'] as const;

function* formsOf(forms: Forms | undefined, field: string): Generator<{ form: string; path: FieldPath }> {
  for (const [language, list] of Object.entries(forms ?? {})) {
    for (const [index, form] of list.entries()) yield { form, path: [field, language, index] };
  }
}

function lintAliases(seeds: Seeds, note: Note): void {
  const owners = new Map<string, FormPlace>();
  for (const { record: actor, origin } of seeds.records.actors) {
    for (const field of ALIAS_FIELDS) {
      for (const { form, path } of formsOf(actor[field], field)) {
        const key = foldText(form);
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, { actor, origin, path });
        else if (owner.actor.id !== actor.id) {
          const message = `"${form}" is a strong form of ${owner.actor.id} as well`;
          note('shared-alias', origin, path, message, 'Make it a weak form of one of the two, or of both.');
        }
      }
    }
  }
  for (const { record: actor, origin } of seeds.records.actors) {
    for (const { form, path } of formsOf(actor.blocking, 'blocking')) {
      const owner = owners.get(foldText(form));
      if (owner === undefined) continue;
      note(
        'blocked-alias',
        origin,
        path,
        `"${form}" is a strong form of ${owner.actor.id}`,
        'Remove one of the two.',
      );
    }
  }
}

function lintWeakForms(seeds: Seeds, note: Note): void {
  for (const { record: actor, origin } of seeds.records.actors) {
    if ((actor.contextActors ?? []).length > 0) continue;
    for (const language of Object.keys(actor.weak ?? {})) {
      if ((actor.context?.[language] ?? []).length > 0) continue;
      const message = `has neither a context word in ${language} nor a context actor`;
      note(
        'unsupported-weak-form',
        origin,
        ['weak', language],
        message,
        'Add "context" or "contextActors".',
        language,
      );
    }
  }
}

/** Whether two terms have a day in common; partial dates are compared at the coarser precision, and may touch. */
function overlaps(a: Office, b: Office): boolean {
  const before = (end: string | null, start: string | null): boolean => {
    if (end === null || start === null) return false;
    const length = Math.min(end.length, start.length);
    return end.slice(0, length) <= start.slice(0, length);
  };
  return !before(a.to, b.from) && !before(b.to, a.from);
}

function lintOffices(seeds: Seeds, note: Note): void {
  const holders = new Map<string, (FormPlace & { office: Office })[]>();
  for (const { record: actor, origin } of seeds.records.actors) {
    for (const [index, office] of (actor.offices ?? []).entries()) {
      const seen = new Set<string>();
      for (const { form, path: inVariants } of formsOf(office.variants, 'variants')) {
        const key = foldText(form);
        if (seen.has(key)) continue;
        seen.add(key);
        const path = ['offices', index, ...inVariants];
        const others = holders.get(key) ?? [];
        for (const other of others.filter((held) => overlaps(held.office, office))) {
          if (other.actor.id === actor.id) {
            const message = `"${form}" describes another office of the same actor at the same time`;
            note('overlapping-office', origin, path, message, 'Correct the dates, or remove one of the two.');
          } else {
            const message = `"${form}" describes ${other.actor.id} at the same time`;
            note('shared-office', origin, path, message, 'Use a description that fits one of them only.');
          }
        }
        holders.set(key, [...others, { actor, origin, path, office }]);
      }
    }
  }
}

function lintTexts(seeds: Seeds, note: Note): void {
  const check = (origin: Origin, path: FieldPath, text: Localised): void => {
    for (const language of REQUIRED) {
      if (text[language] !== undefined) continue;
      note('missing-translation', origin, path, `has no text in ${language}`, `Add "${language}".`, language);
    }
  };
  for (const { record: actor, origin } of seeds.records.actors) {
    check(origin, ['summary'], actor.summary);
    for (const [index, office] of (actor.offices ?? []).entries()) {
      check(origin, ['offices', index, 'title'], office.title);
    }
  }
  for (const { record: claim, origin } of seeds.records.claims) {
    check(origin, ['text'], claim.text);
    for (const [index, conflict] of (claim.conflicts ?? []).entries()) {
      check(origin, ['conflicts', index, 'note'], conflict.note);
    }
  }
}

/** Whether the words of some pattern are all given in a language, or as concepts. */
function hasCues({ match }: Claim, language: string): boolean {
  const speaks = ({ words }: CueGroup): boolean =>
    (words[language] ?? []).length > 0 || (words.mul ?? []).length > 0;
  return match.patterns.some((pattern) => pattern.cues.every(speaks));
}

function lintCues(seeds: Seeds, note: Note): void {
  for (const { record: claim, origin } of seeds.records.claims) {
    for (const language of seeds.info.languages) {
      if (hasCues(claim, language)) continue;
      const message = `has no pattern whose cues are all given in ${language}`;
      const remedy = `Add words in ${language}, or a concept under "mul".`;
      note('missing-cues', origin, ['match'], message, remedy, language);
    }
  }
}

/** Only names of one word can be taken for a word; places stand in any list of frequent words by their own right. */
function lintCommonWords(seeds: Seeds, note: Note, rankOf: NonNullable<LintTools['commonRank']>): void {
  for (const { record: actor, origin } of seeds.records.actors) {
    for (const field of ['names', 'anyCase'] as const) {
      if (field === 'names' && actor.kind === 'place') continue;
      for (const { form, path } of formsOf(actor[field], field)) {
        const language = String(path[1]);
        const rank = rankOf(form.toLowerCase(), language);
        if (rank === null) continue;
        const message = `"${form}" is number ${rank} of the frequent words of ${language}`;
        const remedy = 'Make it a weak form with context, or waive the finding when nothing else is meant.';
        note('common-word', origin, path, message, remedy, language);
      }
    }
  }
}

/** Relative difference within which a text repeats a figure. */
const SAME_FIGURE = 0.03;

function lintFigures(seeds: Seeds, note: Note): void {
  for (const { record: claim, origin } of seeds.records.claims) {
    const figures = [...claim.match.figures, ...claim.reports.flatMap((report) => report.figures ?? [])];
    for (const [language, text] of Object.entries(claim.text)) {
      for (const { unit, value } of readQuantities(text, language)) {
        const comparable = figures.filter((figure) => figure.unit === unit);
        if (comparable.length === 0) continue;
        const near = comparable.some(
          (figure) => Math.abs(figure.value - value) <= Math.abs(figure.value) * SAME_FIGURE,
        );
        if (near) continue;
        const reported = [...new Set(comparable.map((figure) => figure.value))].join(', ');
        const message = `says ${value} ${unit}, and the reports say ${reported}`;
        note(
          'figure-mismatch',
          origin,
          ['text', language],
          message,
          'Correct the text or the report.',
          language,
        );
      }
    }
  }
}

function lintSources(seeds: Seeds, note: Note): void {
  for (const { record: source, origin } of seeds.records.sources) {
    if (!('inferred' in source.published)) continue;
    const message = `has no date, only a range inferred (${source.published.from} to ${source.published.to})`;
    const remedy = 'Find the date, or waive the finding with what the range rests on.';
    note('undated-source', origin, ['published'], message, remedy);
  }
}

/** Sentences of each kind that a claim needs in each required language. */
const LEAST_EXAMPLES = 3;

function lintExamples(seeds: Seeds, note: Note): void {
  for (const { record: claim, origin } of seeds.records.claims) {
    for (const language of REQUIRED) {
      for (const field of ['examples', 'nearMisses'] as const) {
        const count = claim[field]?.[language]?.length ?? 0;
        if (count >= LEAST_EXAMPLES) continue;
        const message = `has ${count} in ${language}`;
        const remedy = `Write ${LEAST_EXAMPLES} sentences of your own, as different as pages put it.`;
        note('few-examples', origin, [field, language], message, remedy, language);
      }
    }
    for (const language of seeds.info.languages) {
      const isRequired = REQUIRED.some((required) => required === language);
      if (isRequired || !hasCues(claim, language) || (claim.examples?.[language] ?? []).length > 0) continue;
      const message = `has cues in ${language}, and no example`;
      const remedy = 'Write a sentence that a page in this language could hold.';
      note('few-examples', origin, ['examples', language], message, remedy, language);
    }
  }
}

/** The record that stands at an origin; waivers name it. */
function recordIds(seeds: Seeds): Map<Origin, string> {
  const { sources, actors, claims } = seeds.records;
  return new Map([...sources, ...actors, ...claims].map(({ record, origin }) => [origin, record.id]));
}

/** Findings that stand, in reading order, and how many were waived. */
export interface LintResult {
  findings: LintFinding[];
  waived: LintFinding[];
}

/** Everything in right seeds that deserves a second look. */
export function lintSeeds(seeds: Seeds, tools: LintTools = {}): LintResult {
  const remarks: Remark[] = [];
  const ids = recordIds(seeds);
  const note: Note = (rule, origin, path, message, remedy, language) => {
    const record = ids.get(origin) ?? '';
    remarks.push({
      rule,
      origin,
      record,
      path,
      message,
      remedy,
      ...(language === undefined ? {} : { language }),
    });
  };
  lintAliases(seeds, note);
  lintWeakForms(seeds, note);
  lintOffices(seeds, note);
  lintTexts(seeds, note);
  lintCues(seeds, note);
  if (tools.commonRank !== undefined) lintCommonWords(seeds, note, tools.commonRank);
  lintFigures(seeds, note);
  lintSources(seeds, note);
  lintExamples(seeds, note);
  remarks.push(...(tools.meaning ?? []));

  const all = remarks.map(({ origin, path, ...remark }): LintFinding => {
    const field = fieldName([...origin.at, ...path]);
    return {
      ...remark,
      why: LINT_RULES[remark.rule],
      file: origin.file,
      ...seeds.locate(origin, path),
      field,
    };
  });
  // A waiver names fields as they stand in the record, whether the file holds one record or a list.
  const { standing, waived, unused } = applyWaivers(
    all.map((finding, index) => ({ finding, ...finding, field: fieldName(remarks[index]?.path ?? []) })),
    seeds.waivers,
  );
  const findings = standing.map(({ finding }) => finding);
  for (const index of unused) {
    const rule = 'unused-waiver';
    const origin = { file: WAIVERS_FILE, at: [index] };
    const named = seeds.waivers[index]?.rule ?? '';
    const isRule = Object.hasOwn(LINT_RULES, named);
    const meant = isRule ? null : nearest(named, Object.keys(LINT_RULES));
    const message = isRule ? `covers no finding of ${named}` : `there is no rule ${named}`;
    const remedy =
      meant === null ? 'Remove it, or correct its rule, record or field.' : `Did you mean "${meant}"?`;
    const place = seeds.locate(origin, []);
    const field = fieldName(origin.at);
    findings.push({
      rule,
      why: LINT_RULES[rule],
      file: WAIVERS_FILE,
      ...place,
      field,
      message,
      remedy,
      record: '',
    });
  }
  return { findings: findings.sort(byPlace), waived: waived.map(({ finding }) => finding) };
}
