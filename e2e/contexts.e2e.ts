import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inPage, until } from './harness/evaluate';
import { noCardFor, type Point, paintedTexts, readCard, restOn, waitPainted } from './harness/page';
import { type MadePage, type SampleServer, serve } from './harness/server';
import { inBothBrowsers } from './harness/suite';

const REST = 'on Thursday, and the talks went on into the night, as they had done the week before that one.';
const NEWS = '<meta charset="utf-8"><meta property="og:type" content="article">';
/** A name that a pointer can be put on, in a sentence. */
const sentence = (name: string) => `<p><b>${name}</b> was received ${REST}</p>`;
/** What stands in frames and the like; were frames annotated, it would be. */
const INNER = `<!doctype html><html lang="en"><title>Inner</title>${NEWS}<body style="margin:0"><article><h1 style="display:none">Inner</h1>${sentence('Donald Trump').replace('<p>', '<p style="margin:0">')}</article>`;
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="30"><text y="20">Donald Trump was received</text></svg>';

/** Where text is annotated: id and name. */
const ANNOTATED: Record<string, string> = {
  plain: 'Vladimir Putin',
  open: 'Steve Witkoff',
  nested: 'Jared Kushner',
  declared: 'Yuri Ushakov',
  slotted: 'Kirill Dmitriev',
};
/** Where it is left alone; everywhere it is the same name. */
const LEFT_ALONE = [
  'closed',
  'declared-closed',
  'frame',
  'other-origin',
  'srcdoc',
  'blob',
  'data',
  'sandboxed',
  'sandboxed-same-origin',
  'svg-text',
  'svg-foreign',
  'svg-image',
  'svg-object',
  'svg-embed',
  'svg-frame',
  'object',
];

/** The page, with a frame from `other`; `spots` tells where the name of each context is. */
const pageOf = (other: string): MadePage => ({
  body: `<!doctype html><html lang="en"><title>Talks</title>${NEWS}
<style>iframe, object, embed, img { display: block; border: 0; width: 600px; height: 30px; } p, svg { margin: 4px 0; display: block; }</style>
<article><h1>A long night of talks</h1>
<div id="plain">${sentence('Vladimir Putin')}</div>
<div id="open"></div><div id="nested"></div>
<div id="declared"><template shadowrootmode="open">${sentence('Yuri Ushakov')}</template></div>
<div id="slotted">${sentence('Kirill Dmitriev')}</div>
<div id="closed"></div>
<div id="declared-closed"><template shadowrootmode="closed">${sentence('Donald Trump')}</template></div>
<iframe id="frame" src="/inner"></iframe>
<iframe id="other-origin" src="${other}/inner"></iframe>
<iframe id="srcdoc"></iframe><iframe id="blob"></iframe>
<iframe id="data" src="data:text/html;charset=utf-8,${encodeURIComponent(INNER)}"></iframe>
<iframe id="sandboxed" sandbox src="/inner"></iframe>
<iframe id="sandboxed-same-origin" sandbox="allow-scripts allow-same-origin" src="/inner"></iframe>
<svg id="svg-text" width="600" height="30"><text y="20">Donald Trump was received</text></svg>
<svg id="svg-foreign" width="600" height="30"><foreignObject width="600" height="30">${sentence('Donald Trump')}</foreignObject></svg>
<img id="svg-image" src="/drawing.svg" alt="">
<object id="svg-object" type="image/svg+xml" data="/drawing.svg"></object>
<embed id="svg-embed" type="image/svg+xml" src="/drawing.svg">
<iframe id="svg-frame" src="/drawing.svg"></iframe>
<object id="object" type="text/html" data="/inner"></object>
</article>
<script>
  const at = (id) => document.getElementById(id);
  at('open').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(sentence('Steve Witkoff'))};
  at('nested').attachShadow({ mode: 'open' }).innerHTML = '<div></div>';
  at('nested').shadowRoot.firstChild.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(sentence('Jared Kushner'))};
  at('slotted').attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
  const closed = at('closed').attachShadow({ mode: 'closed' });
  closed.innerHTML = ${JSON.stringify(sentence('Donald Trump'))};
  at('srcdoc').srcdoc = ${JSON.stringify(INNER)};
  at('blob').src = URL.createObjectURL(new Blob([${JSON.stringify(INNER)}], { type: 'text/html' }));
  // The name's own element where the page can reach it, else the box that begins with it.
  globalThis.spot = (id) => {
    const host = at(id);
    const found = id === 'closed' ? closed.querySelector('b')
      : id === 'nested' ? host.shadowRoot.firstChild.shadowRoot.querySelector('b')
      : host.shadowRoot?.querySelector('b') ?? host.querySelector('b') ?? host;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top } = found.getBoundingClientRect();
    return { x: left + 30, y: top + 10 };
  };
</script>`,
});

const PAGES = new Map<string, MadePage>([
  ['/inner', { body: INNER }],
  ['/drawing.svg', { type: 'image/svg+xml', body: DRAWING }],
]);

inBothBrowsers(
  'a name',
  (context) => {
    let other: SampleServer;
    beforeAll(async () => {
      other = await serve(new Map(), PAGES);
      PAGES.set('/contexts', pageOf(other.origin));
      await context.own.store({ painting: 'all', showDelay: 200 });
    });
    afterAll(() => other.close());

    const spot = (page: Page, id: string) =>
      inPage(page, (wanted) => (globalThis as unknown as { spot(id: string): Point }).spot(wanted), id);

    it('is annotated in the page’s own tree and in open shadow trees', async () => {
      const page = await context.open('/contexts');
      await waitPainted(page);
      const names = Object.values(ANNOTATED);
      const painted = await paintedTexts(page);
      expect(names.filter((name) => !painted.includes(name))).toEqual([]);
      for (const [id, name] of Object.entries(ANNOTATED)) {
        await restOn(page, await spot(page, id));
        await until(`a card where text is ${id}`, async () =>
          (await readCard(context.session, page))?.includes(name),
        );
        await page.keyboard.press('Escape');
      }
    });

    it('is left alone in closed shadow trees, frames and drawings of every kind', async () => {
      const page = await context.open('/contexts');
      expect(await waitPainted(page)).not.toContain('Donald Trump');
      const opened: string[] = [];
      for (const id of LEFT_ALONE) {
        await restOn(page, await spot(page, id));
        if (!(await noCardFor(context.session, page, 500))) opened.push(id);
      }
      expect(opened).toEqual([]);
      const answer = await context.own.ask(await context.own.tabOf(page.url()), 'page/list', {});
      const listed = answer?.ok ? answer.value.annotations.map(({ exact }) => exact) : [];
      expect(listed).not.toContain('Donald Trump');
    });
  },
  PAGES,
);
