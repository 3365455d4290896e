/** Says for readers of a feed, in French and English, what changed between two versions of a pack. */
import type { Figure, Report } from '../../lib/model/claim';
import type { Localised } from '../../lib/model/common';
import type { Pack } from '../../lib/model/pack';
import { diffPacks, type PackDiff } from '../../lib/packs/diff';

const LANGUAGES = ['fr', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
type Kind = 'claims' | 'actors' | 'sources';
type How = 'added' | 'changed' | 'withdrawn';

/** Longest text of a change, as the model allows it. */
const LONGEST = 2000;
/** Records named in each list; the others are counted. */
const MOST_NAMED = 8;

interface Words {
  headings: Readonly<Record<Kind, Readonly<Record<How, string>>>>;
  colon: string;
  between: string;
  quoted(text: string): string;
  figures(publisher: string, before: string, after: string): string;
  reported(publishers: string): string;
  more(count: number): string;
  none: string;
  qualifiers: Readonly<Record<Figure['qualifier'], string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    headings: {
      claims: {
        added: 'Affirmations ajoutées',
        changed: 'Affirmations modifiées',
        withdrawn: 'Affirmations retirées',
      },
      actors: { added: 'Acteurs ajoutés', changed: 'Acteurs modifiés', withdrawn: 'Acteurs retirés' },
      sources: { added: 'Sources ajoutées', changed: 'Sources modifiées', withdrawn: 'Sources retirées' },
    },
    colon: ' : ',
    between: ' ; ',
    quoted: (text) => `« ${text} »`,
    figures: (publisher, before, after) => `chiffres de ${publisher} : ${before} → ${after}`,
    reported: (publishers) => `rapporté aussi par ${publishers}`,
    more: (count) => (count === 1 ? 'et une autre entrée' : `et ${count} autres entrées`),
    none: 'Rien que les lecteurs remarqueraient.',
    qualifiers: {
      exactly: '',
      about: 'environ ',
      'at-least': 'au moins ',
      'more-than': 'plus de ',
      'at-most': 'au plus ',
      'less-than': 'moins de ',
    },
  },
  en: {
    headings: {
      claims: { added: 'Claims added', changed: 'Claims changed', withdrawn: 'Claims withdrawn' },
      actors: { added: 'Actors added', changed: 'Actors changed', withdrawn: 'Actors withdrawn' },
      sources: { added: 'Sources added', changed: 'Sources changed', withdrawn: 'Sources withdrawn' },
    },
    colon: ': ',
    between: '; ',
    quoted: (text) => `“${text}”`,
    figures: (publisher, before, after) => `figures of ${publisher}: ${before} → ${after}`,
    reported: (publishers) => `also reported by ${publishers}`,
    more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    none: 'Nothing that readers would notice.',
    qualifiers: {
      exactly: '',
      about: 'about ',
      'at-least': 'at least ',
      'more-than': 'more than ',
      'at-most': 'at most ',
      'less-than': 'less than ',
    },
  },
};

const own = (text: Localised, language: Language): string | undefined =>
  text[language] ?? text.en ?? text.fr ?? Object.values(text)[0];

function figuresIn(language: Language, reports: readonly Report[]): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const lines = reports
    .flatMap(({ figures }) => figures ?? [])
    .map(({ value, unit, qualifier }) => {
      const written = /^[A-Z]{3}$/.test(unit)
        ? new Intl.NumberFormat(language, {
            style: 'currency',
            currency: unit,
            maximumFractionDigits: 2,
            trailingZeroDisplay: 'stripIfInteger',
          }).format(value)
        : `${number.format(value)} ${unit}`;
      return WORDS[language].qualifiers[qualifier] + written;
    });
  return lines.length === 0 ? '–' : lines.join(', ');
}

/** Titles and details of records in one language. */
class Teller {
  readonly #words: Words;
  readonly #packs: readonly [before: Pack, after: Pack];
  readonly #language: Language;

  constructor(before: Pack, after: Pack, language: Language) {
    this.#words = WORDS[language];
    this.#packs = [before, after];
    this.#language = language;
  }

  /** The record's newest form: of a withdrawn one, the old. */
  #newest<K extends Kind>(kind: K, id: string): Pack[K][number] | undefined {
    const [before, after] = this.#packs;
    const has = (record: { id: string }): boolean => record.id === id;
    return (after[kind].find(has) ?? before[kind].find(has)) as Pack[K][number] | undefined;
  }

  #publisher(id: string): string {
    return this.#newest('sources', id)?.publisher ?? id;
  }

  #title(kind: Kind, id: string): string {
    if (kind === 'claims')
      return this.#words.quoted(own(this.#newest(kind, id)?.text ?? {}, this.#language) ?? id);
    if (kind === 'sources') {
      const source = this.#newest(kind, id);
      return source === undefined ? id : `${source.publisher}, ${this.#words.quoted(source.title)}`;
    }
    const names = this.#newest(kind, id)?.names ?? {};
    return (names[this.#language] ?? names.en ?? Object.values(names)[0])?.[0] ?? id;
  }

  #details(id: string, { figures }: PackDiff): string {
    const [was, is] = this.#packs.map(({ claims }) => claims.find((claim) => claim.id === id)?.reports ?? []);
    const of = (reports: readonly Report[] | undefined, source: string): Report[] =>
      (reports ?? []).filter((report) => report.source === source);
    const changed = figures
      .filter(({ claim }) => claim === id)
      .map(({ source }) =>
        this.#words.figures(
          this.#publisher(source),
          figuresIn(this.#language, of(was, source)),
          figuresIn(this.#language, of(is, source)),
        ),
      );
    const fresh = (is ?? []).filter(({ source }) => of(was, source).length === 0);
    const publishers = [...new Set(fresh.map(({ source }) => this.#publisher(source)))].join(', ');
    const details = [...changed, ...(publishers === '' ? [] : [this.#words.reported(publishers)])];
    return details.length === 0 ? '' : ` (${details.join(this.#words.between)})`;
  }

  tell(diff: PackDiff): string {
    const lists = (['claims', 'actors', 'sources'] as const).flatMap((kind) =>
      (['withdrawn', 'changed', 'added'] as const).flatMap((how) => {
        const records = diff[kind][how];
        if (records.length === 0) return [];
        const named = records.slice(0, MOST_NAMED).map(({ id }) => {
          const details = kind === 'claims' && how === 'changed' ? this.#details(id, diff) : '';
          return this.#title(kind, id) + details;
        });
        const rest = records.length - named.length;
        const all = rest > 0 ? [...named, this.#words.more(rest)] : named;
        return [`${this.#words.headings[kind][how]}${this.#words.colon}${all.join(', ')}.`];
      }),
    );
    return lists.length === 0 ? this.#words.none : lists.join(' ');
  }
}

/** What readers will notice, per language; each text as long as a record's may be, and free of what texts may not hold. */
export function changesForReaders(before: Pack, after: Pack): Record<Language, string> {
  const diff = diffPacks(before, after);
  const told = LANGUAGES.map((language): [Language, string] => {
    const text = new Teller(before, after, language).tell(diff).replace(/[<>]/g, '').normalize('NFC');
    return [language, text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text];
  });
  return Object.fromEntries(told) as Record<Language, string>;
}
