import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser, type FakeTab } from '../../lib/browser/fake-browser';
import { rememberInstallFailure } from '../../lib/browser/install-failure';
import { changeSettings, setSite } from '../../lib/browser/settings';
import { tabById } from '../../lib/browser/tabs';
import { activeGeneration, openKnowledge } from '../../lib/knowledge/database';
import { createInstaller } from '../../lib/knowledge/install';
import { readGeneration } from '../../lib/knowledge/reader';
import { SAMPLE_PACK } from '../../lib/knowledge/sample-pack';
import { bundled, freshName, toolsFor } from '../../lib/knowledge/testing';
import type { Pack } from '../../lib/model/pack';
import { createPageService } from './page-service';

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

const listed = (annotations: unknown[]) => ({
  ok: true,
  value: { annotations, language: 'en', date: '2026-01-20', truncated: false },
});
const mention = {
  kind: 'actor',
  actor: 'vladimir-putin',
  start: 0,
  end: 5,
  confidence: 1,
  via: 'full-name',
  evidence: [],
};
const withPage = (page: FakeTab['page']): FakeTab => ({
  id: 1,
  url: 'https://www.news.example/a',
  ...(page && { page }),
});

/** The service for the one tab, over the given pack (null: nothing installed yet). */
async function serviceFor(tab: FakeTab, pack: Pack | null = SAMPLE_PACK) {
  world.tabs.push(tab);
  const db = openKnowledge(freshName());
  if (pack) await createInstaller(db, toolsFor()).install([bundled(pack)]);
  const left: number[] = [];
  const target = { tab: () => tabById(tab.id), show: async (id: number) => void left.push(id) };
  const service = createPageService(target, async () => {
    const active = await activeGeneration(db);
    return active ? readGeneration(db, active, { language: 'en', today: '2026-02-01' }) : null;
  });
  return { service, left };
}
const stateOf = async (tab: FakeTab, pack?: Pack | null) => (await serviceFor(tab, pack)).service.view();

describe('what the popup says of a page', () => {
  it('lists what the page script found', async () => {
    const page = () => listed([{ index: 0, annotation: mention, exact: 'Putin', sentence: 'Putin spoke.' }]);
    expect(await stateOf(withPage(page))).toMatchObject({
      state: 'read',
      site: 'news.example',
      actors: [{ id: 'vladimir-putin', mentions: [{ index: 0, exact: 'Putin', sentence: 'Putin spoke.' }] }],
      date: '2026-01-20',
      emptyKnowledge: false,
    });
  });

  it('tells a page without news from a page of the browser and a store', async () => {
    expect(await stateOf(withPage(undefined))).toEqual({ state: 'not-read', site: 'news.example' });
    world.tabs.length = 0;
    expect(await stateOf({ id: 1 })).toEqual({ state: 'browser-page' });
    const { service } = await serviceFor({ id: 2 });
    world.tabs.length = 0;
    expect(await service.view()).toEqual({ state: 'closed' });
    world.tabs.length = 0;
    expect(await stateOf({ id: 1, url: 'https://addons.mozilla.org/x' })).toMatchObject({
      state: 'protected',
    });
  });

  it('says that it is off, here or everywhere', async () => {
    const page = () => listed([]);
    await setSite('news.example', false);
    expect(await stateOf(withPage(page))).toEqual({ state: 'site-off', site: 'news.example' });
    world.tabs.length = 0;
    await changeSettings({ enabled: false });
    expect(await stateOf(withPage(page))).toEqual({ state: 'extension-off' });
  });

  it('says that knowledge is being installed, or is empty', async () => {
    const page = () => listed([]);
    expect(await stateOf(withPage(page), null)).toEqual({ state: 'installing' });
    world.tabs.length = 0;
    await rememberInstallFailure('disk is full');
    expect(await stateOf(withPage(page), null)).toEqual({ state: 'failed', reason: 'disk is full' });
    await rememberInstallFailure(null);
    world.tabs.length = 0;
    const empty = { ...SAMPLE_PACK, actors: [], claims: [] };
    expect(await stateOf(withPage(page), empty)).toMatchObject({ state: 'read', emptyKnowledge: true });
  });
});

describe('what the popup does to a page', () => {
  it('jumps, and leaves for the page only when the place is still there', async () => {
    let found = true;
    const { service, left } = await serviceFor(withPage(() => ({ ok: true, value: { found } })));
    expect(await service.jump(0)).toBe(true);
    expect(left).toEqual([1]);
    found = false;
    expect(await service.jump(1)).toBe(false);
    expect(left).toEqual([1]);
  });

  it('has a page read that is no news: injects, then says that the reader wants it', async () => {
    const { service } = await serviceFor(withPage(() => ({ ok: true, value: {} })));
    expect(await service.readAnyway()).toBe(true);
    expect(world.log).toEqual(['/page.js 1', 'page/read 1']);
  });

  it('says when the browser does not let it in', async () => {
    const { service } = await serviceFor({ ...withPage(undefined), closed: true });
    expect(await service.readAnyway()).toBe(false);
  });
});
