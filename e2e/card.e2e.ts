import { expect, it } from 'vitest';
import { until } from './harness/evaluate';
import {
  cardGone,
  cardOverflow,
  hover,
  leave,
  noCardFor,
  openCard,
  readCard,
  waitPainted,
} from './harness/page';
import { inBothBrowsers } from './harness/suite';

inBothBrowsers('the card', (context) => {
  it('opens for a name that inline markup splits', async () => {
    const page = await context.open('/inline.html');
    await waitPainted(page);
    const fits = (card: string) => card.includes('Putin');
    // The second mention is cut within the first name; the pointer rests on the cut part.
    const card = await openCard(context.session, page, 'Vladimir Putin', { nth: 1, fits });
    expect(card).toContain('Vladimir Putin');
    // The office is the one of the article's date.
    expect(card).toMatch(/president of russia/i);
  });

  it('names the figure from which the page differs', async () => {
    const page = await context.open('/kremlin-talks.html');
    await waitPainted(page);
    const fits = (card: string) => /differs/i.test(card);
    const card = await openCard(context.session, page, 'costs two billion', { fits });
    expect(card).toMatch(/\b1 ?(?:bn|billion)|\b1,000,000,000/i);
    expect(card).toMatch(/\b2 ?(?:bn|billion)|\b2,000,000,000/i);
    expect(card).toContain('Leboninfos');
  });

  it('lies whole inside the window, however long it is', async () => {
    const page = await context.open('/kremlin-talks.html');
    await waitPainted(page);
    const fits = (card: string) => card.includes('Novastan');
    await openCard(context.session, page, 'costs two billion', { fits });
    expect(await cardOverflow(context.session, page)).toBe(0);
  });

  it('shows the reports of a claim that the page restates in agreement', async () => {
    const page = await context.open('/kremlin-talks.html');
    await waitPainted(page);
    const fits = (card: string) => /says the same/i.test(card);
    const card = await openCard(context.session, page, 'three and a half hours', { fits });
    expect(card).toContain('Le Courrier du Vietnam');
    expect(card).toContain('Zamin');
  });

  it('closes by Esc and stays closed while the pointer rests', async () => {
    const page = await context.open('/conseil-de-paix.html');
    await waitPainted(page);
    await openCard(context.session, page, 'Mark Carney', { fits: (card) => card.includes('Carney') });
    await page.keyboard.press('Escape');
    await cardGone(context.session, page);
    expect(await noCardFor(context.session, page, 1200)).toBe(true);
  });

  it('closes when the pointer leaves', async () => {
    const page = await context.open('/conseil-de-paix.html');
    await waitPainted(page);
    await openCard(context.session, page, 'Mark Carney');
    await leave(page);
    await cardGone(context.session, page);
  });

  it('does not open over a name in the menu or beside the article', async () => {
    const page = await context.open('/conseil-de-paix.html');
    await waitPainted(page);
    await hover(page, 'La poutine du dimanche');
    expect(await noCardFor(context.session, page, 1200)).toBe(true);
  });

  it('opens from the keyboard, and Esc closes it again', async () => {
    const page = await context.open('/consejo.html');
    await waitPainted(page);
    const tab = await context.own.tabOf(page.url());
    await context.own.ask(tab, 'page/command', { command: 'next-annotation' });
    await context.own.ask(tab, 'page/command', { command: 'open-card' });
    await page.bringToFront();
    const card = await until('a card from the keyboard', () => readCard(context.session, page));
    expect(card.length).toBeGreaterThan(20);
    await page.keyboard.press('Escape');
    await cardGone(context.session, page);
  });
});
