/**
 * Drafts records from the articles that the bundled knowledge comes from, as if nothing were known, and compares the
 * proposals with what the pack says of each article.
 */
import type { Detector } from '../../lib/detect/contract';
import type { Actor } from '../../lib/model/actor';
import type { Statement } from '../../lib/model/annotation';
import type { Claim, Report } from '../../lib/model/claim';
import type { Pack } from '../../lib/model/pack';
import { foldText } from '../../lib/text/tokens';
import type { ProposedActor } from '../pack/draft/actors';
import { readArticle } from '../pack/draft/article';
import type { ProposedClaim } from '../pack/draft/claims';
import { draftRecords } from '../pack/draft/draft';
import { knownRecords, NOTHING_KNOWN } from '../pack/draft/known';
import { sourceOf } from './articles';

/** Least share of an article's people and organisations, and of its claims, that a draft must propose. */
const LEAST_PROPOSED = { actors: 0.8, claims: 0.5 };

interface Part {
  expected: number;
  missing: string[];
}

export interface DraftCheck {
  source: string;
  /** People and organisations. */
  actors: Part & { kindRight: number };
  claims: Part;
  /** Of the claims, those with a proposed sentence that detection with the whole pack reads as the claim. */
  claimsByDetection: number;
  proposed: { actors: number; claims: number; sentences: number };
  /** With the pack but without what rests on this article alone: new ones proposed of those left out. */
  leftOut: { actors: Part; claims: Part };
}

/** Checks the draft of one article; null when no source of the pack has its title. */
export function checkDraft(file: string, bytes: Uint8Array, pack: Pack, whole: Detector): DraftCheck | null {
  const source = sourceOf(new TextDecoder().decode(bytes), pack.sources);
  if (!source) return null;
  const { published } = source;
  const article = readArticle(file, bytes, 'date' in published ? published.date : published.from);
  const statements = whole
    .detect(article.document)
    .filter((found): found is Statement => found.kind === 'claim');
  const actors = pack.actors.filter(
    ({ kind, sources }) => (kind === 'person' || kind === 'organization') && sources.includes(source.id),
  );
  const claims = pack.claims.filter(({ reports }) => reports.some((report) => report.source === source.id));

  const blank = draftRecords([article], NOTHING_KNOWN);
  const sentences = blank.articles[0]?.claims ?? [];
  const ids = idsOf(blank.actors, pack.actors);
  const isRead = (claim: Claim, one: ProposedClaim) =>
    statements.some((read) => read.claim === claim.id && read.start < one.end && one.start < read.end);
  const isMet = (claim: Claim, one: ProposedClaim, of: ReadonlyMap<string, string>) =>
    isRead(claim, one) || fitsReport(one, claim, source.id, of);

  const known = knownRecords(pack, [source.id]);
  const rest = draftRecords([article], known);
  const unknownActors = actors.filter(({ id }) => !known.actors.some((actor) => actor.id === id));
  const unknownClaims = claims.filter(({ id }) => !known.claims.some((claim) => claim.id === id));
  const restIds = idsOf(rest.actors, pack.actors);
  const restSentences = rest.articles[0]?.claims ?? [];
  return {
    source: source.id,
    actors: {
      ...partOf(actors, (actor) => isProposed(actor, blank.actors)),
      kindRight: actors.filter((actor) =>
        blank.actors.some((one) => one.kind === actor.kind && isProposed(actor, [one])),
      ).length,
    },
    claims: partOf(claims, (claim) => sentences.some((one) => isMet(claim, one, ids))),
    claimsByDetection: claims.filter((claim) => sentences.some((one) => isRead(claim, one))).length,
    proposed: {
      actors: blank.actors.length,
      claims: sentences.length,
      sentences: blank.articles[0]?.sentences ?? 0,
    },
    leftOut: {
      actors: partOf(unknownActors, (actor) => isProposed(actor, rest.actors)),
      claims: partOf(unknownClaims, (claim) => restSentences.some((one) => isMet(claim, one, restIds))),
    },
  };
}

/** Whether enough was proposed from an empty pack. */
export function draftPasses({ actors, claims }: DraftCheck): boolean {
  const enough = ({ expected, missing }: Part, least: number) =>
    expected - missing.length >= expected * least;
  return enough(actors, LEAST_PROPOSED.actors) && enough(claims, LEAST_PROPOSED.claims);
}

function partOf<T extends { id: string }>(records: readonly T[], holds: (record: T) => boolean): Part {
  return {
    expected: records.length,
    missing: records.filter((record) => !holds(record)).map(({ id }) => id),
  };
}

const formsOf = ({ names, weak, inflected, weakInflected }: Actor): ReadonlySet<string> =>
  new Set(
    [names, weak, inflected, weakInflected].flatMap((forms) =>
      Object.values(forms ?? {})
        .flat()
        .map(foldText),
    ),
  );

const proposedForms = ({ names, weak }: ProposedActor): string[] =>
  [...Object.values(names), ...Object.values(weak)].flat().map(foldText);

function isProposed(actor: Actor, proposals: readonly ProposedActor[]): boolean {
  const forms = formsOf(actor);
  return proposals.some((proposal) => proposedForms(proposal).some((form) => forms.has(form)));
}

/** The pack's ids for proposed ones. */
function idsOf(proposals: readonly ProposedActor[], actors: readonly Actor[]): ReadonlyMap<string, string> {
  const known = actors.map((actor) => ({ id: actor.id, forms: formsOf(actor) }));
  const pairs = proposals.flatMap((proposal): [string, string][] => {
    const actor = known.find(({ forms }) => proposedForms(proposal).some((form) => forms.has(form)));
    return actor ? [[proposal.id, actor.id]] : [];
  });
  return new Map(pairs);
}

/** Same paragraph, and the report's figure or two of the actors that the claim is about (the one, if there is one). */
function fitsReport(
  { paragraph, figures, about }: ProposedClaim,
  claim: Claim,
  source: string,
  ids: ReadonlyMap<string, string>,
): boolean {
  const named = new Set(about.map((id) => ids.get(id) ?? id));
  const actors = [...new Set([...claim.about, ...claim.claimants])];
  const shared = actors.filter((id) => named.has(id)).length;
  const sameFigure = (report: Report) =>
    (report.figures ?? []).some((figure) =>
      figures.some(({ value, unit }) => value === figure.value && unit === figure.unit),
    );
  return claim.reports.some(
    (report) =>
      report.source === source &&
      report.paragraph === paragraph &&
      (sameFigure(report) || shared >= Math.min(2, actors.length)),
  );
}
