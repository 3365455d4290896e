/** Shows the extension at work without a display: what it found on each page, and pictures of a card and the popup. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { sleep, until } from '../../e2e/harness/evaluate';
import { type OwnPage, ownPage } from '../../e2e/harness/own-pages';
import { placeOfPainted, readCard, restOn } from '../../e2e/harness/page';
import type { Session } from '../../e2e/harness/session';
import { errorWords } from '../../lib/model/error-words';
import { describe, isStatement, type Listing } from './report';

/** Milliseconds given to the first page: the background installs its knowledge meanwhile. */
const FIRST_WAIT = 20_000;
/** Milliseconds a page may take to be annotated later. */
const WAIT = 6_000;
const POPUP_SIZE = { width: 420, height: 600 };

/** Opens each address, prints what was found, and writes the pictures into `out`. */
export async function showHeadless(
  session: Session,
  addresses: readonly string[],
  out: string,
  print: (line: string) => void,
): Promise<void> {
  await mkdir(out, { recursive: true });
  const own = await ownPage(session);
  let wait = FIRST_WAIT;
  for (const [i, address] of addresses.entries()) {
    print('');
    const page = await session.open(address).catch((error: unknown) => {
      print(`${address}\n  could not be opened: ${errorWords(error)}`);
      return null;
    });
    if (page === null) continue;
    const tab = await own.tabOf(page.url());
    await page.bringToFront();
    const listing = await listed(own, tab, wait);
    print(`${await page.title()}\n  ${page.url()}`);
    if (listing === null) print('  not news: the extension leaves this page alone');
    else {
      print(describe(listing));
      if (listing.annotations.length > 0) wait = WAIT;
      const name = `${String(i + 1).padStart(2, '0')}-${nameOf(address)}`;
      await picture(session, own, { page, tab, listing }, join(out, name), print);
    }
    await page.close();
  }
  await own.page.close();
}

/** What the page script lists, once it has found something or had time enough; null where none runs. */
async function listed(own: OwnPage, tab: number, wait: number): Promise<Listing | null> {
  const end = Date.now() + wait;
  let last: Listing | null = null;
  // A page that is not news never gets a script that would answer; a second tells.
  const silent = Date.now() + 2_000;
  while (Date.now() < end) {
    const answer = await own.ask(tab, 'page/list', {});
    if (answer?.ok) last = answer.value;
    if (last !== null && last.annotations.length > 0) break;
    if (last === null && Date.now() > silent) break;
    await sleep(150);
  }
  return last;
}

interface Shown {
  page: Page;
  tab: number;
  listing: Listing;
}

async function picture(
  session: Session,
  own: OwnPage,
  shown: Shown,
  path: string,
  print: (line: string) => void,
): Promise<void> {
  const card = await openSomeCard(session, own, shown);
  await shown.page.screenshot({ path: `${path}.png` });
  print(
    card === null
      ? '  no card: nothing to hover over'
      : `  card: ${card.replace(/\s+/g, ' ').slice(0, 120)}…`,
  );
  const popup = await session.openOwn(`popup.html?tab=${shown.tab}`);
  await popup.setViewport(POPUP_SIZE);
  await popup.bringToFront();
  // The list comes by message; what is there after a moment is what a reader sees.
  await sleep(700);
  await popup.screenshot({ path: `${path}-popup.png` });
  await popup.close();
  print(`  pictures: ${path}.png, ${path}-popup.png`);
}

/** Rests the pointer on a passage until a card opens: first a claim from which the page differs, then any. */
async function openSomeCard(
  session: Session,
  own: OwnPage,
  { page, tab, listing }: Shown,
): Promise<string | null> {
  const claims = listing.annotations.filter(isStatement);
  const candidates = [
    ...claims.filter(({ annotation }) => annotation.stance !== 'same'),
    ...claims,
    ...listing.annotations,
  ].slice(0, 5);
  for (const { index, exact } of candidates) {
    await page.bringToFront();
    await own.ask(tab, 'page/jump', { index });
    const point = await until('the passage to be underlined', () => placeOfPainted(page, exact), 2_000).catch(
      () => null,
    );
    if (point === null) continue;
    await restOn(page, point);
    const card = await until('a card', () => readCard(session, page), 3_000).catch(() => null);
    // A frame later the card is where it stays.
    if (card !== null) return sleep(250).then(() => card);
  }
  return null;
}

/** A file name from the last part of an address. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  const last = decodeURIComponent(pathname).split('/').filter(Boolean).at(-1) ?? hostname;
  return (
    last
      .replace(/\.\w{1,5}$/, '')
      .replace(/[^\p{L}\p{N}-]+/gu, '-')
      .slice(0, 40) || 'page'
  );
}
