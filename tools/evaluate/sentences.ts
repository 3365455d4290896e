/**
 * Labelled sentences of ours on small pages: restatements of each claim in nine languages, and near misses beside them
 * that differ in a figure, a negation, an actor, an occasion or a date.
 *
 * `pages.txt` gives, by topic and language, the date and the blocks that precede a sentence. In the other files
 * "## claim topic" opens a claim; each line below is a language, a label (s same, d differs, n negated, x another
 * matter) and the sentence.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Detector } from '../../lib/detect/contract';
import type { Statement } from '../../lib/model/annotation';
import { BLOCK_SEPARATOR } from '../../lib/model/document';

/** How a sentence came out: as labelled, or what was found instead. */
export interface SentenceResult {
  claim: string;
  line: string;
  right: boolean;
  /** Stances found, each with the aspects in which it differs. */
  found: string;
}

/** A sentence and what it becomes when one thing in it is changed. */
export interface PairResult extends SentenceResult {
  base: string;
}

interface Page {
  date: string;
  blocks: string[];
}

const LABELS: Readonly<Record<string, string | undefined>> = { s: 'same', d: 'differs', n: 'negated' };

/** Reads every labelled sentence of a directory with a detector. */
export async function readSentences(directory: string, detector: Detector): Promise<SentenceResult[]> {
  const pages = await readPages(join(directory, 'pages.txt'));
  const results: SentenceResult[] = [];
  for (const file of (await readdir(directory)).filter((name) => name !== 'pages.txt').sort()) {
    let claim = '';
    let topic = '';
    for (const line of (await readFile(join(directory, file), 'utf8')).split('\n')) {
      if (line.startsWith('## ')) [, claim = '', topic = ''] = line.split(' ');
      const [, language = '', label = '', sentence = ''] = /^(\w\w) ([sdnx]) (.+)$/.exec(line) ?? [];
      const page = pages.get(`${topic} ${language}`);
      if (!sentence || !page) continue;
      const found = statementsIn(detector, page, language, claim, sentence);
      const right = label === 'x' ? found.length === 0 : found.some(({ stance }) => stance === LABELS[label]);
      results.push({ claim, line, right, found: found.map(inWords).join(', ') || 'nothing' });
    }
  }
  return results;
}

/**
 * Reads minimal pairs: in `pairs.txt` a sentence gives in braces what may stand in its place, "{in June|x in May}": the
 * first of each makes the base, which restates the claim, every other with its label one pair with it.
 */
export async function readPairs(
  directory: string,
  pagesFile: string,
  detector: Detector,
): Promise<PairResult[]> {
  const pages = await readPages(pagesFile);
  const results: PairResult[] = [];
  let claim = '';
  let topic = '';
  for (const line of (await readFile(join(directory, 'pairs.txt'), 'utf8')).split('\n')) {
    if (line.startsWith('## ')) [, claim = '', topic = ''] = line.split(' ');
    const [, language = '', pattern = ''] = /^(\w\w) (.+)$/.exec(line) ?? [];
    const page = pages.get(`${topic} ${language}`);
    if (!pattern || !page) continue;
    const stanceIn = (sentence: string) => statementsIn(detector, page, language, claim, sentence);
    const [base = '', ...changed] = variants(pattern);
    const baseRight = stanceIn(base.slice(2)).some(({ stance }) => stance === 'same');
    for (const variant of changed) {
      const found = stanceIn(variant.slice(2));
      const label = LABELS[variant.charAt(0)];
      const asLabelled = label ? found.some(({ stance }) => stance === label) : found.length === 0;
      results.push({
        claim,
        base: base.slice(2),
        line: `${language} ${variant}`,
        right: baseRight && asLabelled,
        found: `${baseRight ? '' : 'base not same; '}${found.map(inWords).join(', ') || 'nothing'}`,
      });
    }
  }
  return results;
}

/** The base, then each sentence in which one choice is another, all with their labels in front. */
function variants(pattern: string): string[] {
  const parts = pattern.split(/\{([^}]*)\}/);
  const choices = parts.map((part, i) => (i % 2 === 1 ? part.split('|') : [part]));
  const base = choices.map(([first = '']) => first).join('');
  const changed = choices.flatMap((options, i) =>
    options.slice(1).map((option) => {
      const sentence = choices.map(([first = ''], k) => (k === i ? option.slice(2) : first)).join('');
      return `${option.charAt(0)} ${sentence}`;
    }),
  );
  return [`s ${base}`, ...changed];
}

async function readPages(path: string): Promise<Map<string, Page>> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [head = '', ...blocks] = line.split('|');
      const [topic, language, date = ''] = head.split(' ');
      return [`${topic} ${language}`, { date, blocks: blocks.map((block) => block.trim()) }];
    }),
  );
}

function statementsIn(
  detector: Detector,
  { date, blocks }: Page,
  language: string,
  claim: string,
  sentence: string,
): Statement[] {
  const before = blocks.join(BLOCK_SEPARATOR) + BLOCK_SEPARATOR;
  const kinds = `H${'p'.repeat(blocks.length)}`;
  return detector
    .detect({ text: before + sentence, kinds, language, date })
    .filter((one) => one.kind === 'claim')
    .filter((one) => one.start >= before.length && one.claim === claim);
}

function inWords({ stance, differences }: Statement): string {
  return [stance, ...differences.map(({ aspect, here }) => `${aspect} ${JSON.stringify(here)}`)].join(' ');
}
