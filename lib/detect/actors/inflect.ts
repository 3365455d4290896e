/** Forms that follow from a listed one by rule, so that a pack's author need not type them. */
import type { ActorKind } from '../../model/actor';
import { declinedOffice } from './decline';

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

interface Role {
  words: readonly string[];
  /** What must stand before or after the word: a seat of power, or a lone adjective of nationality. */
  before?: RegExp;
  after?: RegExp;
}

/** Words for one role that stand for each other. */
const ROLES: Readonly<Record<string, readonly Role[]>> = {
  fr: [
    {
      words: [
        'chef',
        'maître',
        'patron',
        'locataire',
        'hôte',
        'occupant',
        'homme fort',
        'dirigeant',
        'leader',
      ],
      after: /^(?:du Kremlin|de la Maison)/,
    },
    { words: ['président', 'dirigeant', 'leader', 'chef d’État', 'numéro un'], after: /^\p{Ll}+$/u },
  ],
  en: [
    { words: ['chief', 'boss', 'leader', 'strongman', 'ruler', 'head'], before: /^Kremlin$/ },
    { words: ['president', 'leader', 'head of state'], before: /^\p{Lu}\p{Ll}+$/u },
    { words: ['spokesman', 'spokesperson', 'spokeswoman'], before: /^Kremlin$/ },
  ],
  es: [
    {
      words: ['jefe', 'líder', 'inquilino', 'hombre fuerte', 'amo', 'dueño', 'titular'],
      after: /^(?:del Kremlin|de la Casa)/,
    },
    { words: ['presidente', 'mandatario', 'líder', 'dirigente', 'gobernante'], after: /^\p{Ll}+$/u },
    { words: ['portavoz', 'vocero'], after: /^del Kremlin$/ },
  ],
  it: [
    {
      words: ['capo', 'leader', 'inquilino', 'numero uno', 'padrone', 'uomo forte', 'signore'],
      after: /^(?:del Cremlino|della Casa)/,
    },
    { words: ['presidente', 'leader'], after: /^\p{Ll}+$/u },
  ],
  pt: [
    {
      words: ['chefe', 'líder', 'inquilino', 'senhor', 'homem forte', 'dono', 'ocupante'],
      after: /^(?:do Kremlin|da Casa)/,
    },
    { words: ['presidente', 'líder', 'dirigente', 'mandatário', 'chefe de Estado'], after: /^\p{Ll}+$/u },
  ],
};

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

/** The description of an office with each word that outlets use for the same role: "chef", "patron du Kremlin". */
export function officeForms(variant: string, language: string): string[] {
  const forms = [variant];
  for (const { words, before, after } of ROLES[language] ?? []) {
    for (const word of words) {
      const isLeading =
        variant.startsWith(`${word} `) && after?.test(variant.slice(word.length + 1)) === true;
      const isTrailing =
        variant.endsWith(` ${word}`) && before?.test(variant.slice(0, -word.length - 1)) === true;
      if (isLeading) for (const other of words) forms.push(other + variant.slice(word.length));
      if (isTrailing) for (const other of words) forms.push(variant.slice(0, -word.length) + other);
    }
  }
  if (language === 'ar') forms.push(...forms.flatMap(withPreposition));
  forms.push(...forms.flatMap((form) => declinedOffice(form, language)));
  return [...new Set(forms)];
}
