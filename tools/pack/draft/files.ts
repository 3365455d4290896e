/** Turns proposals into the files of a draft, each with the sentence that a reviewer checks it against. */
import type { Span } from '../../../lib/model/annotation';
import { type DraftFile, draftActor, draftClaim, draftSource } from '../../../lib/packs/draft-records';
import { sentencesOf } from '../../../lib/text/sentences';
import type { ProposedActor } from './actors';
import type { DraftArticle } from './article';
import type { ArticleDraft } from './draft';
import { knownLines } from './report';

/** Longest quotation for the reviewer, in characters. */
const LONGEST_QUOTE = 600;

const DATED = {
  page: 'The day stands on the page.',
  text: 'The day is the first full date of the text: check it.',
  option: 'The day was given by option.',
} as const;

/** A file for every proposed record, in the folders of a pack's directory. */
export function filesOf(
  read: readonly { article: DraftArticle; source: string }[],
  drafts: readonly ArticleDraft[],
  actors: readonly ProposedActor[],
): DraftFile[] {
  const quote = (source: string, span: Span): string => {
    const document = read.find((one) => one.source === source)?.article.document;
    const sentence =
      document && sentencesOf(document).find((one) => one.start < span.end && span.start < one.end);
    return sentence ? document.text.slice(sentence.start, sentence.end).slice(0, LONGEST_QUOTE) : '';
  };
  return [
    ...read.map(({ article, source }) => {
      const { title, publisher, url, author, document, dated } = article;
      const { language, date } = document;
      const found = dated === null ? 'No day was found.' : DATED[dated];
      const draft = drafts.find((one) => one.source === source);
      const notes = draft === undefined ? [] : knownLines(draft);
      return draftSource({ id: source, publisher, title, language, date, dated: found, url, author, notes });
    }),
    ...actors.map((actor) => draftActor({ ...actor, ...placesOf(actor), quote: firstQuote(actor, quote) })),
    ...drafts.flatMap((draft) =>
      draft.claims.map((claim) => {
        const { attribution } = claim;
        const claimant = attribution?.claimant ?? null;
        const name = actors.find(({ id }) => id === claimant);
        const display = Object.values(name?.names ?? {}).flat()[0];
        return draftClaim({
          ...claim,
          source: draft.source,
          claimants: claimant === null ? [] : [claimant],
          attribution:
            display === undefined || draft.language === null ? null : { [draft.language]: display },
          quote: quote(draft.source, claim),
        });
      }),
    ),
  ];
}

function placesOf({ occurrences }: ProposedActor): { sources: string[]; places: string } {
  const sources = [...new Set(occurrences.map(({ source }) => source))];
  const places = sources.map((source) => {
    const here = occurrences.filter((name) => name.source === source);
    const paragraphs = [...new Set(here.map(({ paragraph }) => paragraph))].sort((a, b) => a - b).join(', ');
    return `${source} (${here.length === 1 ? 'once' : `${here.length} times`}, paragraph ${paragraphs})`;
  });
  return { sources, places: places.join('; ') };
}

function firstQuote({ occurrences }: ProposedActor, quote: (source: string, span: Span) => string): string {
  // The title says least about an actor.
  const first = occurrences.find(({ paragraph }) => paragraph > 0) ?? occurrences[0];
  return first ? quote(first.source, first) : '';
}
