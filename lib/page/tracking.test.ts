import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../model/annotation';
import type { ArticleDocument } from '../model/document';
import { rangeOf } from './anchors';
import { extractArticle } from './extract';
import { Tracker } from './tracking';

const REST =
  ' said on Monday that the harbour would stay closed until the wall has been looked at by divers.';

function open() {
  const { document } = new JSDOM(
    `<main><h1>Live: harbour closed</h1><div id="l"><p>Kari Moe${REST}</p><p>Per Dahl${REST}</p></div></main>`,
  ).window;
  return { document, list: document.getElementById('l') as HTMLElement };
}

/** Finds two names, as the background would. */
function detect({ text }: ArticleDocument): Annotation[] {
  return [...text.matchAll(/Kari Moe|Per Dahl/g)].map((m) => ({
    kind: 'actor',
    actor: m[0].toLowerCase().replace(' ', '-'),
    start: m.index,
    end: m.index + m[0].length,
    confidence: 1,
    via: 'full-name',
    evidence: [],
  }));
}

/** One round of reading: what was new, and the words marked afterwards. */
function round(tracker: Tracker, document: Document) {
  const article = extractArticle(document);
  const increment = tracker.update(article);
  if (increment) tracker.add(increment, detect(increment.document));
  const annotations = tracker.annotations(article);
  return { increment, annotations, words: annotations.map((a) => rangeOf(article, a)?.toString()) };
}

describe('annotations while the page changes', () => {
  it('detects a page once', () => {
    const { document } = open();
    const tracker = new Tracker();
    expect(round(tracker, document).words).toEqual(['Kari Moe', 'Per Dahl']);
    expect(round(tracker, document).increment).toBeNull();
  });

  it('has only added text detected, with what is known of the page', () => {
    const { document, list } = open();
    const tracker = new Tracker();
    const first = round(tracker, document);
    const added = document.createElement('p');
    added.textContent = `Later Per Dahl${REST}`;
    list.prepend(added);
    const { increment, words, annotations } = round(tracker, document);
    expect(increment?.document).toMatchObject({
      text: `Later Per Dahl${REST}`,
      kinds: 'p',
      known: { headline: 'Live: harbour closed', actors: ['kari-moe', 'per-dahl'] },
    });
    expect(words).toEqual(['Per Dahl', 'Kari Moe', 'Per Dahl']);
    expect(annotations.slice(1).map((a) => a.id)).toEqual(first.annotations.map((a) => a.id));
  });

  it('follows text whose nodes were replaced, and drops what is gone', () => {
    const { document, list } = open();
    const tracker = new Tracker();
    round(tracker, document);
    list.innerHTML = String(list.innerHTML);
    const replaced = round(tracker, document);
    expect(replaced.increment).toBeNull();
    expect(replaced.words).toEqual(['Kari Moe', 'Per Dahl']);
    list.firstElementChild?.remove();
    expect(round(tracker, document).words).toEqual(['Per Dahl']);
  });

  it('puts late answers where the text stands by then, and drops those whose text is gone', () => {
    const { document, list } = open();
    const tracker = new Tracker();
    const increment = tracker.update(extractArticle(document));
    list.firstElementChild?.remove();
    const late = extractArticle(document);
    tracker.update(late);
    if (increment) tracker.add(increment, detect(increment.document));
    expect(tracker.annotations(late).map((a) => rangeOf(late, a)?.toString())).toEqual(['Per Dahl']);
  });

  it('doubles nothing when text goes and comes back before the answer, or stands there twice', () => {
    const { document, list } = open();
    const tracker = new Tracker();
    const first = tracker.update(extractArticle(document));
    const gone = list.firstElementChild as Element;
    gone.remove();
    tracker.update(extractArticle(document));
    list.append(gone, gone.cloneNode(true));
    const article = extractArticle(document);
    const second = tracker.update(article);
    for (const increment of [first, second])
      if (increment) tracker.add(increment, detect(increment.document));
    const words = tracker.annotations(article).map((a) => rangeOf(article, a)?.toString());
    expect(words).toEqual(['Per Dahl', 'Kari Moe', 'Kari Moe']);
  });

  it('drops annotations whose offsets make no sense', () => {
    const { document } = open();
    const tracker = new Tracker();
    const article = extractArticle(document);
    const increment = tracker.update(article);
    const [sound] = detect(article.document);
    if (increment && sound)
      tracker.add(increment, [
        sound,
        { ...sound, start: -3 },
        { ...sound, end: 1e9 },
        { ...sound, start: Number.NaN },
      ]);
    expect(tracker.annotations(article)).toHaveLength(1);
  });
});
