/** The test of meaning: runs the example sentences of a pack through the product's detection. */
import { compileKnowledge, loadDetector } from '../../lib/detect/detector';
import type { Claim } from '../../lib/model/claim';
import type { Forms } from '../../lib/model/common';
import type { Origin, Seeds } from '../../lib/packs/build';
import type { Remark } from '../../lib/packs/lint';
import { progress } from './output';

/** Days after the event on which a page is supposed to say it. */
const DAYS_AFTER = 7;
/** Sentences between two lines of progress. */
const STEP = 10_000;

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

interface Sentence {
  text: string;
  language: string;
  index: number;
}

function* sentences(forms: Forms | undefined): Generator<Sentence> {
  for (const [language, list] of Object.entries(forms ?? {})) {
    for (const [index, text] of list.entries()) yield { text, language, index };
  }
}

/** Findings for examples that are not recognised and near misses that are. */
export function testMeaning(seeds: Seeds): Remark[] {
  const actors = seeds.records.actors.map(({ record }) => record);
  const claims = seeds.records.claims.map(({ record }) => record);
  const detector = loadDetector(compileKnowledge({ actors, claims }));
  const remarks: Remark[] = [];
  const { created } = seeds.info;
  let read = 0;
  const found = (text: string, language: string, date: string | null, named: readonly string[] = []) => {
    read += 1;
    if (read % STEP === 0) progress(`${read} example sentences read`);
    return detector.detect({ text, kinds: 'p', language, date, known: { headline: '', actors: [...named] } });
  };
  const remark = (
    kind: 'example' | 'nearMiss',
    origin: Origin,
    record: string,
    { text, language, index }: Sentence,
    message: string,
  ): void => {
    const isExample = kind === 'example';
    remarks.push({
      rule: isExample ? 'example-missed' : 'near-miss-matched',
      origin,
      record,
      path: [isExample ? 'examples' : 'nearMisses', language, index],
      message: `${message}: ${text}`,
      remedy: isExample
        ? 'Add the words or forms that it lacks, or write another sentence.'
        : 'Narrow the words or forms, add exclusions or blocking forms, or write another sentence.',
      language,
    });
  };

  for (const { record: claim, origin } of seeds.records.claims) {
    const day = dayFor(claim) ?? (created.length === 10 ? created : null);
    // A sentence of an article follows others that have named whom it is about.
    const named = [...new Set([...claim.about, ...claim.match.actors.flatMap(({ any }) => any)])];
    const stance = ({ text, language }: Sentence) =>
      found(text, language, day, named)
        .filter((annotation) => annotation.kind === 'claim')
        .find((statement) => statement.claim === claim.id)?.stance;
    for (const sentence of sentences(claim.examples)) {
      const got = stance(sentence);
      if (got === 'same') continue;
      const message = got === undefined ? 'is not recognised' : `is recognised as ${got}, not as the same`;
      remark('example', origin, claim.id, sentence, message);
    }
    for (const sentence of sentences(claim.nearMisses)) {
      const got = stance(sentence);
      if (got !== undefined)
        remark('nearMiss', origin, claim.id, sentence, `is taken for the claim (${got})`);
    }
  }
  for (const { record: actor, origin } of seeds.records.actors) {
    const isNamed = ({ text, language }: Sentence): boolean =>
      found(text, language, null).some((mention) => mention.kind === 'actor' && mention.actor === actor.id);
    for (const sentence of sentences(actor.examples)) {
      if (!isNamed(sentence)) remark('example', origin, actor.id, sentence, 'does not name the actor');
    }
    for (const sentence of sentences(actor.nearMisses)) {
      if (isNamed(sentence)) remark('nearMiss', origin, actor.id, sentence, 'is taken for the actor');
    }
  }
  return remarks;
}
