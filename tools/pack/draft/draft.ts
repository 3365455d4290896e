/** Drafts a pack's records from articles: what is known in them, what it corroborates or contradicts, what is new. */
import type { Detector } from '../../../lib/detect/contract';
import type { Actor } from '../../../lib/model/actor';
import type { Annotation, Difference, Mention, Span, Statement } from '../../../lib/model/annotation';
import type { Certainty, Claim, Figure } from '../../../lib/model/claim';
import type { Source } from '../../../lib/model/source';
import type { DraftFile } from '../../../lib/packs/draft-records';
import { sentencesOf } from '../../../lib/text/sentences';
import { foldText } from '../../../lib/text/tokens';
import { freeId, mergeNames, type ProposedActor, type SourcedName, slug } from './actors';
import type { DraftArticle } from './article';
import type { Named } from './attribution';
import { type ProposedClaim, proposeClaims } from './claims';
import { filesOf } from './files';
import { namesOf } from './names';
import { recognise } from './recognise';
import { certaintyOf, type Voice, voiceOf } from './voice';

/** What a pack knows already. */
export interface KnownRecords {
  sources: readonly Source[];
  actors: readonly Actor[];
  claims: readonly Claim[];
  detector: Detector;
}

export interface KnownActor {
  id: string;
  paragraphs: number[];
  count: number;
}

/** A known claim that the article states, with what a report of it would hold. */
export interface KnownClaim {
  id: string;
  paragraph: number;
  verdict: 'corroborates' | 'contradicts' | 'differs';
  differences: string[];
  /** Sources it agrees with, and departs from, where reports differ among themselves. */
  asIn: string[];
  unlike: string[];
  hedged: boolean;
  /** The report to add to the claim, once checked. */
  report: { source: string; certainty: Certainty; figures: Figure[]; paragraph: number };
}

export interface ArticleDraft {
  file: string;
  source: string;
  language: string | null;
  date: string | null;
  paragraphs: number;
  sentences: number;
  known: { actors: KnownActor[]; claims: KnownClaim[] };
  claims: (ProposedClaim & { id: string })[];
}

export interface Draft {
  articles: ArticleDraft[];
  actors: ProposedActor[];
  files: DraftFile[];
}

const NO_LANGUAGE = 'und';

/** Drafts the records of several articles together, so that one actor named in two of them is proposed once. */
export function draftRecords(articles: readonly DraftArticle[], known: KnownRecords): Draft {
  const usedSources = new Set(known.sources.map(({ id }) => id));
  const taken = new Set(known.actors.map(({ id }) => id));
  const usedClaims = new Set(known.claims.map(({ id }) => id));
  const forms = knownForms(known.actors);
  const placeIds = new Set(known.actors.filter(({ kind }) => kind === 'place').map(({ id }) => id));
  const read = articles.map((article) => {
    const source = freeId(sourceId(article), usedSources);
    const annotations = known.detector.detect(article.document);
    return { article, source, annotations, names: unknownNames(article, source, annotations, forms) };
  });
  const actors = mergeNames(
    read.flatMap(({ names }) => names),
    taken,
  );
  const drafts = read.map(({ article, source, annotations }): ArticleDraft => {
    const mentions = annotations.filter((found): found is Mention => found.kind === 'actor');
    const statements = annotations.filter((found): found is Statement => found.kind === 'claim');
    const named: Named[] = [
      ...mentions.map(({ start, end, actor }) => ({ start, end, id: actor, place: placeIds.has(actor) })),
      ...actors.flatMap(({ id, kind, occurrences }) =>
        occurrences
          .filter((name) => name.source === source)
          .map(({ start, end }) => ({ start, end, id, place: kind === 'place' })),
      ),
    ].sort((a, b) => a.start - b.start);
    const paragraphOf = paragraphsOf(article);
    const sentences = sentencesOf(article.document);
    const claims = proposeClaims(article.document, named, (sentence) => {
      const restated = statements.filter((statement) => overlaps(statement, sentence));
      return restated.length === 0 ? null : restated.flatMap((one) => figuresOf(one, known.claims));
    });
    return {
      file: article.file,
      source,
      language: article.document.language,
      date: article.document.date,
      paragraphs: article.document.kinds.length - 1,
      sentences: sentences.length,
      known: {
        actors: knownActors(mentions, paragraphOf),
        claims: statements.map((one) => {
          const sentence = sentences.find((other) => overlaps(one, other)) ?? one;
          const inside = named.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
          return knownClaim(one, voiceOf(article.document, sentence, inside), source, paragraphOf);
        }),
      },
      claims: claims.map((claim) => ({
        ...claim,
        id: freeId(`${source}-p${claim.paragraph}`, usedClaims),
      })),
    };
  });
  return { articles: drafts, actors, files: filesOf(read, drafts, actors) };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function sourceId({ publisher, title, document }: DraftArticle): string {
  const words = slug(publisher ?? title)
    .split('-')
    .slice(0, 6)
    .join('-');
  return document.date === null ? words : `${words}-${document.date}`;
}

/** The figures of a stated claim, as the pack has them and as the statement gives them. */
function figuresOf(statement: Statement, claims: readonly Claim[]) {
  const record = claims.find(({ id }) => id === statement.claim);
  const here = quantitiesHere(statement);
  const reported = record?.reports.flatMap(({ figures }) => figures ?? []) ?? [];
  return [...(record?.match.figures ?? []), ...reported, ...here];
}

/** Every form of every known actor, folded. */
function knownForms(actors: readonly Actor[]): ReadonlySet<string> {
  return new Set(
    actors.flatMap(({ names, weak, inflected, weakInflected, adjectives, short }) =>
      [names, weak, inflected, weakInflected, adjectives, short].flatMap((forms) =>
        Object.values(forms ?? {})
          .flat()
          .map(foldText),
      ),
    ),
  );
}

function unknownNames(
  { document }: DraftArticle,
  source: string,
  annotations: readonly Annotation[],
  forms: ReadonlySet<string>,
): SourcedName[] {
  const recognised = recognise(document.text.replaceAll('\u2029', '\n\n'), document.language);
  const mentions = annotations.filter(({ kind }) => kind === 'actor');
  return namesOf(document)
    .filter((name) => !forms.has(foldText(name.form)) && !mentions.some((mention) => overlaps(mention, name)))
    .map((name) => {
      const folded = foldText(name.form);
      const first = folded.split(' ')[0] ?? '';
      const { person, organization, place } = name.votes;
      const votes = {
        // The French sibling tags the given name alone.
        person:
          person +
          (recognised.person.has(folded) || (folded !== first && recognised.person.has(first)) ? 1 : 0),
        organization: organization + (recognised.organization.has(folded) ? 1 : 0),
        place: place + (recognised.place.has(folded) ? 2 : 0),
      };
      return { ...name, votes, source, language: document.language ?? NO_LANGUAGE };
    });
}

/** The paragraph of an offset. */
function paragraphsOf({ document }: DraftArticle): (offset: number) => number {
  return (offset) => document.text.slice(0, offset).split('\u2029').length - 1;
}

function knownActors(mentions: readonly Mention[], paragraphOf: (offset: number) => number): KnownActor[] {
  const found = new Map<string, KnownActor>();
  for (const { actor, start } of mentions) {
    const known = found.get(actor) ?? { id: actor, paragraphs: [], count: 0 };
    const paragraph = paragraphOf(start);
    if (!known.paragraphs.includes(paragraph)) known.paragraphs.push(paragraph);
    known.count += 1;
    found.set(actor, known);
  }
  return [...found.values()];
}

function knownClaim(
  statement: Statement,
  voice: Voice,
  source: string,
  paragraphOf: (offset: number) => number,
): KnownClaim {
  const { claim, stance, differences, asIn, unlike, start } = statement;
  const paragraph = paragraphOf(start);
  const certainty = certaintyOf(voice, stance === 'negated');
  return {
    id: claim,
    paragraph,
    verdict: stance === 'same' ? 'corroborates' : stance === 'negated' ? 'contradicts' : 'differs',
    differences: differences.map(inWords),
    asIn,
    unlike,
    hedged: voice.hedged,
    report: { source, certainty, figures: figuresHere(statement), paragraph },
  };
}

/** The figures that the article gives for the claim, whether they agree with the reports or not, each once. */
function figuresHere(statement: Statement): Figure[] {
  const found = new Map<string, Figure>();
  for (const { value, unit, qualifier } of quantitiesHere(statement))
    found.set(`${value} ${unit}`, { value, unit, qualifier });
  return [...found.values()];
}

function quantitiesHere({ differences, evidence }: Statement) {
  return [...differences, ...evidence].flatMap((one) =>
    'here' in one && typeof one.here === 'object' ? [one.here] : [],
  );
}

function inWords(difference: Difference): string {
  if (difference.aspect !== 'figure')
    return `${difference.aspect}: ${difference.here} here, ${difference.claim} in the pack`;
  const { here, claim } = difference;
  const quantity = ({ value, unit, qualifier }: typeof here) =>
    `${qualifier === 'exactly' ? '' : `${qualifier.replace('-', ' ')} `}${value} ${unit}`;
  return `figure: ${quantity(here)} here, ${quantity(claim)} in the pack`;
}
