import { JSDOM } from 'jsdom';
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mention, Statement } from '../../lib/model/annotation';
import type { ActorCard, ClaimCard } from '../../lib/model/card';
import type { CardActions, CardPart, CardView } from '../../lib/model/card-view';
import { Card } from './card';

const pack = { id: 'base', title: 'Base', version: '1.2.0' };
const source = (id: string, publisher: string, url: string | null) => ({
  id,
  publisher,
  title: `Story of ${publisher}`,
  language: 'en',
  published: { date: '2026-01-19' },
  url,
});
const actor: ActorCard = {
  type: 'actor',
  id: 'kari-moe',
  kind: 'person',
  name: { text: 'Kari Moe', language: 'en' },
  date: '2020-05-01',
  office: { title: { text: 'mayor of Larvik', language: 'en' }, from: '2019', to: '2023' },
  officeNow: { title: { text: 'minister', language: 'en' }, from: '2024', to: null },
  summary: { text: 'Norsk politiker.', language: 'no' },
  claims: [
    {
      id: 'c',
      text: { text: 'The harbour cost two million.', language: 'en' },
      reports: 2,
      conflicting: true,
    },
  ],
  sources: [source('s', 'The Post', null)],
  pack,
};
const report = {
  certainty: 'reported',
  attribution: null,
  role: null,
  date: null,
  paragraph: 3,
  note: null,
} as const;
const claim: ClaimCard = {
  type: 'claim',
  id: 'c',
  text: { text: 'The harbour cost two million kroner.', language: 'en' },
  claimants: [{ id: 'kari-moe', name: 'Kari Moe', kind: 'person' }],
  about: [],
  event: { id: 'e', name: 'Closing of the harbour', from: '2026-01-05', to: null },
  when: null,
  reports: [
    {
      ...report,
      source: source('s', 'The Post', 'https://post.example/a'),
      figures: [{ value: 2e6, unit: 'NOK', qualifier: 'exactly' }],
    },
    {
      ...report,
      source: source('t', 'The Times', null),
      figures: [{ value: 3e6, unit: 'NOK', qualifier: 'about' }],
    },
  ],
  conflicts: [{ aspect: 'figure', note: { text: 'Two or three million.', language: 'en' }, sources: ['t'] }],
  pack,
};
const mention: Mention = {
  kind: 'actor',
  actor: 'kari-moe',
  start: 0,
  end: 8,
  confidence: 0.9,
  via: 'full-name',
  evidence: [{ type: 'alias', form: 'Kari Moe' }],
};
const statement: Statement = {
  kind: 'claim',
  claim: 'c',
  start: 0,
  end: 40,
  stance: 'differs',
  hedged: false,
  differences: [
    {
      aspect: 'figure',
      here: { value: 5e6, unit: 'NOK', qualifier: 'exactly' },
      claim: { value: 2e6, unit: 'NOK', qualifier: 'exactly' },
    },
  ],
  asIn: [],
  unlike: ['s'],
  confidence: 0.8,
  evidence: [{ type: 'cue', words: ['harbour', 'cost'] }],
};
const actorPart: CardPart = {
  kind: 'actor',
  id: 'kari-moe',
  annotation: mention,
  exact: 'Kari Moe',
  sentence: 'Kari Moe came.',
  candidates: [],
  record: { state: 'ready', card: actor },
};
const claimPart: CardPart = {
  kind: 'claim',
  id: 'c',
  annotation: statement,
  exact: 'x',
  sentence: 'The harbour cost five million, Kari Moe said.',
  candidates: [],
  record: { state: 'ready', card: claim },
};

let surface: HTMLElement;
let done: string[];
const actions: CardActions = {
  open: (kind, id) => void done.push(`open ${kind} ${id}`),
  showPart: (index) => void done.push(`part ${index}`),
  back: () => void done.push('back'),
  retry: () => void done.push('retry'),
  togglePin: () => void done.push('pin'),
  close: () => void done.push('close'),
  mute: (what, onlyHere) => void done.push(`mute ${what} ${onlyHere ? 'here' : 'everywhere'}`),
  undo: () => void done.push('undo'),
  report: (withAddress) => void done.push(`report ${withAddress ? 'with' : 'without'} address`),
  switchOff: () => void done.push('off'),
};

beforeEach(() => {
  const { window } = new JSDOM('<main></main>');
  Object.assign(globalThis, { document: window.document });
  surface = window.document.querySelector('main') as unknown as HTMLElement;
  done = [];
});

function draw(parts: CardPart[], more: Partial<CardView> = {}, language = 'en'): string {
  render(
    <Card
      view={{ parts, shown: 0, trail: [], pinned: false, notice: null, site: 'news.example', ...more }}
      actions={actions}
      language={language}
    />,
    surface,
  );
  return (surface.textContent ?? '').replace(/\s+/g, ' ');
}
const press = (name: string) =>
  [...surface.querySelectorAll('button')]
    .find((b) => `${b.textContent} ${b.getAttribute('aria-label')}`.includes(name))
    ?.click();

describe('the card of an actor', () => {
  it('tells the office at the article’s date from the office today, and names sources, pack and reason', () => {
    const text = draw([actorPart]);
    expect(text).toContain('At the date of this article, May 1, 2020mayor of Larvik');
    expect(text).toContain('Todayminister');
    expect(text).toContain('The Post, Story of The Post, January 19, 2026');
    expect(text).toContain('“Kari Moe” is a known name.');
    expect(text).toContain('Base”, version 1.2.0');
  });

  it('says when a text is not in the reader’s language', () => {
    expect(draw([actorPart])).toContain('Norsk politiker. (in Norwegian)');
  });

  it('opens claims inside the card, and shows what else stands at the place', () => {
    const text = draw([actorPart, claimPart]);
    expect(text).toContain('sources disagree');
    press('cost two million.');
    press('cost two million kroner.');
    expect(done).toEqual(['open claim c', 'part 1']);
  });
});

describe('the card of a claim', () => {
  it('names the figure in which this page differs, and each source’s own', () => {
    const text = draw([claimPart]).replace(/\u00a0/g, ' ');
    expect(text).toContain('This page differs');
    expect(text).toContain('claim: NOK 2 million · here: NOK 5 million');
    expect(text).toContain('unlike The Post');
    expect(text).toContain('about NOK 3 million');
    expect(text).toContain('Two or three million.');
    expect(surface.querySelectorAll('.disagrees')).toHaveLength(1);
  });

  it('opens sources in a new tab that knows nothing of this one', () => {
    draw([claimPart]);
    const [link, ...others] = surface.querySelectorAll('a');
    expect(others).toEqual([]);
    expect(link?.getAttribute('href')).toBe('https://post.example/a');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toContain('noopener');
  });

  it('says nothing of this page when it was opened from another card', () => {
    const trail = [{ kind: 'claim' as const, id: 'c', record: { state: 'ready' as const, card: claim } }];
    expect(draw([claimPart], { trail })).not.toContain('This page');
    press('Back');
    expect(done).toEqual(['back']);
  });
});

/** What a press changes inside the card is drawn in a turn of its own. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

describe('the menu', () => {
  it('mutes, reports and switches off by one press each, and says of what', async () => {
    draw([actorPart]);
    press('More choices');
    await drawn();
    press('Note a bad match');
    press('Switch off on news.example');
    const choices = [...surface.querySelectorAll('.choice')].map((choice) => choice.textContent);
    expect(choices).toEqual([
      'The words “Kari Moe”this siteeverywhere',
      'Kari Moe, however writtenthis siteeverywhere',
    ]);
    for (const button of surface.querySelectorAll<HTMLButtonElement>('.choice button')) button.click();
    expect(done).toEqual([
      'report without address',
      'off',
      'mute words here',
      'mute words everywhere',
      'mute record here',
      'mute record everywhere',
    ]);
  });

  it('knows nothing of words or match for a record opened from another', async () => {
    const trail = [{ kind: 'claim' as const, id: 'c', record: { state: 'ready' as const, card: claim } }];
    draw([actorPart], { trail });
    press('More choices');
    await drawn();
    expect(surface.querySelectorAll('.choice')).toHaveLength(1);
    expect(surface.textContent).not.toContain('Note a bad match');
  });

  it('has no choices about a site where there is none', async () => {
    draw([actorPart], { site: null });
    press('More choices');
    await drawn();
    expect([...surface.querySelectorAll('.choice button')].map((one) => one.textContent)).toEqual([
      'everywhere',
      'everywhere',
    ]);
    expect(surface.textContent).not.toContain('Switch off');
  });

  it('gives way to what was done, said aloud too, with a way back', () => {
    const muted = { type: 'muted', words: 'Moe', name: 'Kari Moe', onlyHere: true } as const;
    const text = draw([actorPart], { notice: muted });
    expect(text).toContain('No longer shown on news.example: the words “Moe”.');
    expect(surface.querySelector('[role=status]')?.textContent).toContain('Moe');
    press('Undo');
    expect(done).toEqual(['undo']);
  });

  it('lets the page’s address be added to what was noted, once, and the note be taken back', () => {
    expect(draw([actorPart], { notice: { type: 'reported', withAddress: false } })).toContain(
      'without the page’s address',
    );
    press('Add the page’s address');
    press('Undo');
    expect(done).toEqual(['report with address', 'undo']);
    const text = draw([actorPart], { notice: { type: 'reported', withAddress: true } });
    expect(text).toContain('with the page’s address');
    expect(text).not.toContain('Add the page’s address');
  });

  it('says of what is muted how far that reaches', () => {
    const muted = { type: 'muted', words: null, name: 'Kari Moe', onlyHere: false } as const;
    expect(draw([actorPart], { notice: muted })).toContain(
      'No longer shown anywhere: “Kari Moe”, however written.',
    );
    const claim = { ...muted, name: '' };
    expect(draw([claimPart], { notice: claim })).toContain('this claim, in whatever words');
    expect(draw([claimPart], { notice: { ...claim, words: 'It costs a lot' } })).toContain(
      'this claim in these words',
    );
  });
});

describe('states', () => {
  it('say what is the case, in French too, and let the reader try again', () => {
    expect(draw([{ ...actorPart, record: { state: 'loading' } }])).toContain('Looking it up…');
    expect(draw([{ ...actorPart, record: { state: 'withdrawn' } }])).toContain('no longer have this record');
    expect(draw([{ ...actorPart, record: { state: 'unreachable' } }], {}, 'fr-CA')).toContain('Réessayer');
    press('Réessayer');
    press('Fermer');
    expect(done).toEqual(['retry', 'close']);
  });

  it('always has a title for the dialog that holds it', () => {
    for (const record of [
      actorPart.record,
      { state: 'loading' as const },
      { state: 'unreachable' as const },
    ]) {
      draw([{ ...actorPart, record }]);
      expect(surface.querySelector('#title')?.textContent).toBe('Kari Moe');
    }
  });
});
