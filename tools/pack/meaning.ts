/** The test of meaning: runs the example sentences of a pack through the product's detection. */
import { compileKnowledge, loadDetector } from '../../lib/detect/detector';
import type { Claim } from '../../lib/model/claim';
import type { Forms } from '../../lib/model/common';
import type { Origin, Seeds } from '../../lib/packs/build';
import type { Remark } from '../../lib/packs/lint';
import { Progress } from './progress';
import { outcomeOf, type Trial } from './trial';
import { outcomesInThreads } from './trial-threads';

/** Days after the event on which a page is supposed to say it. */
const DAYS_AFTER = 7;
/** Below this many sentences threads cost more than they save. */
const MANY = 2000;

/** A day on which the claim can be meant: soon after its event, within its window; null when nothing says when. */
function dayFor({ match, when }: Pick<Claim, 'match' | 'when'>): string | null {
  const from = match.window?.from ?? null;
  const known = [from, when].filter((date) => date !== null).sort();
  const start = known.at(-1);
  if (start === undefined) return null;
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day + DAYS_AFTER)).toISOString().slice(0, 10);
  const to = match.window?.to ?? null;
  return to !== null && date.slice(0, to.length) > to ? start : date;
}

const FIELDS = ['examples', 'nearMisses'] as const;
type Field = (typeof FIELDS)[number];

/** A sentence to try, and where it stands. */
interface Placed {
  trial: Trial;
  field: Field;
  origin: Origin;
  index: number;
}

function* placed(
  record: { id: string } & { [field in Field]?: Forms | undefined },
  origin: Origin,
  rest: Pick<Trial, 'kind' | 'date' | 'named'>,
): Generator<Placed> {
  for (const field of FIELDS) {
    for (const [language, list] of Object.entries(record[field] ?? {})) {
      for (const [index, text] of list.entries())
        yield { trial: { ...rest, id: record.id, text, language }, field, origin, index };
    }
  }
}

/** Every example sentence and near miss, claims first. */
function* sentencesOf({ info, records }: Seeds): Generator<Placed> {
  const created = info.created.length === 10 ? info.created : null;
  for (const { record: claim, origin } of records.claims) {
    // A sentence of an article follows others that have named whom it is about.
    const named = [...new Set([...claim.about, ...claim.match.actors.flatMap(({ any }) => any)])];
    yield* placed(claim, origin, { kind: 'claim', date: dayFor(claim) ?? created, named });
  }
  for (const { record: actor, origin } of records.actors)
    yield* placed(actor, origin, { kind: 'actor', date: null, named: [] });
}

/** What is wrong with an outcome, in words; null when it is as it should be. */
function complaint({ trial, field }: Placed, outcome: string | null): string | null {
  if (field === 'nearMisses') {
    if (outcome === null) return null;
    return trial.kind === 'claim' ? `is taken for the claim (${outcome})` : 'is taken for the actor';
  }
  if (outcome === 'same') return null;
  if (trial.kind === 'actor') return 'does not name the actor';
  return outcome === null ? 'is not recognised' : `is recognised as ${outcome}, not as the same`;
}

/** Findings for examples that are not recognised and near misses that are. Many sentences are shared by threads. */
export async function testMeaning(seeds: Seeds, many = MANY): Promise<Remark[]> {
  const sentences = [...sentencesOf(seeds)];
  const trials = sentences.map(({ trial }) => trial);
  const actors = seeds.records.actors.map(({ record }) => record);
  const claims = seeds.records.claims.map(({ record }) => record);
  const knowledge = compileKnowledge({ actors, claims });
  const progress = new Progress('reading example sentences', trials.length);
  let outcomes: (string | null)[];
  try {
    if (trials.length < many) {
      const detector = loadDetector(knowledge);
      outcomes = trials.map((trial) => outcomeOf(detector, trial));
    } else outcomes = await outcomesInThreads(knowledge, trials, (done) => progress.at(done));
  } finally {
    progress.end();
  }
  return sentences.flatMap((sentence, at): Remark[] => {
    const message = complaint(sentence, outcomes[at] ?? null);
    if (message === null) return [];
    const { trial, field, origin, index } = sentence;
    const isExample = field === 'examples';
    return [
      {
        rule: isExample ? 'example-missed' : 'near-miss-matched',
        origin,
        record: trial.id,
        path: [field, trial.language, index],
        message: `${message}: ${trial.text}`,
        remedy: isExample
          ? 'Add the words or forms that it lacks, or write another sentence.'
          : 'Narrow the words or forms, add exclusions or blocking forms, or write another sentence.',
        language: trial.language,
      },
    ];
  });
}
