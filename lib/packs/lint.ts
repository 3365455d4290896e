/** Lint: what is valid in a pack and still likely to mislead a reader or the detection. */
import type { Actor, Office } from '../model/actor';
import type { CueGroup } from '../model/claim';
import type { Forms, Localised } from '../model/common';
import type { Origin, Seeds } from './build';
import { byPlace, type FieldPath, fieldName, type SeedProblem } from './problem';

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
  'missing-cues': 'The claim is never found in pages of this language.',
} as const;
export type LintRule = keyof typeof LINT_RULES;

/** Something to mend or to decide, with its place. */
export interface LintFinding extends SeedProblem {
  rule: LintRule;
  why: string;
}

type Note = (rule: LintRule, origin: Origin, path: FieldPath, message: string, remedy: string) => void;

/** Where a form stands in a pack. */
interface FormPlace {
  actor: Actor;
  origin: Origin;
  path: FieldPath;
}

const ALIAS_FIELDS = ['names', 'inflected'] as const;

/** Forms are compared as the gazetteer sees them at its coarsest: without case, accents and kinds of apostrophe. */
function foldedForm(form: string): string {
  return form.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

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
        const key = foldedForm(form);
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
      const owner = owners.get(foldedForm(form));
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
      note('unsupported-weak-form', origin, ['weak', language], message, 'Add "context" or "contextActors".');
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
        const key = foldedForm(form);
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
      note('missing-translation', origin, path, `has no text in ${language}`, `Add "${language}".`);
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

function lintCues(seeds: Seeds, note: Note): void {
  const speaks = (group: CueGroup, language: string): boolean =>
    (group.words[language] ?? []).length > 0 || (group.words.mul ?? []).length > 0;
  for (const { record: claim, origin } of seeds.records.claims) {
    for (const language of REQUIRED) {
      if (claim.match.patterns.some((pattern) => pattern.cues.every((group) => speaks(group, language))))
        continue;
      const message = `has no pattern whose cues are all given in ${language}`;
      note('missing-cues', origin, ['match'], message, `Add words in ${language}, or a concept under "mul".`);
    }
  }
}

/** Everything in right seeds that deserves a second look, in reading order. */
export function lintSeeds(seeds: Seeds): LintFinding[] {
  const findings: LintFinding[] = [];
  const note: Note = (rule, origin, path, message, remedy) => {
    const field = fieldName([...origin.at, ...path]);
    const place = seeds.locate(origin, path);
    findings.push({ rule, why: LINT_RULES[rule], file: origin.file, ...place, field, message, remedy });
  };
  lintAliases(seeds, note);
  lintWeakForms(seeds, note);
  lintOffices(seeds, note);
  lintTexts(seeds, note);
  lintCues(seeds, note);
  return findings.sort(byPlace);
}
