/** Writes the claims of a pack in forms that other tools read: ClaimReview (schema.org) and CSV. */
import type { Pack } from '../../lib/model/pack';
import { figuresLine } from '../../lib/packs/diff';

const LANGUAGES = ['en', 'fr'];

function telling(text: Record<string, string>, language?: string): [language: string, text: string] {
  for (const code of [...(language === undefined ? [] : [language]), ...LANGUAGES]) {
    if (text[code] !== undefined) return [code, text[code]];
  }
  return Object.entries(text)[0] ?? ['und', ''];
}

/** One ClaimReview for each report of each claim, without a rating: packs attribute and do not rate. */
export function exportClaimReview(pack: Pack): unknown {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const actors = new Map(pack.actors.map((actor) => [actor.id, actor]));
  const graph = pack.claims.flatMap((claim) =>
    claim.reports.map((report) => {
      const source = sources.get(report.source);
      const [inLanguage, claimReviewed] = telling(claim.text, source?.language);
      const published = source?.published ?? { date: pack.created };
      const claimants = claim.claimants.flatMap((id) => {
        const actor = actors.get(id);
        if (actor === undefined) return [];
        const name = (actor.names[inLanguage] ?? Object.values(actor.names)[0])?.[0] ?? id;
        return [{ '@type': actor.kind === 'person' ? 'Person' : 'Organization', name }];
      });
      return {
        '@type': 'ClaimReview',
        claimReviewed,
        inLanguage,
        name: source?.title,
        datePublished: 'date' in published ? published.date : published.to,
        author: { '@type': 'Organization', name: source?.publisher },
        ...(source?.url ? { url: source.url } : {}),
        itemReviewed: {
          '@type': 'Claim',
          ...(claim.when === null ? {} : { datePublished: claim.when }),
          ...(claimants.length === 0 ? {} : { author: claimants }),
        },
        ...(report.note === undefined ? {} : { reviewBody: telling(report.note, inLanguage)[1] }),
      };
    }),
  );
  return { '@context': 'https://schema.org', '@graph': graph };
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV (RFC 4180): one row for each report of each claim. */
export function exportCsv(pack: Pack): string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const rows = [
    ['claim', 'text', 'claimants', 'source', 'publisher', 'certainty', 'figures', 'date', 'paragraph'],
  ];
  for (const claim of pack.claims) {
    for (const report of claim.reports) {
      rows.push([
        claim.id,
        telling(claim.text)[1],
        claim.claimants.join(' '),
        report.source,
        sources.get(report.source)?.publisher ?? '',
        report.certainty,
        report.figures === undefined ? '' : figuresLine(report.figures),
        report.date ?? '',
        String(report.paragraph),
      ]);
    }
  }
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
