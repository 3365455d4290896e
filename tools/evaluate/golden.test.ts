import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../lib/page/anchors';
import { foldText } from '../../lib/text/tokens';
import { GOLDEN, goldenPages, goldenText } from './golden';
import { knowledgeOf } from './knowledge';

const { detector } = await knowledgeOf('seeds');

describe.each(GOLDEN)('the pages of $pages', async ({ pages: directory, file }) => {
  const pages = await goldenPages(directory, detector);

  it('have the mentions that were read when the file was written (rewrite: npm run -s eval -- --golden)', async () => {
    expect(goldenText(pages)).toBe(await readFile(file, 'utf8'));
  });

  it('lead every mention back to its own characters on the page', () => {
    for (const { article, mentions } of pages) {
      for (const mention of mentions) {
        const written = article.document.text.slice(mention.start, mention.end);
        expect(foldText(rangeOf(article, mention)?.toString() ?? '')).toBe(foldText(written));
        const alias = mention.evidence.find(({ type }) => type === 'alias');
        // The mention holds its alias: an article or a given name may stand before it.
        expect(foldText(written)).toContain(foldText(alias?.type === 'alias' ? alias.form : '-'));
      }
    }
  });
});
