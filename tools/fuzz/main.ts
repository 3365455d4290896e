/**
 * Damages what a feed publishes a million times and more: `npm run fuzz [-- ROUNDS [SEED]]`. Prints for each part
 * what was tried and the memory held; exit code 1 when something damaged was taken or something threw.
 */
import { fuzzTargets, randomFrom } from '../../lib/packs/feed/fuzz';

const ROUNDS = 1_000_000;

async function main([rounds = String(ROUNDS), seed = '1']: string[]): Promise<number> {
  const random = randomFrom(Number(seed));
  const targets = await fuzzTargets();
  const each = Math.ceil(Number(rounds) / targets.length);
  let faults = 0;
  for (const { name, isTakenWrongly } of targets) {
    const start = performance.now();
    let longest = 0;
    for (let n = 0; n < each; n += 1) {
      const begun = performance.now();
      const wrong = await isTakenWrongly(random).catch((error: unknown) => error);
      longest = Math.max(longest, performance.now() - begun);
      if (wrong !== false) {
        faults += 1;
        process.stderr.write(
          `${name}, round ${n} of seed ${seed}: ${wrong === true ? 'taken' : String(wrong)}\n`,
        );
      }
    }
    const seconds = (performance.now() - start) / 1000;
    const megabytes = process.memoryUsage().rss / 1e6;
    process.stdout.write(
      `${name.padEnd(18)} ${each} rounds in ${seconds.toFixed(0)} s, the longest ${longest.toFixed(0)} ms, ` +
        `${megabytes.toFixed(0)} MB\n`,
    );
  }
  process.stdout.write(
    faults === 0 ? 'Nothing damaged was taken, and nothing threw.\n' : `${faults} faults.\n`,
  );
  return faults === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
