/** Finds who is named as saying what a sentence says: verbs of saying, and "according to". */
import type { Span } from '../../../lib/model/annotation';
import type { Word } from './words';

const stems = (list: string): RegExp => new RegExp(`^(?:${list.split(' ').join('|')})`);

/** Beginnings of folded verbs of saying. */
const SAYING: Readonly<Record<string, RegExp>> = {
  fr: stems(
    'declar affirm indiqu precis annonc estime estimant rapport(?:e|ait|ent)$ revel confirm assur soulign ajout(?:e|ant) expliqu dement communiqu(?:e|ant)$ salu(?:e|er|ant|ait) felicit(?:e|er|ent|ait)$ accus(?:e|ant) exprim jug(?:e|ent|ait)$ promet promis rappel denonc critiqu(?:e|er|ent|ait)$ regrett redout crai(?:nt|gn) signal(?:e|ant) pretend',
  ),
  en: stems(
    'said$ says$ saying$ told announc confirm stat(?:ed|es|ing)$ claim report(?:ed|s|edly)?$ accus(?:e|es|ed)$ added$ denie reveal insist warn(?:ed|s|ing)$ argu(?:ed|es|ing)$ prais promis(?:ed|es) acknowledg expect(?:ed|s)$ estimat(?:ed|es)$ quot(?:ed|ing)$',
  ),
  de: stems('sagt erklar betont bestatig mitgeteilt teilt kundig berichtet behaupt dementier'),
  es: stems('dijo declar afirm anunci confirm asegur inform senal explic neg(?:o|aron)$'),
  it: stems('detto dichiar afferm annunci conferm riferi spiega smenti'),
  pt: stems('disse declar afirm anunci confirm informou garanti explic negou'),
};
/** Words after which the one who says it stands. */
const ACCORDING: Readonly<Record<string, RegExp>> = {
  fr: /^(?:selon|d apres|citant)$/,
  en: /^(?:according|citing)$/,
  de: /^(?:laut|zufolge)$/,
  es: /^(?:segun)$/,
  it: /^(?:secondo)$/,
  pt: /^(?:segundo)$/,
};

/** Whether folded words, such as a phrase of reserve, only say that somebody else says so: "according to". */
export function isAccording(words: readonly string[], language: string | null): boolean {
  const according = ACCORDING[language ?? ''];
  return (
    according !== undefined &&
    words.some((word, index) => according.test(word) || according.test(`${words[index - 1] ?? ''} ${word}`))
  );
}

/** An actor's place in the sentence. */
export interface Named extends Span {
  id: string;
  /** Places say nothing. */
  place: boolean;
}

export interface Attribution {
  /** The word that shows it. */
  word: string;
  /** Who says it, when it is somebody named. */
  claimant: string | null;
}

/** How far, in UTF-16 units, the one who speaks may stand from the verb. */
const REACH = 90;
/** The same when nothing stands between. */
const ADJACENT = 3;

/** The first sign of attribution in a sentence of `text`, or null. */
export function attributionOf(
  text: string,
  words: readonly Word[],
  named: readonly Named[],
  language: string | null,
): Attribution | null {
  const [saying, according] = [SAYING[language ?? ''], ACCORDING[language ?? '']];
  const speakers = named.filter(({ place }) => !place);
  const behind = (word: Word, reach: number) =>
    speakers.find(({ start }) => start > word.end && start - word.end <= reach);
  for (const [index, word] of words.entries()) {
    const pair = `${words[index - 1]?.folded ?? ''} ${word.folded}`;
    if (according?.test(word.folded) || according?.test(pair))
      return { word: word.text, claimant: behind(word, REACH)?.id ?? null };
    if (!saying?.test(word.folded) || word.capital) continue;
    // "…, a déclaré Jane Doe": the speaker stands right behind.
    const right = behind(word, ADJACENT);
    if (right === undefined && isPronounBefore(words, index, speakers))
      return { word: word.text, claimant: null };
    const speaker = right ?? subjectOf(text, word, speakers) ?? behind(word, REACH / 2);
    return { word: word.text, claimant: speaker?.id ?? null };
  }
  return null;
}

/** Subjects that name nobody, alone or in an inversion ("a-t-elle déclaré"). */
const PRONOUN = /(?:^|\s)(?:il|elle|ils|elles|on|he|she|they|it)$/;
/** Words between a pronoun and its verb: auxiliaries, negations and adverbs. */
const PRONOUN_REACH = 3;

/** Whether a pronoun is the verb's subject: nobody named stands between the two. */
function isPronounBefore(words: readonly Word[], verb: number, speakers: readonly Named[]): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - PRONOUN_REACH); at -= 1) {
    const word = words[at];
    if (!word || !words[at + 1]?.near) return false;
    if (speakers.some(({ start, end }) => start <= word.start && word.end <= end)) return false;
    if (PRONOUN.test(word.folded)) return true;
  }
  return false;
}

/** Before a name that only says of what somebody is: "La présidente d'Airworks, Jane Doe, a annoncé". */
const BELONGING = /(?:^|[\s’'])(?:d[’']|(?:de|du|des|of)(?:\s(?:la|le|the|l[’']))?\s?)$/iu;

/** The speaker before a verb: the nearest, or the first when an aside stands between ("Doe, of the union, said"). */
function subjectOf(text: string, verb: Word, speakers: readonly Named[]): Named | undefined {
  const before = speakers.filter(({ end }) => end <= verb.start && verb.start - end <= REACH);
  const nearest = before.at(-1);
  if (!nearest || !text.slice(nearest.end, verb.start).includes(',')) return nearest;
  return before.find(({ start }) => !BELONGING.test(text.slice(0, start))) ?? before[0];
}
