/** Compiles actor records into the gazetteer and the data that linking reads beside it. */
import type { Actor } from '../../model/actor';
import type { Forms } from '../../model/common';
import { foldText, isFindable } from '../../text/tokens';
import type { CompiledActors } from '../contract';
import { type Alias, AliasKind, CaseRule, caseRuleOf } from '../gazetteer/alias';
import { buildGazetteer } from '../gazetteer/build';
import { languageOf } from '../language';
import { bareRoleForms, rankOf } from '../language/bare-roles';
import { adjectiveForms, inflectedForms, nameForms, officeForms } from './inflect';
import { LINKING_VERSION, type LinkingActor, type StoredLinkingData } from './linking-data';
import { nameParts } from './name-parts';
import { isCounterpart } from './roles';

/** Most different sets of languages; forms past it count for any language. */
const MAX_LANGUAGE_SETS = 255;

/** Relations of what is known by the place where it sits. */
const SEATS = new Set(['capital-of', 'located-in']);

/** Most actors that a given name is kept for. */
const MAX_SHARED_GIVEN = 16;

interface Entry {
  alias: Omit<Alias, 'tag'>;
  languages: Set<string>;
}

/** Compiles the actors of all packs, in their order. Throws when a form cannot be an alias. */
export function compileActors(actors: readonly Actor[]): CompiledActors {
  const entries = new Map<string, Entry>();
  const offices: StoredLinkingData['offices'] = [];
  const add = (form: string, language: string, kind: AliasKind, caseRule: CaseRule, index: number) => {
    const key = `${kind} ${index} ${caseRule} ${form}`;
    const entry = entries.get(key) ?? { alias: { form, kind, caseRule, index }, languages: new Set() };
    entry.languages.add(language);
    entries.set(key, entry);
  };
  const addAll = (
    forms: Forms | undefined,
    kind: AliasKind,
    index: number,
    caseOf: (form: string) => CaseRule,
    expand: (form: string, language: string) => string[] = (form) => [form],
  ) => {
    for (const [language, list] of Object.entries(forms ?? {})) {
      for (const listed of list) {
        for (const form of expand(listed, language)) {
          // What follows from a right form by rule may have too many words, or none; that is no fault of the pack.
          if (form === listed || isFindable(form)) add(form, language, kind, caseOf(form), index);
        }
      }
    }
  };
  actors.forEach((actor, index) => {
    const expandName = (form: string, language: string) =>
      nameForms(withoutArticle(form, language), language, actor.kind);
    addAll(actor.names, AliasKind.strong, index, caseOfName, expandName);
    addAll(actor.inflected, AliasKind.strong, index, caseOfName, inflectedForms);
    addAll(actor.weak, AliasKind.weak, index, caseOfName, expandName);
    addAll(actor.weakInflected, AliasKind.weak, index, caseOfName, inflectedForms);
    addAll(actor.blocking, AliasKind.blocking, index, caseOfBlocking);
    addAll(actor.anyCase, AliasKind.strong, index, () => CaseRule.any);
    addAll(actor.adjectives, AliasKind.adjective, index, () => CaseRule.any, adjectiveForms);
    addAll(actor.short, AliasKind.short, index, caseOfName);
    if (actor.kind === 'person') addAll(givenNames(actor), AliasKind.given, index, caseOfName);
    for (const office of actor.offices ?? []) {
      addAll(office.variants, AliasKind.office, offices.length, () => CaseRule.any, officeForms);
      const isPeer = Object.entries(office.variants ?? {}).some(([language, forms]) =>
        forms.some((form) => officeForms(form, language).some(isCounterpart)),
      );
      const rank = rankOfOffice(office);
      offices.push({ actor: index, title: office.title, from: office.from, to: office.to, isPeer, rank });
    }
  });
  if (offices.some((office) => office.rank > 0)) {
    for (const { form, language, ranks } of bareRoleForms())
      add(form, language, AliasKind.role, CaseRule.any, ranks);
  }
  dropCommonGivenNames(entries);
  const sets = new Map<string, number>([['', 0]]);
  const aliases = [...entries.values()].map(({ alias, languages }): Alias => {
    const key = [...languages].sort().join(' ');
    const tag = sets.get(key) ?? (sets.size < MAX_LANGUAGE_SETS ? sets.size : 0);
    sets.set(key, tag);
    return { ...alias, tag };
  });
  const linking: StoredLinkingData = {
    version: LINKING_VERSION,
    languageSets: [...sets.keys()].map((key) => (key === '' ? [] : key.split(' '))),
    actors: linkingActors(actors),
    offices,
  };
  return { gazetteer: buildGazetteer(aliases), linking: JSON.stringify(linking) };
}

function rankOfOffice({ title, variants }: NonNullable<Actor['offices']>[number]): number {
  for (const [language, forms] of Object.entries(variants ?? {})) {
    for (const form of [title[language] ?? '', ...forms]) {
      const rank = rankOf(form, language);
      if (rank > 0) return rank;
    }
  }
  return 0;
}

/** Whether an actor of two versions, or none, is found by the same words: what differs is only shown of it. */
export function isFoundAlike(one: Actor | undefined, other: Actor | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return foundBy(one) === foundBy(other);
}

/** What this module reads of an actor, and whatever it may come to read, as one text. */
function foundBy(actor: Actor): string {
  const { summary: _summary, identifiers: _identifiers, sources: _sources, span: _span, ...rest } = actor;
  const {
    place: _place,
    participants: _participants,
    examples: _examples,
    nearMisses: _misses,
    ...found
  } = rest;
  return JSON.stringify(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** "la Franja" must not win over "Franja de Gaza", which begins later: an article is no part of a name. */
function withoutArticle(form: string, language: string): string {
  const [, article = '', rest = ''] = /^(\p{Ll}+)\s+(\p{Lu}.*)$/u.exec(form) ?? [];
  return languageOf(language).articles.has(foldText(article)) ? rest : form;
}

/** Names keep the case they are written in; one that begins in lower case ("the Strip") keeps it word by word. */
function caseOfName(form: string): CaseRule {
  const rule = caseRuleOf(form);
  return rule === CaseRule.any && /\p{Lu}/u.test(form) ? CaseRule.exact : rule;
}

/** "la poutine" must not block "la Poutine": a form in lower case blocks only such text. */
function caseOfBlocking(form: string): CaseRule {
  const rule = caseRuleOf(form);
  return rule === CaseRule.any && /\p{Ll}/u.test(form) ? CaseRule.exact : rule;
}

function linkingActors(actors: readonly Actor[]): LinkingActor[] {
  const indexOf = new Map(actors.map((actor, index) => [actor.id, index]));
  const related = actors.map(() => new Set<number>());
  actors.forEach((actor, index) => {
    const ids = [
      ...(actor.contextActors ?? []),
      ...(actor.relations ?? []).map((relation) => relation.actor),
    ];
    for (const id of ids) {
      const other = indexOf.get(id);
      if (other !== undefined && other !== index) related[index]?.add(other);
    }
  });
  return actors.map((actor, index) => {
    const full = actor.kind === 'person' ? fullNames(actor) : [];
    return {
      id: actor.id,
      kind: actor.kind,
      related: [...(related[index] ?? [])],
      isSeat: (actor.relations ?? []).some(({ type }) => SEATS.has(type)),
      given: distinct(full.flatMap((words) => words.slice(0, -1)).filter((word) => word.length > 1)),
      surnames: distinct(full.flatMap((words) => words.slice(-1))),
      context: distinct(Object.values(actor.context ?? {}).flatMap((forms) => forms.map(foldText))),
    };
  });
}

/** A given name that many actors share tells none of them, and would cost a look at each. */
function dropCommonGivenNames(entries: Map<string, Entry>): void {
  const shared = new Map<string, number>();
  for (const { alias } of entries.values()) {
    if (alias.kind === AliasKind.given) shared.set(alias.form, (shared.get(alias.form) ?? 0) + 1);
  }
  for (const [key, { alias }] of entries) {
    if (alias.kind === AliasKind.given && (shared.get(alias.form) ?? 0) > MAX_SHARED_GIVEN)
      entries.delete(key);
  }
}

/** Given names as written before a surname; those of one or two letters are initials. */
function givenNames(actor: Actor): Forms {
  return Object.fromEntries(
    Object.entries(actor.names).map(([language, forms]) => {
      const given = forms.flatMap((form) => /^(\p{Lu}[\p{L}-]{2,})\s/u.exec(form)?.[1] ?? []);
      return [language, distinct(given.filter(isFindable))];
    }),
  );
}

/** The names of several words, as folded words. */
function fullNames(actor: Actor): string[][] {
  return [...Object.values(actor.names), ...Object.values(actor.inflected ?? {})]
    .flat()
    .map(nameParts)
    .filter((words) => words.length > 1);
}

/** Without repetition, in order. */
function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
