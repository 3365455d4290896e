/** Says in lines of text what a draft found: the known, what agrees and departs, and what is proposed. */
import type { ArticleDraft, Draft, KnownClaim } from './draft';

const places = (paragraphs: readonly number[]): string => `paragraph ${paragraphs.join(', ')}`;

/** The draft as lines for a maintainer. */
export function linesOf({ articles, actors }: Draft): string[] {
  const lines = articles.flatMap(articleLines);
  lines.push(`New actors: ${actors.length === 0 ? 'none' : ''}`.trim());
  for (const { id, kind, names, weak, occurrences } of actors) {
    const forms = [...new Set([...Object.values(names), ...Object.values(weak)].flat())].join(', ');
    lines.push(
      `  ${id} (${kind}): ${forms}; ${occurrences.length === 1 ? 'once' : `${occurrences.length} times`}`,
    );
  }
  return lines;
}

function articleLines({ file, source, language, date, paragraphs, known, claims }: ArticleDraft): string[] {
  const lines = [
    `${file}: source ${source}, language ${language ?? 'unknown'}, published ${date ?? 'unknown'}, ${paragraphs} paragraphs`,
    `Known actors: ${known.actors.map(({ id, count }) => `${id} (${count})`).join(', ') || 'none'}`,
  ];
  for (const [title, verdict] of [
    ['Corroborates', 'corroborates'],
    ['Differs from', 'differs'],
    ['Contradicts', 'contradicts'],
  ] as const) {
    const of = known.claims.filter((claim) => claim.verdict === verdict);
    lines.push(`${title}: ${of.length === 0 ? 'none' : ''}`.trim());
    for (const claim of of) lines.push(`  ${claimLine(claim)}`, `    report: ${reportLine(claim)}`);
  }
  lines.push(`New claims: ${claims.length === 0 ? 'none' : ''}`.trim());
  for (const { id, paragraph, about, reasons } of claims)
    lines.push(
      `  ${id}, ${places([paragraph])}: ${reasons.join(', ')}; about ${about.join(', ') || 'nobody named'}`,
    );
  lines.push('');
  return lines;
}

function claimLine({ id, paragraph, differences, asIn, unlike, hedged }: KnownClaim): string {
  const notes = [
    ...differences,
    ...(unlike.length > 0 ? [`as in ${asIn.join(', ') || 'no report'}, unlike ${unlike.join(', ')}`] : []),
    ...(hedged ? ['with reserve'] : []),
  ];
  return `${id}, ${places([paragraph])}${notes.length > 0 ? `: ${notes.join('; ')}` : ''}`;
}

/** The report as a line of YAML for the claim's record. */
function reportLine({ report: { source, certainty, figures, paragraph } }: KnownClaim): string {
  const given = figures.map(({ value, unit, qualifier }) =>
    qualifier === 'exactly'
      ? `{value: ${value}, unit: ${unit}}`
      : `{value: ${value}, unit: ${unit}, qualifier: ${qualifier}}`,
  );
  const middle = given.length === 0 ? '' : `figures: [${given.join(', ')}], `;
  return `- {source: ${source}, certainty: ${certainty}, ${middle}paragraph: ${paragraph}}`;
}

/** What a draft says of known claims, for a reviewer who reads the records later. */
export function knownLines({ known }: ArticleDraft): string[] {
  return known.claims.map(
    (claim) => `It ${VERBS[claim.verdict]} ${claimLine(claim)}. For its reports: ${reportLine(claim)}`,
  );
}

const VERBS = { corroborates: 'corroborates', differs: 'differs from', contradicts: 'contradicts' } as const;
