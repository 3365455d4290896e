/** Reads how a sentence puts things: negation, reserve, denial, question, and the clauses that bound them. */
import type { Lexeme } from './lexemes';
import { MODALITY_WORDS, type ModalitySource } from './modality-words';
import { GAP, type Phrase, phrases } from './numerals/numeral-data';

/** A span of lexemes, end exclusive. */
export interface LexemeSpan {
  from: number;
  to: number;
}

export interface Modality {
  /** Clause number of each lexeme, from 0. */
  clauses: number[];
  negations: LexemeSpan[];
  /** Those of them that make a verb negative. */
  verbal: LexemeSpan[];
  /** Words of reserve: "could", "serait", "reportedly". */
  hedges: LexemeSpan[];
  /** Verbs that deny what they govern: "dément", "denied". */
  denials: LexemeSpan[];
  /** Predicates that deny what stands before them: "is false". */
  refutations: LexemeSpan[];
  /** Words that leave open what follows them: "whether". */
  doubts: LexemeSpan[];
  /** The opening that names what the sentence is about: "As for". */
  topic: LexemeSpan | null;
  /** "Only". */
  restrictions: LexemeSpan[];
  question: boolean;
  /** Conjunctions that open a clause as a condition: "If he were…, ". */
  conditions: LexemeSpan[];
  /** Beginnings of denials that directly follow a quotation or a comma. */
  afterQuote: ReadonlySet<number>;
  /** Commas. */
  opensParenthesis: ReadonlySet<number>;
}

interface ModalityWords {
  negations: PhraseIndex;
  verbal: ReadonlySet<string>;
  /** Phrases that look negative and are not: "not only", "pas moins de". */
  affirmative: PhraseIndex;
  hedges: PhraseIndex;
  denials: PhraseIndex;
  refutations: PhraseIndex;
  doubts: PhraseIndex;
  topics: PhraseIndex;
  only: PhraseIndex;
  conditions: PhraseIndex;
  breaks: ReadonlySet<string>;
  /** Negation may follow its verb in the clause ("leitet das Gremium nicht"). */
  follows: boolean;
}

/** Phrases by first word; `*` ends a prefix, `...` stands for a few words. */
type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** A prefix shorter than this would match too much. */
const MIN_PREFIX = 3;
const CLAUSE_SIGNS = new Set([',', ';', ':', '—', '–', '(', ')', '…']);
const QUOTE_STARTS = new Set(['«', '“', '„', '"', '‹']);
const QUOTE_ENDS = new Set([',', '»', '”', '“', '"', '—', '–', '!', '…']);
/** Most words that a gap in a phrase stands for. */
const MAX_GAP = 4;
/** Farthest that a negation reaches to the word that it negates, in lexemes. */
const REACH = 8;
const REACH_BACK = 8;
/** A topic that opens a sentence ends after so many clause boundaries. */
const MAX_TOPIC_CLAUSE = 1;
/** Lexemes, its closing comma included, from a parenthesis to what a negation before it is about. */
const MAX_AFTER_PARENTHESIS = 4;

const prepared = new Map<string, ModalityWords>();

function wordsOf(language: string | null): ModalityWords | null {
  const source = language === null ? undefined : MODALITY_WORDS[language];
  if (language === null || !source) return null;
  const known = prepared.get(language);
  if (known) return known;
  const words = prepare(source);
  prepared.set(language, words);
  return words;
}

function prepare(source: ModalitySource): ModalityWords {
  return {
    negations: indexed(source.negations),
    verbal: new Set(phrases(source.verbal).map((phrase) => phrase.join(' '))),
    affirmative: indexed(source.affirmative),
    hedges: indexed(source.hedges),
    denials: indexed(source.denials),
    refutations: indexed(source.refutations ?? ''),
    doubts: indexed(source.doubts ?? ''),
    topics: indexed(source.topics ?? ''),
    only: indexed(source.only ?? ''),
    conditions: indexed(source.conditions),
    breaks: new Set(phrases(source.breaks).map((phrase) => phrase[0] ?? '')),
    follows: source.follows ?? false,
  };
}

function indexed(list: string): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases(list)) {
    const first = phrase[0] ?? '';
    const key = first.endsWith('*') ? first.slice(0, MIN_PREFIX) : first;
    index.set(
      key,
      [...(index.get(key) ?? []), phrase].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

const wordFits = (word: string, pattern: string) =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;

/** Length of the longest phrase of an index that stands here, in lexemes; 0 when none does. */
function lengthAt(lexemes: readonly Lexeme[], at: number, index: PhraseIndex): number {
  const word = lexemes[at]?.text ?? '';
  const candidates = [...(index.get(word) ?? []), ...(index.get(word.slice(0, MIN_PREFIX)) ?? [])];
  return candidates.reduce((longest, phrase) => Math.max(longest, lengthOf(lexemes, at, phrase)), 0);
}

/** Length of a phrase that stands here, its gaps filled; 0 when it does not. */
function lengthOf(lexemes: readonly Lexeme[], at: number, phrase: Phrase): number {
  let position = at;
  let gap = 0;
  for (const pattern of phrase) {
    if (pattern === GAP) {
      gap = MAX_GAP;
      continue;
    }
    const furthest = position + gap;
    while (position <= furthest && !wordFits(lexemes[position]?.text ?? '', pattern)) position += 1;
    if (position > furthest) return 0;
    position += 1;
    gap = 0;
  }
  return position - at;
}

/** Reads the modality of one sentence; of a language without words here, only clauses and the question mark. */
export function modalityOf(lexemes: readonly Lexeme[], language: string | null): Modality {
  const words = wordsOf(language);
  const modality: Modality = {
    clauses: clausesOf(lexemes, words?.breaks ?? new Set()),
    negations: [],
    verbal: [],
    hedges: [],
    denials: [],
    refutations: [],
    doubts: [],
    topic: null,
    restrictions: [],
    question: isQuestion(lexemes),
    conditions: [],
    afterQuote: new Set(),
    opensParenthesis: new Set(lexemes.flatMap(({ text }, i) => (text === ',' ? [i] : []))),
  };
  if (!words) return modality;
  for (let i = 0; i < lexemes.length; i += 1) {
    if (opensClause(lexemes, i)) push(modality.conditions, i, lengthAt(lexemes, i, words.conditions));
    const affirmative = lengthAt(lexemes, i, words.affirmative);
    if (affirmative > 0) {
      i += affirmative - 1;
      continue;
    }
    push(modality.negations, i, lengthAt(lexemes, i, words.negations));
    if (modality.negations.at(-1)?.from === i && isVerbal(lexemes, i, words)) {
      modality.verbal.push({ from: i, to: modality.negations.at(-1)?.to ?? i + 1 });
    }
    push(modality.hedges, i, lengthAt(lexemes, i, words.hedges));
    push(modality.denials, i, lengthAt(lexemes, i, words.denials));
    push(modality.refutations, i, lengthAt(lexemes, i, words.refutations));
    push(modality.doubts, i, lengthAt(lexemes, i, words.doubts));
    push(modality.restrictions, i, lengthAt(lexemes, i, words.only));
  }
  const first = lexemes.findIndex(({ kind }) => kind === 'word');
  const topic = first < 0 ? 0 : lengthAt(lexemes, first, words.topics);
  if (topic > 0) modality.topic = { from: first, to: first + topic };
  const closes = ({ from }: LexemeSpan) => QUOTE_ENDS.has(lexemes[from - 1]?.text ?? '');
  return { ...modality, afterQuote: new Set(modality.denials.filter(closes).map(({ from }) => from)) };
}

const isVerbal = (lexemes: readonly Lexeme[], i: number, { verbal }: ModalityWords) =>
  verbal.has(lexemes[i]?.text ?? '') || verbal.has(`${lexemes[i]?.text} ${lexemes[i + 1]?.text}`);

function push(spans: LexemeSpan[], from: number, length: number): void {
  if (length > 0) spans.push({ from, to: from + length });
}

/** Behind a verb the same words ask ("asked if…") or compare ("si grand"): only those that open a clause set a condition. */
function opensClause(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]?.text ?? ',';
  return CLAUSE_SIGNS.has(before) || QUOTE_STARTS.has(before);
}

/** Whether the span stands in a clause that only sets a condition. */
export function isConditional({ conditions, clauses }: Modality, span: LexemeSpan): boolean {
  return conditions.some(({ from, to }) => to <= span.from && clauses[from] === clauses[span.from]);
}

/** A question ends with its mark; a quoted question inside a longer sentence is none. */
function isQuestion(lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.findLast((lexeme) => !/["»”’)\]]/.test(lexeme.text));
  return last?.text === '?' || last?.text === '؟' || last?.text === '？';
}

function clausesOf(lexemes: readonly Lexeme[], breaks: ReadonlySet<string>): number[] {
  let clause = 0;
  return lexemes.map((lexeme) => {
    const parts = lexeme.kind === 'sign' ? CLAUSE_SIGNS.has(lexeme.text) : breaks.has(lexeme.text);
    if (parts) clause += 1;
    return clause;
  });
}

/**
 * Whether a negation governs the lexemes of a span: in the same clause and near before it (or after, in German).
 * @param own spans whose own negations are part of what is said ("without limit", "n'entend pas")
 */
export function isNegated(
  modality: Modality,
  span: LexemeSpan,
  language: string | null,
  own: readonly LexemeSpan[] = [],
): boolean {
  const clause = modality.clauses[span.from];
  const follows = wordsOf(language)?.follows ?? false;
  return modality.negations.some((negation) => {
    if (overParenthesis(modality, negation, span)) return true;
    if (modality.clauses[negation.from] !== clause) return false;
    if (own.some(({ from, to }) => from < negation.to && negation.from < to)) return false;
    if (negation.from < span.to) return span.from - negation.to <= REACH;
    return follows && negation.from - span.to <= REACH_BACK;
  });
}

/** "It was not, as some had it, the first time": what is set between commas does not part a negation from its word. */
function overParenthesis({ clauses, opensParenthesis }: Modality, negation: LexemeSpan, span: LexemeSpan) {
  if (!opensParenthesis.has(negation.to)) return false;
  const crossed = (clauses[span.from] ?? 0) - (clauses[negation.from] ?? 0);
  const closed = clauses.indexOf(clauses[span.from] ?? -1);
  return crossed === 2 && span.from - closed <= MAX_AFTER_PARENTHESIS;
}

/**
 * Whether a denial stands before the span in the sentence and nothing but its own complement lies between, or closes
 * what was quoted or reported before it (« … », dément le Kremlin).
 */
export function isDenied(modality: Modality, span: LexemeSpan): boolean {
  const clause = modality.clauses[span.from] ?? 0;
  return modality.denials.some((denial) => {
    const negated = modality.negations.some(
      (negation) => negation.to <= denial.from && denial.from - negation.to <= 2,
    );
    const own = modality.clauses[denial.from] ?? 0;
    const distance = span.from - denial.to;
    // "They deny, in turn, that…": what is set between commas does not part a denial from its complement.
    const complement = clause - own <= 1 ? distance <= 2 * REACH : clause - own <= 2 && distance <= REACH;
    return !negated && (denial.from < span.to ? complement : modality.afterQuote.has(denial.from));
  });
}

/** Whether a predicate behind the span calls it false: "That he was invited is false". */
export function isRefuted({ refutations, clauses }: Modality, span: LexemeSpan): boolean {
  return refutations.some(
    ({ from }) =>
      from >= span.to && (clauses[from] ?? 0) - (clauses[span.from] ?? 0) <= 1 && from - span.to <= 2 * REACH,
  );
}

/** Whether the sentence names the span as its topic and then negates what it says of it: "As for a visit, there was none". */
export function isTopicNegated({ topic, verbal, clauses }: Modality, span: LexemeSpan): boolean {
  const own = clauses[span.from] ?? 0;
  if (!topic || topic.from > span.from || own > MAX_TOPIC_CLAUSE) return false;
  return verbal.some(({ from }) => from >= span.to && (clauses[from] ?? 0) > own);
}

/** Whether words before the span leave it open: "not sure that he was invited", "has yet to say whether he will". */
export function isDoubted({ doubts, clauses }: Modality, span: LexemeSpan): boolean {
  return doubts.some(
    ({ from, to }) =>
      to <= span.from && (clauses[span.from] ?? 0) - (clauses[from] ?? 0) <= 1 && span.from - to <= 2 * REACH,
  );
}

/** Words between a subject and the negation of its verb: "was not", "has since not". */
const MAX_AUXILIARIES = 1;

/**
 * Whether the verb of which `parts` is the subject is negated: a negation of a verb stands in their clause between the
 * first part and a later one that it reaches ("the rest will not go to rebuilding"), or directly behind the last
 * ("trade after the war was not discussed").
 * @param parts what is said, in reading order
 */
export function isPredicateNegated(modality: Modality, parts: readonly LexemeSpan[]): boolean {
  const { clauses, verbal } = modality;
  const [first] = parts;
  if (!first) return false;
  const inClause = parts.filter(({ from }) => clauses[from] === clauses[first.from]);
  const last = inClause.reduce((a, b) => (b.to > a.to ? b : a), first);
  return verbal.some((negation) => {
    if (clauses[negation.from] !== clauses[first.from] || negation.from < first.to) return false;
    if (parts.some(({ from, to }) => from < negation.to && negation.from < to)) return false;
    const reached = inClause.some(({ from }) => from >= negation.to && from - negation.to <= REACH);
    return reached || (negation.from >= last.to && negation.from - last.to <= MAX_AUXILIARIES);
  });
}
