/** Other libraries for search in the browser, over the same records, each set as its documentation advises for this. */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Charset, Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Pack } from '../../lib/model/pack';

/** A record as the other libraries get it; a type, since FlexSearch asks for an index signature. */
type PeerRecord = { id: string; name: string; text: string; about: string };

/** Finds the keys (`type:id`) of at most `limit` records, best first. */
export type Search = (query: string, limit: number) => string[];

interface SearchPeer {
  name: string;
  make(records: PeerRecord[]): Search | Promise<Search>;
}

/** Name, texts and what a record is about, without any of our own folding. */
export function peerRecords({ actors, claims, sources }: Pack): PeerRecord[] {
  const all = (forms: Readonly<Record<string, string[]>> | undefined) => Object.values(forms ?? {}).flat();
  const names = new Map(actors.map((actor) => [actor.id, all(actor.names).join(' ')]));
  const namesOf = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '').join(' ');
  return [
    ...actors.map((actor) => ({
      id: `${actor.kind === 'event' ? 'event' : 'actor'}:${actor.id}`,
      name: [...all(actor.names), ...all(actor.weak), ...all(actor.inflected)].join(' '),
      text: [
        ...Object.values(actor.summary),
        ...(actor.offices ?? []).flatMap(({ title }) => Object.values(title)),
      ].join(' '),
      about: namesOf(actor.participants ?? []),
    })),
    ...claims.map((claim) => ({
      id: `claim:${claim.id}`,
      name: '',
      text: Object.values(claim.text).join(' '),
      about: namesOf([...claim.about, ...claim.claimants, ...(claim.event ? [claim.event] : [])]),
    })),
    ...sources.map(({ id, publisher, title }) => ({
      id: `source:${id}`,
      name: publisher,
      text: title,
      about: '',
    })),
  ];
}

const NAME_BOOST = { name: 5 };

export const SEARCH_PEERS: readonly SearchPeer[] = [
  {
    name: 'MiniSearch alone',
    make(records) {
      const index = new MiniSearch<PeerRecord>({ fields: ['name', 'text', 'about'] });
      index.addAll(records);
      const options = { prefix: true, fuzzy: 0.2, boost: NAME_BOOST, combineWith: 'AND' } as const;
      return (query, limit) =>
        index
          .search(query, options)
          .slice(0, limit)
          .map(({ id }) => String(id));
    },
  },
  {
    name: 'Orama',
    async make(records) {
      const index = create({ schema: { name: 'string', text: 'string', about: 'string' } as const });
      await insertMultiple(index, records);
      return (query, limit) => {
        const found = searchOrama(index, {
          term: query,
          tolerance: 1,
          threshold: 0,
          boost: NAME_BOOST,
          limit,
        });
        if (found instanceof Promise) throw new Error('Orama answered later');
        return found.hits.map(({ id }) => id);
      };
    },
  },
  ...(['LatinBalance', 'Normalize'] as const).map(
    (charset): SearchPeer => ({
      name: `FlexSearch ${charset}`,
      make(records) {
        const index = new Document<PeerRecord>({
          tokenize: 'forward',
          encoder: Charset[charset],
          document: { id: 'id', index: ['name', 'text', 'about'] },
        });
        for (const record of records) index.add(record);
        return (query, limit) =>
          index.search({ query, limit, suggest: true, merge: true }).map(({ id }) => String(id));
      },
    }),
  ),
];
