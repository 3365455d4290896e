/** Draws the card in every state that is hard to meet on a page, one after the other, for the pictures. */
import { render } from 'preact';
import { Card } from '../../components/card/card';
import cardCss from '../../components/card/card.css?inline';
import tokensCss from '../../components/ui/tokens.css?inline';
import type { Mention } from '../../lib/model/annotation';
import type { ActorCard, ClaimCard, ReportRow } from '../../lib/model/card';
import type { CardActions, CardPart, CardView, Loaded } from '../../lib/model/card-view';

const pack = { id: 'base', title: 'Harbour papers', version: '1.2.0' };
const source = (id: string, publisher: string) => ({
  id,
  publisher,
  title: `What ${publisher} printed of the harbour`,
  language: 'en',
  published: { date: '2026-01-19' },
  url: 'https://paper.example/a',
});
const en = (text: string) => ({ text, language: 'en' });
const actor: ActorCard = {
  type: 'actor',
  id: 'kari-moe',
  kind: 'person',
  name: en('Kari Moe'),
  date: '2020-05-01',
  office: { title: en('mayor of Larvik'), from: '2019', to: '2023' },
  officeNow: { title: en('minister of fisheries'), from: '2024-02', to: null },
  summary: en('Politician from the coast. Known for the long quarrel about the old harbour.'),
  claims: [
    { id: 'c', text: en('The harbour cost two million kroner.'), reports: 2, conflicting: true },
    { id: 'd', text: en('The harbour closes in spring.'), reports: 1, conflicting: false },
  ],
  sources: [source('s', 'The Post')],
  pack,
};
const report = (id: string, publisher: string, more: Partial<ReportRow>): ReportRow => ({
  source: source(id, publisher),
  certainty: 'reported',
  attribution: null,
  role: null,
  date: null,
  paragraph: 3,
  note: null,
  figures: [{ value: 2e6, unit: 'NOK', qualifier: 'exactly' }],
  ...more,
});
const claim: ClaimCard = {
  type: 'claim',
  id: 'c',
  text: en('The harbour cost two million kroner.'),
  claimants: [{ id: 'kari-moe', name: 'Kari Moe', kind: 'person' }],
  about: [{ id: 'larvik', name: 'Larvik', kind: 'place' }],
  event: { id: 'e', name: 'Closing of the harbour', from: '2026-01-05', to: null },
  when: null,
  reports: [
    report('s', 'The Post', {}),
    report('t', 'The Times', {
      certainty: 'hedged',
      attribution: en('the harbour office'),
      paragraph: 0,
      figures: [{ value: 3e6, unit: 'NOK', qualifier: 'about' }],
    }),
  ],
  conflicts: [{ aspect: 'figure', note: en('Two or three million.'), sources: ['t'] }],
  pack,
};
const ready = (card: ActorCard | ClaimCard): Loaded => ({ state: 'ready', card });
const mention: Mention = {
  kind: 'actor',
  actor: 'kari-moe',
  start: 0,
  end: 8,
  confidence: 0.82,
  via: 'full-name',
  evidence: [
    { type: 'alias', form: 'Kari Moe' },
    { type: 'context-word', word: 'harbour' },
  ],
};
const actorPart: CardPart = {
  kind: 'actor',
  id: 'kari-moe',
  annotation: mention,
  exact: 'Moe',
  sentence: 'Moe came.',
  candidates: [],
  record: ready(actor),
};
const statement = {
  kind: 'claim' as const,
  claim: 'c',
  start: 0,
  end: 40,
  stance: 'same' as const,
  hedged: false,
  differences: [],
  asIn: ['s'],
  unlike: ['t'],
  confidence: 0.8,
  evidence: [{ type: 'cue' as const, words: ['harbour', 'cost'] }],
};
const claimPart = (more: object = {}): CardPart => ({
  kind: 'claim',
  id: 'c',
  annotation: { ...statement, ...more },
  exact: 'x',
  sentence: 'Two million kroner went into the harbour, Moe said on Monday.',
  candidates: [],
  record: ready(claim),
});
const differs = {
  stance: 'differs',
  asIn: [],
  unlike: ['s', 't'],
  differences: [
    {
      aspect: 'figure',
      here: { value: 5e6, unit: 'NOK', qualifier: 'exactly' },
      claim: { value: 2e6, unit: 'NOK', qualifier: 'exactly' },
    },
  ],
};
const other = (id: string, text: string): ActorCard => ({ ...actor, id, name: en(text) });
const view = (parts: CardPart[], more: Partial<CardView> = {}): CardView => ({
  parts,
  shown: 0,
  trail: [],
  pinned: false,
  notice: null,
  site: 'news.example',
  ...more,
});

interface Shot {
  view: CardView;
  language?: string;
  /** Buttons and disclosures pressed before the picture, by their text or name. */
  press?: string;
  dir?: string;
}

export const SHOTS: Record<string, Shot> = {
  actor: { view: view([actorPart]) },
  'claim-same': { view: view([claimPart()]) },
  'claim-differs': { view: view([claimPart(differs)]) },
  'claim-negated': {
    view: view([claimPart({ stance: 'negated', hedged: true, asIn: [], unlike: ['s', 't'] })]),
  },
  ambiguous: {
    view: view([
      {
        ...actorPart,
        candidates: [
          { kind: 'actor', id: 'a', record: ready(other('a', 'Ola Moe')) },
          { kind: 'actor', id: 'b', record: ready({ ...other('b', 'Moe & Sons'), kind: 'organization' }) },
        ],
      },
    ]),
  },
  overlap: { view: view([actorPart, claimPart()]) },
  why: { view: view([actorPart]), press: 'Why' },
  menu: { view: view([actorPart]), press: 'More choices' },
  'menu-claim': { view: view([claimPart()]), press: 'More choices' },
  muted: {
    view: view([actorPart], {
      notice: { type: 'muted', words: 'Moe', name: 'Kari Moe', onlyHere: true },
      pinned: true,
    }),
  },
  reported: { view: view([actorPart], { notice: { type: 'reported', withAddress: false }, pinned: true }) },
  failed: { view: view([actorPart], { notice: { type: 'failed' }, pinned: true }) },
  loading: { view: view([{ ...actorPart, record: { state: 'loading' } }]) },
  withdrawn: { view: view([{ ...actorPart, record: { state: 'withdrawn' } }]) },
  unreachable: { view: view([{ ...actorPart, record: { state: 'unreachable' } }]) },
  opened: {
    view: view([actorPart], { trail: [{ kind: 'claim', id: 'c', record: ready(claim) }], pinned: true }),
  },
  'other-language': {
    view: view([
      {
        ...actorPart,
        record: ready({
          ...actor,
          summary: { text: 'Norsk politiker fra kysten.', language: 'no' },
          office: { title: { text: 'ordfører i Larvik', language: 'no' }, from: '2019', to: '2023' },
          officeNow: null,
        }),
      },
    ]),
  },
  french: { view: view([claimPart(differs)]), language: 'fr', press: 'Autres choix' },
  arabic: {
    view: view([
      {
        ...actorPart,
        record: ready({
          ...actor,
          name: { text: 'كاري مو', language: 'ar' },
          summary: { text: 'سياسية من الساحل، عُرفت بالخلاف الطويل حول الميناء القديم.', language: 'ar' },
        }),
      },
    ]),
  },
};

const nothing = (): void => undefined;
const actions: CardActions = {
  open: nothing,
  showPart: nothing,
  back: nothing,
  retry: nothing,
  togglePin: nothing,
  close: nothing,
  mute: nothing,
  undo: nothing,
  report: nothing,
  switchOff: nothing,
};

/** Draws one state on an otherwise empty page; gives the card's box. */
export async function show(name: string, theme: string, scale: number): Promise<object | null> {
  const shot = SHOTS[name];
  if (!shot) return null;
  document.body.replaceChildren();
  document.body.style.cssText = `margin: 0; background: ${theme === 'dark' ? '#121417' : '#ece9e2'}`;
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + cardCss);
  root.adoptedStyleSheets = [sheet];
  const card = document.createElement('div');
  card.className = 'card';
  card.style.cssText = `left: 24px; top: 24px; color-scheme: ${theme}; --scale: ${scale}`;
  root.append(card);
  render(<Card view={shot.view} actions={actions} language={shot.language ?? 'en'} />, card);
  const { press } = shot;
  if (press !== undefined) {
    const all = [...card.querySelectorAll<HTMLElement>('button, summary')];
    all.find((one) => `${one.textContent} ${one.getAttribute('aria-label')}`.includes(press))?.click();
  }
  await new Promise((drawn) => setTimeout(drawn, 250));
  const { width, height } = card.getBoundingClientRect();
  return { width, height };
}

Object.assign(globalThis, { show, names: Object.keys(SHOTS) });
