import { describe, expect, it } from 'vitest';
import type { Answer } from '../messages/map';
import type { Mention } from '../model/annotation';
import type { ActorCard, Card } from '../model/card';
import type { CardView } from '../model/card-view';
import { CardContent } from './card-content';

const annotation: Mention = {
  kind: 'actor',
  actor: 'kari',
  candidates: ['kari', 'kari-two'],
  start: 0,
  end: 4,
  confidence: 1,
  via: 'full-name',
  evidence: [],
};
const marked = { annotation, exact: 'Kari', sentence: 'Kari came.' };
const card = (id: string): ActorCard => ({
  type: 'actor',
  id,
  kind: 'person',
  name: { text: id, language: 'en' },
  date: '2026-01-01',
  office: null,
  officeNow: null,
  summary: { text: '', language: 'en' },
  claims: [],
  sources: [],
  pack: { id: 'base', title: 'Base', version: '1.0.0' },
});

/** A background whose answers are given by hand. */
function opened() {
  const asked = new Map<string, (answer: Answer<{ card: Card }>) => void>();
  const views: CardView[] = [];
  const content = new CardContent(
    [marked],
    (_, id) => new Promise((resolve) => void asked.set(id, resolve)),
    (view) => void views.push(view),
  );
  const answer = async (id: string, value: Answer<{ card: Card }>) => {
    asked.get(id)?.(value);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { content, asked, views, answer };
}

describe('the content of a card', () => {
  it('asks for the record and for those an ambiguous mention may mean', async () => {
    const { content, asked, answer } = opened();
    expect([...asked.keys()]).toEqual(['kari', 'kari-two']);
    await answer('kari', { ok: true, value: { card: card('kari') } });
    expect(content.view.parts[0]?.record).toEqual({ state: 'ready', card: card('kari') });
    expect(content.view.parts[0]?.candidates[0]?.record.state).toBe('loading');
  });

  it('tells a withdrawn record from a background out of reach, which can be tried again', async () => {
    const { content, asked, answer } = opened();
    await answer('kari', { ok: false, code: 'failed', message: '' });
    await answer('kari-two', { ok: false, code: 'unknown-record', message: '' });
    expect(content.view.parts[0]?.record.state).toBe('unreachable');
    expect(content.view.parts[0]?.candidates[0]?.record.state).toBe('withdrawn');
    asked.clear();
    content.retry();
    expect([...asked.keys()]).toEqual(['kari']);
    await answer('kari', { ok: true, value: { card: card('kari') } });
    expect(content.view.parts[0]?.record.state).toBe('ready');
  });

  it('opens records inside the card and goes back', async () => {
    const { content, answer } = opened();
    content.open('claim', 'c');
    content.open('actor', 'kari');
    await answer('kari', { ok: true, value: { card: card('kari') } });
    expect(content.view.trail.map((r) => [r.id, r.record.state])).toEqual([
      ['c', 'loading'],
      ['kari', 'ready'],
    ]);
    content.back();
    content.back();
    content.back();
    expect(content.view).toMatchObject({ trail: [], shown: 0 });
  });

  it('says nothing any more once discarded', async () => {
    const { content, views, answer } = opened();
    const before = views.length;
    content.discard();
    await answer('kari', { ok: true, value: { card: card('kari') } });
    expect(views).toHaveLength(before);
  });
});
