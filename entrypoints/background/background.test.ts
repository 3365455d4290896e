import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from '../../lib/browser/fake-browser';
import { listReports } from '../../lib/browser/reports';
import { changeSettings, loadSettings, onSettingsChange, setSite } from '../../lib/browser/settings';
import { openKnowledge } from '../../lib/knowledge/database';
import { settledGeneration } from '../../lib/knowledge/generations';
import { createInstaller } from '../../lib/knowledge/install';
import { detectorLoader } from '../../lib/knowledge/loaded';
import { SAMPLE_PACK } from '../../lib/knowledge/sample-pack';
import { bundled, bytesOf, freshName, toolsFor } from '../../lib/knowledge/testing';
import type { ArticleDocument } from '../../lib/model/document';
import { taken } from '../../lib/packs/refusal';
import { createHandlers } from './handlers';
import { createKnowledgeKeeper } from './knowledge-keeper';
import { applySettings, gateOpenTabs, refreshPages, runCommand } from './pages';

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

const from = (id: number, url: string) => ({ id: 'us', tab: { id, url } });
const news = from(1, 'https://www.news.example/a');
const document: ArticleDocument = { text: 'Putin spoke.', kinds: 'p', language: 'en', date: null };

function background(bytes: () => Promise<Uint8Array<ArrayBuffer>> = async () => bytesOf(SAMPLE_PACK)) {
  const db = openKnowledge(freshName());
  const events: string[] = [];
  const keeper = createKnowledgeKeeper({
    settled: () => settledGeneration(db, toolsFor().compiler),
    installer: createInstaller(db, toolsFor()),
    loadBundled: bytes,
    onNew: () => void events.push('new'),
    onResult: (failure) => failure !== null && events.push(failure),
  });
  const detector = detectorLoader(db, (compiled) => ({
    detect: ({ text }) => [
      {
        kind: 'actor',
        actor: JSON.parse(compiled.actors.linking)[0],
        start: 0,
        end: text.indexOf(' '),
        confidence: 1,
        via: 'full-name',
        evidence: [],
      },
    ],
  }));
  return { handlers: createHandlers(db, detector, keeper, async () => ({ ok: true })), keeper, events };
}

describe('the gate’s question', () => {
  beforeEach(() => world.tabs.push({ id: 1, url: 'https://www.news.example/a' }));

  it('brings the page script to a page of news, and the style of lines when something is to be painted', async () => {
    const { handlers } = background();
    expect(await handlers['gate/news']({}, news)).toEqual({ injected: true });
    expect(world.log).toEqual(['/page.js 1']);
    expect(await handlers['page/style']({ names: ['p', 'h1'] }, news)).toEqual({ inserted: true });
    expect(world.log).toEqual(['/page.js 1', 'css 1']);
  });

  it('brings nothing to a site that is switched off, and says so on the badge', async () => {
    await setSite('news.example', false);
    expect(await background().handlers['gate/news']({}, news)).toEqual({ injected: false });
    expect(world.log).toEqual([]);
    expect(world.badges.get(1)).toBe('off');
  });

  it('is no question when it comes from elsewhere than a tab', async () => {
    const answer = Promise.resolve(background().handlers['gate/news']({}, { id: 'us' }));
    await expect(answer).rejects.toMatchObject({ code: 'bad-message' });
  });
});

describe('work on packs', () => {
  it('is done for pages of the extension, never for a web page', async () => {
    const { handlers } = background();
    const operation = { do: 'roll-back' } as const;
    const own = { id: 'us', url: 'ext://us/options.html' };
    expect(await handlers['packs/run']({ operation }, own)).toEqual({ ok: true });
    const asked = Promise.resolve().then(() =>
      handlers['packs/run']({ operation }, { ...news, url: news.tab.url }),
    );
    await expect(asked).rejects.toMatchObject({ code: 'bad-message' });
  });
});

describe('detection', () => {
  it('waits for the first install', async () => {
    const { handlers, events } = background();
    const answer = await handlers['page/detect']({ document }, news);
    expect(JSON.parse(answer.annotations)).toMatchObject([{ actor: 'vladimir-putin', start: 0, end: 5 }]);
    expect(events).toEqual(['new']);
  });

  it('says why there is no knowledge, and tries again when asked again', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let tries = 0;
    const { handlers, events } = background(async () => {
      tries += 1;
      if (tries === 1) throw new Error('disk is full');
      return bytesOf(SAMPLE_PACK);
    });
    const first = Promise.resolve(handlers['page/detect']({ document }, news));
    await expect(first).rejects.toMatchObject({ code: 'no-knowledge', message: 'disk is full' });
    expect(silent).toHaveBeenCalledOnce();
    expect(await handlers['page/detect']({ document }, news)).toMatchObject({
      generation: expect.any(Number),
    });
    expect(events).toEqual(['disk is full', 'new']);
    silent.mockRestore();
  });

  it.each([{ ...document, text: 7 }, { ...document, kinds: 'x?' }, { ...document, language: 3 }, null])(
    'refuses what is no document: %j',
    async (bad) => {
      const { handlers } = background();
      const answer = Promise.resolve(handlers['page/detect']({ document: bad as ArticleDocument }, news));
      await expect(answer).rejects.toMatchObject({ code: 'bad-message' });
    },
  );
});

describe('a background that starts again', () => {
  const started = (db: ReturnType<typeof openKnowledge>, asked: string[]) =>
    createKnowledgeKeeper({
      settled: () => settledGeneration(db, toolsFor().compiler),
      installer: {
        ensureBundled: async () => {
          asked.push('installer');
          return taken({ generation: 0, installed: false });
        },
      },
      loadBundled: async () => bytesOf(SAMPLE_PACK),
      onNew: () => undefined,
      onResult: (failure) => asked.push(failure ?? 'fine'),
    });

  it('does not wake the installer when all is in place', async () => {
    const db = openKnowledge(freshName());
    await createInstaller(db, toolsFor()).install([bundled(SAMPLE_PACK)]);
    const asked: string[] = [];
    expect(await started(db, asked).ensure('if-needed')).toMatchObject({ value: { installed: false } });
    expect(asked).toEqual(['fine']);
  });

  it('leaves what an install that was cut off left behind to the installer', async () => {
    const db = openKnowledge(freshName());
    await createInstaller(db, toolsFor()).install([bundled(SAMPLE_PACK)]);
    await db.generations.add({
      state: 'staged',
      packs: [],
      compiler: toolsFor().compiler,
      withdrawn: [],
      records: { actors: 0, claims: 0, sources: 0 },
      layers: [],
      compiled: [],
      indexes: [],
      renames: false,
    });
    const asked: string[] = [];
    await started(db, asked).ensure('if-needed');
    expect(asked).toEqual(['installer', 'fine']);
  });
});

describe('cards', () => {
  it('come from the installed pack, for the article’s date', async () => {
    const { handlers, keeper } = background();
    await keeper.ensure('if-needed');
    const { card } = await handlers['page/card'](
      { kind: 'actor', id: 'vladimir-putin', date: '2010-01-01' },
      news,
    );
    expect(card).toMatchObject({ type: 'actor', office: { title: { text: 'Prime minister of Russia' } } });
    const unknown = Promise.resolve(handlers['page/card']({ kind: 'claim', id: 'none', date: null }, news));
    await expect(unknown).rejects.toMatchObject({ code: 'unknown-record' });
  });
});

describe('open pages', () => {
  const silent = () => ({ ok: true, value: {} });
  beforeEach(() => {
    world.tabs.push(
      { id: 1, url: 'https://news.example/a', page: silent, active: true },
      { id: 2, url: 'https://live.news.example/b', page: silent },
      { id: 3, url: 'https://other.example/', page: silent },
      { id: 4, url: 'about:blank' },
      { id: 5, url: 'https://store.example/', closed: true },
    );
  });
  const changed = () => vi.waitFor(() => expect(world.badges.has('all')).toBe(true));

  it('of a site fall silent when it is switched off, and are looked at when it is on again', async () => {
    onSettingsChange((now, before) => void applySettings(now, before));
    await setSite('news.example', false);
    await changed();
    await vi.waitFor(() => expect(world.log).toEqual(['page/stop 1', 'page/stop 2']));
    expect([world.badges.get(1), world.badges.get(3)]).toEqual(['off', undefined]);
    world.log.length = 0;
    await setSite('news.example', true);
    await vi.waitFor(() => expect(world.log).toEqual(['/gate.js 1', '/gate.js 2']));
    expect(world.badges.get(1)).toBe('');
  });

  it('all fall silent when the extension is switched off', async () => {
    onSettingsChange((now, before) => void applySettings(now, before));
    await changeSettings({ enabled: false });
    await vi.waitFor(() => expect(world.log).toEqual(['page/stop 1', 'page/stop 2', 'page/stop 3']));
    expect(world.badges.get('all')).toBe('off');
  });

  it('are told a change of settings that is one to them, with the mutes of their site', async () => {
    const seen: unknown[] = [];
    for (const tab of world.tabs) {
      const { page } = tab;
      tab.page = (message) => {
        seen.push(message.params);
        return page?.(message);
      };
    }
    onSettingsChange((now, before) => void applySettings(now, before));
    const mute = { kind: 'actor', id: 'vladimir-putin', form: null, site: 'news.example' } as const;
    await changeSettings({ muted: [mute] });
    await vi.waitFor(() => expect(world.log).toEqual(['page/settings-changed 1', 'page/settings-changed 2']));
    expect(seen).toEqual([
      { settings: expect.objectContaining({ muted: [mute] }) },
      { settings: expect.objectContaining({ muted: [mute] }) },
    ]);
    const { handlers } = background();
    expect(await handlers['page/settings']({}, news)).toMatchObject({ muted: [mute], language: 'en' });
    expect(await handlers['page/settings']({}, from(3, 'https://other.example/'))).toMatchObject({
      muted: [],
    });
  });

  it('are muted in, reported and switched off from the card: the site is that of the page', async () => {
    const { handlers } = background();
    const putin = { kind: 'actor', id: 'vladimir-putin', form: 'Putin' } as const;
    await handlers['page/mute']({ ...putin, onlyHere: true, on: true }, news);
    await handlers['page/mute']({ ...putin, onlyHere: false, on: true }, news);
    expect((await loadSettings()).muted.map(({ site }) => site)).toEqual(['news.example', null]);
    await handlers['page/mute']({ ...putin, onlyHere: true, on: false }, news);
    expect((await loadSettings()).muted).toEqual([{ ...putin, site: null }]);
    const match = { ...putin, sentence: 'Putin spoke.', confidence: 0.5, evidence: [], pack: null };
    await handlers['page/report']({ match, withAddress: false, on: true }, news);
    expect(await listReports()).toMatchObject([{ ...match, site: 'news.example', address: null }]);
    await handlers['page/switch-off']({}, news);
    expect((await loadSettings()).excludedSites).toEqual(['news.example']);
  });

  it('are looked at after install, save those that let nobody in', async () => {
    await gateOpenTabs();
    expect(world.log).toEqual(['/gate.js 1', '/gate.js 2', '/gate.js 3']);
  });

  it('are annotated anew when other knowledge is active', async () => {
    await refreshPages();
    expect(world.log).toEqual(['page/refresh 1', 'page/refresh 2', 'page/refresh 3']);
  });

  it('take commands: the active one when the browser names none', async () => {
    await runCommand('next-annotation', undefined);
    await runCommand('open-card', 2);
    await runCommand('something-else', 2);
    expect(world.log).toEqual(['page/command 1', 'page/command 2']);
  });
});
