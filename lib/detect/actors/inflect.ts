/** Forms that follow from a listed one by rule, so that a pack's author need not type them. */
import type { ActorKind } from '../../model/actor';
import { declinedOffice } from './decline';
import { sameRole } from './roles';

/** Endings of Russian, Ukrainian and Polish adjectives by the ending of the masculine nominative. */
const ADJECTIVE_ENDINGS: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['ru', /ий$/u, ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими']],
  ['uk', /ий$/u, ['ий', 'ого', 'ому', 'им', 'а', 'ої', 'ій', 'у', 'ою', 'е', 'і', 'их', 'ими']],
  ['pl', /i$/u, ['i', 'iego', 'iemu', 'im', 'a', 'iej', 'ą', 'ie', 'ich', 'imi']],
  ['de', /isch$/u, ['isch', 'ische', 'ischen', 'ischer', 'isches', 'ischem']],
  ['nl', /s$/u, ['s', 'se']],
];

/** A German name that begins with a declined adjective: stem, ending, the rest. */
const GERMAN_ADJECTIVE = /^(\p{Lu}\p{Ll}{3,})(es|er|e)((?:\s\p{L}+)*\s\p{Lu}\p{L}+)$/u;

/** The forms of an adjective or demonym in a language, itself included. */
export function adjectiveForms(form: string, language: string): string[] {
  const endings = ADJECTIVE_ENDINGS.find(([tag, ending]) => tag === language && ending.test(form));
  if (!endings) return [form];
  const stem = form.replace(endings[1], '');
  return [...new Set([form, ...endings[2].map((ending) => stem + ending)])];
}

/** The forms of a name in a language that are safe for any name of its kind, itself included. */
export function nameForms(form: string, language: string, kind: ActorKind): string[] {
  const forms = [form];
  // The German and Dutch genitive of people and places takes a bare -s: "Trumps", "Kiews".
  const takesGenitive = (language === 'de' || language === 'nl') && (kind === 'person' || kind === 'place');
  if (
    takesGenitive &&
    /\p{Ll}$/u.test(form) &&
    !/[sxzß]$/u.test(form) &&
    /(?:^|[\s-])\p{Lu}[^\s-]*$/u.test(form)
  ) {
    forms.push(`${form}s`);
  }
  // "Weißes Haus" is "Weiße" or "Weißen Haus" after an article.
  const strong = language === 'de' && kind !== 'person' ? GERMAN_ADJECTIVE.exec(form) : null;
  if (strong)
    for (const ending of ['e', 'en', 'er', 'em', 'es']) forms.push(`${strong[1]}${ending}${strong[3]}`);
  // Arabic "to the…" drops the alef of the article: الكرملين, للكرملين. Other proclitics are read by the scan.
  if (language === 'ar') forms.push(...withPreposition(form));
  if (language === 'uk') forms.push(...otherG(forms));
  return [...new Set(forms)];
}

/** The spellings of an oblique case that a pack lists, itself included. */
export function inflectedForms(form: string, language: string): string[] {
  return language === 'uk' ? [...new Set([form, ...otherG([form])])] : [form];
}

/** "الكرملين" with the preposition that drops the alef of its article. */
function withPreposition(form: string): string[] {
  return form.startsWith('ال') ? [`لل${form.slice(2)}`] : [];
}

/** Ukrainian outlets write a foreign g as г or as ґ: "Грюнбаум", "Ґрюнбаум". */
function otherG(forms: readonly string[]): string[] {
  return forms.flatMap((form) =>
    /[гґ]/iu.test(form)
      ? [form.replace(/ґ/g, 'г').replace(/Ґ/g, 'Г'), form.replace(/г/g, 'ґ').replace(/Г/g, 'Ґ')]
      : [],
  );
}

/** Cases of Turkish nouns that take a bare suffix: "liderin", "Başkanının". */
const TURKISH_CASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ (?:\p{L}+ )?(?:Başkanı|Cumhurbaşkanı|Başbakanı|Bakanı|mevkidaşı)$/u, ['nın', 'na', 'nı', 'yla', 'ndan']],
  [/ lider$/u, ['in', 'e', 'i', 'le', 'den']],
  [/ lideri$/u, ['nin', 'ne', 'ni', 'yle', 'nden']],
];

/** The descriptions of an office that follow from a listed one: other words for the role, and cases. */
export function officeForms(variant: string, language: string): string[] {
  const forms = [variant, ...sameRole(variant, language)];
  if (language === 'ar') forms.push(...forms.flatMap(withPreposition));
  forms.push(...forms.flatMap((form) => declinedOffice(form, language)));
  if (language === 'pl') forms.push(...forms.flatMap(adjectiveLast));
  if (language === 'tr') {
    for (const form of [...forms]) {
      const [, endings = []] = TURKISH_CASES.find(([ending]) => ending.test(form)) ?? [];
      forms.push(...endings.map((ending) => form + ending));
    }
  }
  return [...new Set(forms)];
}

/** "prezydent rosyjski" beside "rosyjski prezydent", in every case. */
function adjectiveLast(form: string): string[] {
  const [, adjective, noun] =
    /^(\p{Ll}+(?:i|iego|iemu|im)) (prezyden\p{Ll}+|premier\p{Ll}*)$/u.exec(form) ?? [];
  return adjective && noun ? [`${noun} ${adjective}`] : [];
}
