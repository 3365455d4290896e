/**
 * The gazetteer against other matchers, on one text, at several sizes of pack; then the cost of whole detection.
 *
 * `npm run bench -- detect [--text DIRECTORY] [--sizes 200,5000] [--alone]`: the text is that of the article in each
 * HTML file of the directory (our labelled pages unless told otherwise). Each size runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { compileActors } from '../../lib/detect/actors';
import { compileKnowledge, loadDetector } from '../../lib/detect/detector';
import { type Alias, AliasKind, caseRuleOf } from '../../lib/detect/gazetteer/alias';
import { buildGazetteer } from '../../lib/detect/gazetteer/build';
import { Gazetteer } from '../../lib/detect/gazetteer/scan';
import type { ArticleDocument } from '../../lib/model/document';
import { extractArticle } from '../../lib/page/extract';
import { generatedPack } from './generated-pack';
import { median, timed } from './measure';
import { PEERS, type Peer } from './peers';

/** Share of the bare loop that a scan must reach at each size, and the most bytes that an alias may take. */
const BUDGETS: Readonly<Record<string, { share: number; bytes: number }>> = {
  200: { share: 0.28, bytes: Number.POSITIVE_INFINITY },
  5000: { share: 0.25, bytes: 48 },
  50000: { share: 0.22, bytes: 34 },
  300000: { share: 0.17, bytes: 34 },
};
const RUNS = 25;
/** Units of text that a slow peer reads; its time is taken per unit. */
const SAMPLE = 20_000;
/** UTF-16 units of the text at least, so that one scan is long enough to be timed. */
const LEAST_TEXT = 1_000_000;

export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      text: { type: 'string', default: join('tools', 'evaluate', 'pages') },
      sizes: { type: 'string', default: Object.keys(BUDGETS).join(',') },
      size: { type: 'string' },
      alone: { type: 'boolean', default: false },
    },
  });
  if (values.size !== undefined) return runSize(Number(values.size), values.text, values.alone);
  let isMet = true;
  for (const size of values.sizes.split(',')) {
    const own = ['detect', '--size', size, '--text', values.text, ...(values.alone ? ['--alone'] : [])];
    const child = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', ...own], {
      stdio: 'inherit',
    });
    isMet = child.status === 0 && isMet;
  }
  return isMet;
}

async function runSize(size: number, directory: string, isAlone: boolean): Promise<boolean> {
  const documents = await documentsIn(directory);
  const text = repeated(documents.map((document) => document.text).join('\n'));
  const forms = formsOf(size);
  const aliases = forms.map(
    (form, index): Alias => ({ form, kind: AliasKind.strong, caseRule: caseRuleOf(form), index, tag: 0 }),
  );
  const built = await timed(() => buildGazetteer(aliases));
  const views = await timed(() => new Gazetteer(built.value));
  const gazetteer = views.value;
  const share = interleaved(
    () => bareLoop(text),
    () => gazetteer.scan(text),
  );
  const bytes = built.value.byteLength / size;
  const budget = BUDGETS[size];
  const isMet = !budget || (share >= budget.share && bytes <= budget.bytes);
  process.stdout.write(
    `\n${size} aliases, text of ${text.length} units\n` +
      `  gazetteer ${percent(share)} of a bare loop, ${bytes.toFixed(1)} bytes an alias, ` +
      `build ${built.ms.toFixed(0)} ms, views ${views.ms.toFixed(2)} ms${isMet ? '' : '  BELOW BUDGET'}\n`,
  );
  if (!isAlone) for (const peer of PEERS) await comparePeer(peer, forms, text, share);
  if (!isAlone) await wholeDetection(size, documents);
  return isMet;
}

async function comparePeer(peer: Peer, forms: readonly string[], text: string, own: number): Promise<void> {
  if (forms.length > peer.most) {
    process.stdout.write(`  ${peer.name.padEnd(20)} not run past ${peer.most} aliases: ${peer.why}\n`);
    return;
  }
  const sample = text.slice(0, SAMPLE);
  const made = await timed(() => peer.make(forms));
  made.value(sample);
  const theirs = median([1, 2, 3].map(() => timeOf(() => made.value(sample))));
  const loop = timeOf(() => bareLoop(text)) * (SAMPLE / text.length);
  const share = loop / theirs;
  process.stdout.write(
    `  ${peer.name.padEnd(20)} ${percent(share)}, ${(own / share).toFixed(0)} times slower; build ${made.ms.toFixed(0)} ms\n`,
  );
}

/** Whole detection of one long article: all labelled articles in one, cut at ten thousand words. */
async function wholeDetection(size: number, documents: readonly ArticleDocument[]): Promise<void> {
  const pack = generatedPack({ aliases: size, claims: Math.min(1000, size) });
  const compiled = compileKnowledge({ actors: pack.actors, claims: pack.claims });
  const detector = loadDetector(compiled);
  const english = documents.filter(({ language }) => language === 'en' || language === 'fr');
  const words = repeated(english.map(({ text }) => text).join('\u2029'))
    .split(' ')
    .slice(0, 10_000);
  const text = words.join(' ');
  const kinds = 'p'.repeat(text.split('\u2029').length);
  const document: ArticleDocument = { text, kinds, language: 'en', date: '2026-01-22' };
  detector.detect(document);
  const ms = median(Array.from({ length: 7 }, () => timeOf(() => detector.detect(document))));
  const bytes = compileActors(pack.actors).gazetteer.byteLength / 1e6;
  process.stdout.write(
    `  whole detection of 10,000 words ${ms.toFixed(1)} ms warm (pack of ${pack.actors.length} actors, gazetteer ${bytes.toFixed(2)} MB)\n`,
  );
}

/** Share of the bare loop's speed: the best times of each, taken in turns, which other work on the machine cannot better. */
function interleaved(bare: () => unknown, own: () => unknown): number {
  const pairs = Array.from({ length: RUNS }, () => [timeOf(bare), timeOf(own)] as const);
  return Math.min(...pairs.map(([one]) => one)) / Math.min(...pairs.map(([, other]) => other));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  kept = work();
  return performance.now() - start;
}
/** Keeps results alive, so that no compiler takes the work away. */
export let kept: unknown;

function bareLoop(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) hash = (hash + text.charCodeAt(i)) | 0;
  return hash;
}

const percent = (share: number): string => `${(share * 100).toPrecision(3)} %`;

function repeated(text: string): string {
  const once = Buffer.from(text, 'utf16le').toString('utf16le');
  return once.repeat(Math.max(1, Math.ceil(LEAST_TEXT / once.length)));
}

/** The names of generated actors, exactly so many. */
function formsOf(size: number): string[] {
  const forms = new Set<string>();
  for (let seed = 1; forms.size < size; seed += 1) {
    for (const actor of generatedPack({ aliases: size, claims: 0, seed }).actors) {
      for (const list of [actor.names, actor.weak, actor.inflected]) {
        for (const form of Object.values(list ?? {}).flat()) if (forms.size < size) forms.add(form);
      }
    }
  }
  return [...forms];
}

async function documentsIn(directory: string): Promise<ArticleDocument[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.html')).sort();
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(directory, file));
      const dom = new JSDOM(html, {
        url: 'https://pages.invalid/story',
        virtualConsole: new VirtualConsole(),
      });
      const { document } = extractArticle(dom.window.document);
      dom.window.close();
      return document;
    }),
  );
}
