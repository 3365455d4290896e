import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_REPORTS, type ReportedMatch } from '../model/report';
import { createFakeBrowser } from './fake-browser';
import {
  addReport,
  clearReports,
  exportReports,
  listReports,
  onReportsChange,
  removeReport,
  takeBackReport,
} from './reports';

const fake = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current;
  },
}));

let world: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  world = createFakeBrowser();
  fake.current = world.browser;
});

const match: ReportedMatch = {
  kind: 'actor',
  id: 'kari-moe',
  form: 'Moe',
  sentence: 'Moe came.',
  confidence: 0.7,
  evidence: [{ type: 'alias', form: 'Moe' }],
  pack: { id: 'base', title: 'Base', version: '1.0.0' },
};
const url = 'https://www.news.example/politics/moe?from=mail';

describe('reports of bad matches', () => {
  it('keep the site, and the address only when the reader wants it', async () => {
    await addReport(match, url, false);
    await addReport({ ...match, form: 'Kari' }, url, true);
    expect(await listReports()).toMatchObject([
      { ...match, site: 'news.example', address: null },
      { ...match, form: 'Kari', site: 'news.example', address: url },
    ]);
    expect(await exportReports()).toContain('"form": "Moe"');
  });

  it('keep nothing that the page sent beside what a report is', async () => {
    await addReport({ ...match, secret: 1 } as ReportedMatch, url, false);
    expect(await exportReports()).not.toContain('secret');
  });

  it('can be deleted one by one, though made in the same moment, and all at once', async () => {
    await addReport(match, url, false);
    await addReport({ ...match, form: 'Kari' }, url, false);
    const [first] = await listReports();
    await removeReport(first?.at ?? 0);
    expect((await listReports()).map(({ form }) => form)).toEqual(['Kari']);
    await clearReports();
    expect(await listReports()).toEqual([]);
  });

  it('are one for a match on a site, the latest, which the card that made it can take back', async () => {
    await addReport(match, url, false);
    await addReport(match, 'https://other.example/', false);
    await addReport(match, url, true);
    expect((await listReports()).map(({ site, address }) => [site, address])).toEqual([
      ['other.example', null],
      ['news.example', url],
    ]);
    await takeBackReport({ ...match, form: 'Kari' }, url);
    await takeBackReport(match, url);
    expect((await listReports()).map(({ site }) => site)).toEqual(['other.example']);
  });

  it('are told of to whoever lists them, as they come and go', async () => {
    let told = 0;
    onReportsChange(() => {
      told += 1;
    });
    await addReport(match, url, false);
    await takeBackReport(match, url);
    expect(told).toBe(2);
  });

  it('are kept up to a bound, and damaged ones are left out', async () => {
    const many = Array.from({ length: MAX_REPORTS }, (_, at) => ({
      ...match,
      at,
      site: null,
      address: null,
    }));
    Object.assign(world.stored, { reports: [...many, { at: 'now' }, null] });
    await addReport(match, url, false);
    const kept = await listReports();
    expect([kept.length, kept[0]?.at, kept.at(-1)?.site]).toEqual([MAX_REPORTS, 1, 'news.example']);
  });
});
