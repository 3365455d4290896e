/** Invented names in Latin and Cyrillic letters, shaped like those of people, organisations, places and events. */
import type { Actor, ActorKind } from '../../lib/model/actor';
import type { Random } from './random';

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const CODAS = ['', '', 'l', 'n', 'r', 's', 'k'];
const ENDINGS = ['ov', 'ski', 'sen', 'berg', 'ini', 'eau', 'ez', 'ko', 'man', 'ard', 'ian', 'ic'];
const FIELDS: readonly (readonly [en: string, fr: string, es: string])[] = [
  ['Institute of Physics', 'Institut de physique', 'Instituto de física'],
  ['Chamber of Commerce', 'Chambre de commerce', 'Cámara de comercio'],
  ['Workers Union', 'Syndicat des travailleurs', 'Sindicato de trabajadores'],
  ['Development Bank', 'Banque de développement', 'Banco de desarrollo'],
  ['Court of Audit', 'Cour des comptes', 'Tribunal de cuentas'],
  ['Water Agency', 'Agence de l’eau', 'Agencia del agua'],
];
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'ц',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  z: 'з',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A pronounceable lower-case word. */
export function inventedWord(random: Random, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i += 1)
    word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
  return word;
}

/** Given names that are words by themselves: an "if" or a "no" turns a sentence round. */
const WORDS_ALONE = new Set(['ne', 'ni', 'no', 'non', 'nul', 'pas', 'si', 'sin']);

function givenName(random: Random, syllables: number): string {
  for (;;) {
    const name = inventedWord(random, syllables);
    if (!WORDS_ALONE.has(name)) return name;
  }
}

/** The same letters as Cyrillic writes them. */
export function inCyrillic(word: string): string {
  return [...word]
    .map((letter) => {
      const written = CYRILLIC[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? written : capital(written);
    })
    .join('');
}

/** The forms of one actor, six of them, each written otherwise. */
export type GeneratedForms = Pick<Actor, 'names' | 'weak' | 'inflected'>;

/** Draws names, none of them twice as a whole. */
export class NameDrawer {
  readonly #taken = new Set<string>();
  readonly #given: string[] = [];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
    for (let i = 0; i < 400; i += 1) this.#given.push(capital(givenName(random, 1 + (i % 2))));
  }

  /** A word that begins no name drawn before; families may be large, but whole names stay apart. */
  #fresh(draw: () => string): string {
    for (;;) {
      const name = draw();
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }

  forms(kind: ActorKind): GeneratedForms {
    const random = this.#random;
    if (kind === 'person') {
      const last = capital(inventedWord(random, 1 + random.below(2)) + random.pick(ENDINGS));
      const first = this.#fresh(() => `${random.pick(this.#given)} ${last}`).split(' ')[0] ?? '';
      const initial = String.fromCharCode(65 + random.below(26));
      const second = capital(inventedWord(random, 2));
      const cyrillic = `${inCyrillic(first)} ${inCyrillic(last)}`;
      return {
        names: {
          en: [`${first} ${last}`, `${first} ${initial}. ${last}`],
          fr: [`${first} ${last}-${second}`],
          ru: [cyrillic],
        },
        weak: { en: [last] },
        inflected: { ru: [`${cyrillic}а`] },
      };
    }
    const town = this.#fresh(() => capital(inventedWord(random, 3)));
    const cyrillic = inCyrillic(town);
    if (kind === 'place') {
      return {
        names: {
          en: [town, `${town} City`],
          fr: [`${town}-sur-Mer`],
          es: [`${town} del Mar`],
          ru: [cyrillic],
        },
        inflected: { ru: [`${cyrillic}ом`] },
      };
    }
    if (kind === 'event') {
      const year = 1990 + random.below(36);
      return {
        names: {
          en: [`${town} summit of ${year}`, `${year} summit in ${town}`],
          fr: [`sommet de ${town} de ${year}`],
          es: [`cumbre de ${town} de ${year}`],
          ru: [`саммит в городе ${cyrillic} ${year} года`],
        },
        weak: { en: [`${town} summit`] },
      };
    }
    const [en, fr, es] = random.pick(FIELDS);
    return {
      names: {
        en: [`${town} ${en}`, `${en} in ${town}`],
        fr: [`${fr} de ${town}`],
        es: [`${es} de ${town}`],
        ru: [`Институт города ${cyrillic}`],
      },
      weak: { en: [`${en} of ${town.slice(0, 4)}`] },
    };
  }
}
