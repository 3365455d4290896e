/** Forms that follow from a listed one by rule, so that a pack's author need not type them. */
import type { ActorKind } from '../../model/actor';

/** Endings of Russian, Ukrainian and Polish adjectives by the ending of the masculine nominative. */
const ADJECTIVE_ENDINGS: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['ru', /ий$/u, ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими']],
  ['uk', /ий$/u, ['ий', 'ого', 'ому', 'им', 'а', 'ої', 'ій', 'у', 'ою', 'е', 'і', 'их', 'ими']],
  ['pl', /i$/u, ['i', 'iego', 'iemu', 'im', 'a', 'iej', 'ą', 'ie', 'ich', 'imi']],
  ['de', /isch$/u, ['isch', 'ische', 'ischen', 'ischer', 'isches', 'ischem']],
  ['nl', /s$/u, ['s', 'se']],
];

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
  // Arabic "to the…" drops the alef of the article: الكرملين, للكرملين. Other proclitics are read by the scan.
  if (language === 'ar' && form.startsWith('ال')) forms.push(`لل${form.slice(2)}`);
  return forms;
}
