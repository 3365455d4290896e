/**
 * Search: `npm run bench -- search`. What a key costs over a generated pack, and how often the record that a reader
 * looks for comes first in the bundled one, beside other libraries.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSearchIndex } from '../../lib/knowledge/search-index';
import { loadSearchIndex } from '../../lib/knowledge/search-query';
import type { Pack } from '../../lib/model/pack';
import { parsePack } from '../../lib/packs/parse-pack';
import { generatedPack, SIZE_OPTIONS, sizeOf } from './generated-pack';
import { median, timed } from './measure';
import { peerRecords, SEARCH_PEERS, type Search } from './search-peers';
import { QUERIES } from './search-queries';

/** Results asked for, as the browsing app does. */
const LIMIT = 30;
/** Milliseconds from a key to results, in the middle. */
const BUDGET = 16;
/** Results among which the wanted one is looked for. */
const LOOKED_AT = 10;
/** One record in so many is typed; few, as some libraries take half a second a key. */
const EACH = { actor: 1_601, claim: 4_001 };
/** Keys typed before any is timed. */
const WARM_UP = 20;
const OURS = 'Repères';

interface Engine {
  name: string;
  search: Search;
  /** Milliseconds that building took, and loading where something is loaded. */
  built: number;
  loaded: number | null;
}

async function engines(pack: Pack): Promise<Engine[]> {
  const index = await timed(() => buildSearchIndex(pack));
  const loaded = await timed(() => loadSearchIndex(index.value));
  const all: Engine[] = [
    {
      name: OURS,
      search: (query, limit) => loaded.value.search(query, limit).map(({ type, id }) => `${type}:${id}`),
      built: index.ms,
      loaded: loaded.ms,
    },
  ];
  const records = peerRecords(pack);
  for (const peer of SEARCH_PEERS) {
    const made = await timed(() => peer.make(records));
    all.push({ name: peer.name, search: made.value, built: made.ms, loaded: null });
  }
  return all;
}

/** Every state of the search box while some names and claims of the pack are typed; one name in five with a slip. */
function keys({ actors, claims }: Pack): string[] {
  const names = actors
    .filter((_, index) => index % EACH.actor === 0)
    .map((actor, index) => {
      const forms = Object.values(actor.names).flat();
      const name = forms[index % forms.length] ?? '';
      return index % 5 === 4 ? swapped(name, 3) : name;
    });
  const texts = claims
    .filter((_, index) => index % EACH.claim === 0)
    .map(({ text }, index) => Object.values(text)[index % 2] ?? '');
  return [...names, ...texts].flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
}

const swapped = (word: string, at: number) =>
  word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);

/** The engines take turns at each key, so that other work on the machine weighs on all alike. */
function measureKeys(all: readonly Engine[], typed: readonly string[]): Map<string, number[]> {
  const times = new Map(all.map(({ name }): [string, number[]] => [name, []]));
  for (const { search } of all) for (const key of typed.slice(0, WARM_UP)) search(key, LIMIT);
  for (const key of typed) {
    for (const { name, search } of all) {
      const start = performance.now();
      search(key, LIMIT);
      times.get(name)?.push(performance.now() - start);
    }
  }
  return times;
}

const ninth = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.9)] ?? Number.NaN;

/** How many wanted records come first, the mean of one through the rank, and what came later or not at all. */
function relevance(search: Search): { first: number; rank: number; missed: string[] } {
  const missed: string[] = [];
  let [first, rank] = [0, 0];
  for (const [query, wanted] of QUERIES) {
    const at = search(query, LOOKED_AT).indexOf(wanted);
    if (at === 0) first += 1;
    else missed.push(`${query} (${at < 0 ? 'not found' : at + 1})`);
    if (at >= 0) rank += 1 / (at + 1);
  }
  return { first, rank: rank / QUERIES.length, missed };
}

function tellTimes(all: readonly Engine[], times: ReadonlyMap<string, number[]>): void {
  const ours = median(times.get(OURS) ?? []);
  process.stdout.write(`${''.padEnd(24)} median      p90    worst   × ours    build     load\n`);
  for (const { name, built, loaded } of all) {
    const taken = times.get(name) ?? [];
    const cells = [median(taken), ninth(taken), Math.max(...taken), median(taken) / ours];
    process.stdout.write(
      `${name.padEnd(22)}${cells.map((cell) => cell.toFixed(1).padStart(9)).join('')}` +
        `${built.toFixed(0).padStart(9)}${(loaded?.toFixed(0) ?? '').padStart(9)}\n`,
    );
  }
}

/** Prints the figures; false when the middle key takes longer than the budget. */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...SIZE_OPTIONS,
    },
  });
  const pack = generatedPack(sizeOf(values));
  const bundled = parsePack(JSON.parse(await readFile(join('public', 'packs', 'bundled.json'), 'utf8')));
  if (!bundled.ok) throw new Error('the bundled pack is none');

  const all = await engines(pack);
  const typed = keys(pack);
  const times = measureKeys(all, typed);
  process.stdout.write(
    `${pack.actors.length} actors, ${pack.claims.length} claims, ${typed.length} keys; milliseconds\n`,
  );
  tellTimes(all, times);
  process.stdout.write(`\n${QUERIES.length} queries on the bundled pack\n`);
  for (const { name, search } of await engines(bundled.pack)) {
    const { first, rank, missed } = relevance(search);
    process.stdout.write(
      `${name.padEnd(22)} ${String(first).padStart(3)} first, mean reciprocal rank ${rank.toFixed(3)}\n`,
    );
    if (name === OURS && missed.length > 0) process.stdout.write(`  not first: ${missed.join(', ')}\n`);
  }
  return median(times.get(OURS) ?? []) <= BUDGET;
}
