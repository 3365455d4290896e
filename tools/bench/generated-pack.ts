/**
 * A pack of any size for benchmarks: invented actors and claims with their examples, the same for the same seed, and
 * clean under lint, so that what is measured is the work and not the reporting of findings.
 */
import { stringify } from 'yaml';
import type { Actor, ActorKind } from '../../lib/model/actor';
import type { Claim, Match } from '../../lib/model/claim';
import type { Forms, Localised } from '../../lib/model/common';
import { PACK_FORMAT, type Pack, type PackInfo } from '../../lib/model/pack';
import type { Source } from '../../lib/model/source';
import type { SeedFile } from '../../lib/packs/build';
import { type GeneratedForms, inCyrillic, inventedWord, NameDrawer } from './generated-names';
import { type Random, randomFrom } from './random';

export interface PackSize {
  /** Forms of names in all, exactly; there are six to an actor, the last of which may have fewer. */
  aliases: number;
  claims: number;
  /** Another seed gives other names, and the same sizes. */
  seed?: number;
}

/** Options of a benchmark's command line for the size of its pack, with the sizes of the budgets. */
export const SIZE_OPTIONS = {
  aliases: { type: 'string', default: '60000' },
  claims: { type: 'string', default: '10000' },
} as const;

export const sizeOf = ({ aliases, claims }: Record<keyof typeof SIZE_OPTIONS, string>): PackSize => ({
  aliases: Number(aliases),
  claims: Number(claims),
});

/** Forms of each actor's name. */
export const ALIASES_PER_ACTOR = 6;
/** Claims that one source reports. */
const CLAIMS_PER_SOURCE = 10;
/** Words that claims are about; each stands in several claims, as words do. */
const NOUNS = 3000;
const DAY = '2026-01-20';

/** Seven people to one organisation, one place and one event, about as in the base pack. */
const KINDS: readonly ActorKind[] = [
  'person',
  'person',
  'organization',
  'person',
  'person',
  'place',
  'person',
  'person',
  'event',
  'person',
];

/** How each language says that something cost millions, and that somebody opened it. */
interface Phrases {
  cost: string;
  tells(name: string, noun: string, millions: number): string[];
  others(name: string, noun: string, millions: number): string[];
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    cost: 'cost*',
    tells: (name, noun, n) => [
      `${name} says the ${noun} cost ${n} million euros.`,
      `The ${noun} costs ${n} million euros, according to ${name}.`,
      `A cost of ${n} million euros for the ${noun} was announced by ${name}.`,
    ],
    others: (name, noun, n) => [
      `${name} opened the ${noun} on Tuesday.`,
      `The ${noun} costs a lot, ${name} said.`,
      `${name} raised ${n} million euros for a school.`,
    ],
  },
  fr: {
    cost: 'coût*',
    tells: (name, noun, n) => [
      `${name} dit que le projet ${noun} coûte ${n} millions d’euros.`,
      `Le ${noun} a coûté ${n} millions d’euros, selon ${name}.`,
      `Un coût de ${n} millions d’euros pour le ${noun} a été annoncé par ${name}.`,
    ],
    others: (name, noun, n) => [
      `${name} a inauguré le ${noun} mardi.`,
      `Le ${noun} coûte cher, a dit ${name}.`,
      `${name} a réuni ${n} millions d’euros pour une école.`,
    ],
  },
  es: {
    cost: 'cost*',
    tells: (name, noun, n) => [`${name} dice que el ${noun} costó ${n} millones de euros.`],
    others: () => [],
  },
  de: {
    cost: 'kost*',
    tells: (name, noun, n) => [`${name} sagt, das ${noun} kostete ${n} Millionen Euro.`],
    others: () => [],
  },
  it: {
    cost: 'cost*',
    tells: (name, noun, n) => [`${name} dice che il ${noun} costa ${n} milioni di euro.`],
    others: () => [],
  },
  pt: {
    cost: 'cust*',
    tells: (name, noun, n) => [`${name} diz que o ${noun} custou ${n} milhões de euros.`],
    others: () => [],
  },
  ru: {
    cost: 'сто*',
    tells: (name, noun, n) => [`${name} говорит, что ${noun} стоил ${n} миллионов евро.`],
    others: () => [],
  },
  uk: {
    cost: 'кошт*',
    tells: (name, noun, n) => [`${name} каже, що ${noun} коштував ${n} мільйонів євро.`],
    others: () => [],
  },
};
const IN_CYRILLIC = new Set(['ru', 'uk']);

const INFO: PackInfo = {
  format: PACK_FORMAT,
  id: 'generated',
  version: '1.0.0',
  title: { fr: 'Dossier engendré', en: 'Generated pack' },
  description: { fr: 'Données inventées pour les mesures.', en: 'Invented data for measurements.' },
  languages: Object.keys(PHRASES),
  license: 'MIT',
  publisher: 'Repères',
  created: '2026-01-26',
};

/** Keeps the first `most` forms, so that the number of all forms is exact. */
function atMost({ names, weak, inflected }: GeneratedForms, most: number): GeneratedForms {
  let left = most;
  const cut = (forms: Forms | undefined): Forms =>
    Object.fromEntries(
      Object.entries(forms ?? {}).flatMap(([language, list]) => {
        const kept = list.slice(0, left);
        left -= kept.length;
        return kept.length > 0 ? [[language, kept]] : [];
      }),
    );
  const kept: GeneratedForms = { names: cut(names) };
  if (weak !== undefined && left > 0) kept.weak = cut(weak);
  if (inflected !== undefined && left > 0) kept.inflected = cut(inflected);
  return kept;
}

function generatedActor(index: number, source: string, names: NameDrawer, most: number): Actor {
  const kind = KINDS[index % KINDS.length] ?? 'person';
  const forms = atMost(names.forms(kind), most);
  return {
    id: `actor-${index}`,
    kind,
    ...forms,
    summary: { fr: `Acteur inventé numéro ${index}.`, en: `Invented actor number ${index}.` },
    ...(kind === 'event' ? { span: { from: DAY, to: DAY } } : {}),
    ...(forms.weak?.en === undefined ? {} : { context: { en: ['mayor', 'spokesman', 'annual'] } }),
    sources: [source],
  };
}

const matchOf = (actor: string, noun: string, value: number): Match => ({
  actors: [{ any: [actor], atLeast: 1, where: 'sentence' }],
  patterns: [
    {
      actors: [],
      cues: [
        { words: inEach((_, { cost }) => [cost]), where: 'sentence' },
        { words: inEach((language) => [nounIn(language, noun)]), where: 'sentence' },
      ],
      figure: 'any',
      without: {},
    },
  ],
  figures: [{ value, unit: 'EUR', qualifier: 'exactly', tolerance: 0.03 }],
  antonyms: {},
  departures: [],
  exclude: {},
  excludeActors: [],
  negative: false,
  open: false,
});

function inEach<T>(make: (language: string, phrases: Phrases) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(PHRASES).map(([code, phrases]) => [code, make(code, phrases)]));
}

function nounIn(language: string, noun: string): string {
  return IN_CYRILLIC.has(language) ? inCyrillic(noun) : noun;
}

function generatedClaim(index: number, actor: Actor, source: string, noun: string, random: Random): Claim {
  const millions = 2 + random.below(900);
  const value = millions * 1_000_000;
  const name = (language: string): string =>
    (actor.names[language] ?? actor.names[IN_CYRILLIC.has(language) ? 'ru' : 'en'])?.[0] ?? '';
  const said = (of: keyof Pick<Phrases, 'tells' | 'others'>): Forms =>
    Object.fromEntries(
      Object.entries(
        inEach((language, phrases) => phrases[of](name(language), nounIn(language, noun), millions)),
      ).filter(([, list]) => list.length > 0),
    );
  const text: Localised = {
    fr: `Le ${noun} coûte ${millions} millions d’euros.`,
    en: `The ${noun} costs ${millions} million euros.`,
  };
  return {
    id: `claim-${index}`,
    text,
    about: [actor.id],
    event: null,
    claimants: [actor.id],
    when: DAY,
    reports: [
      {
        source,
        certainty: 'reported',
        figures: [{ value, unit: 'EUR', qualifier: 'exactly' }],
        paragraph: 1 + random.below(12),
      },
    ],
    match: matchOf(actor.id, noun, value),
    examples: said('tells'),
    nearMisses: said('others'),
  };
}

/** The pack of that size; throws when there are claims and no actor whom they could be about. */
export function generatedPack({ aliases, claims, seed = 1 }: PackSize): Pack {
  const random = randomFrom(seed);
  const names = new NameDrawer(random);
  const nouns = Array.from({ length: NOUNS }, () => inventedWord(random, 3));
  const sources = Array.from(
    { length: Math.floor(claims / CLAIMS_PER_SOURCE) + 1 },
    (_, index): Source => ({
      id: `source-${index}`,
      publisher: `Daily ${index % 50}`,
      title: `Report number ${index}`,
      language: index % 2 === 0 ? 'en' : 'fr',
      published: { date: DAY },
      url: null,
    }),
  );
  const sourceOf = (index: number): string => sources[index % sources.length]?.id ?? '';
  const actors = Array.from({ length: Math.ceil(aliases / ALIASES_PER_ACTOR) }, (_, index) =>
    generatedActor(index, sourceOf(index), names, aliases - index * ALIASES_PER_ACTOR),
  );
  const people = actors.filter(({ kind, names: { ru } }) => kind === 'person' && ru !== undefined);
  return {
    ...INFO,
    sources,
    actors,
    claims: Array.from({ length: claims }, (_, index) =>
      generatedClaim(index, random.pick(people), sourceOf(index), random.pick(nouns), random),
    ),
  };
}

/** Fields that say nothing are left out, as people leave them out. */
const withoutEmpty = (_: unknown, value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value;

/** The pack as its seed files, one for each record. */
export function seedFilesOfPack({ sources, actors, claims, ...info }: Pack): SeedFile[] {
  const file = (path: string, value: unknown): SeedFile => ({ path, text: stringify(value, withoutEmpty) });
  const files = (folder: string, records: readonly { id: string }[]): SeedFile[] =>
    records.map((record) => file(`${folder}/${record.id}.yaml`, record));
  return [
    file('pack.yaml', info),
    ...files('sources', sources),
    ...files('actors', actors),
    ...files('claims', claims),
  ];
}
