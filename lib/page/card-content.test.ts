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
  const wishes: unknown[] = [];
  let works = true;
  const wish = async (what: unknown) => {
    wishes.push(what);
    return works;
  };
  const content = new CardContent(
    [marked],
    'news.example',
    {
      load: (_, id) => new Promise((resolve) => void asked.set(id, resolve)),
      mute: wish,
      report: wish,
      switchOff: () => wish('off'),
    },
    (view) => void views.push(view),
  );
  const answer = async (id: string, value: Answer<{ card: Card }>) => {
    asked.get(id)?.(value);
    await Promise.resolve();
    await Promise.resolve();
  };
  const breakDown = () => {
    works = false;
  };
  return { content, asked, views, answer, wishes, breakDown };
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

  it('mutes the words or the record, says so at once, and takes it back', async () => {
    const { content, wishes, answer } = opened();
    await answer('kari', { ok: true, value: { card: card('Kari Moe') } });
    content.mute('words', true);
    expect(content.view.notice).toEqual({
      type: 'muted',
      words: 'Kari',
      name: 'Kari Moe',
      onlyHere: true,
    });
    content.undo();
    expect(content.view.notice).toBeNull();
    content.mute('record', false);
    expect(content.view.notice).toMatchObject({ words: null, name: 'Kari Moe', onlyHere: false });
    const mute = { kind: 'actor', id: 'kari', form: 'Kari', onlyHere: true, on: true };
    expect(wishes).toEqual([mute, { ...mute, on: false }, { ...mute, form: null, onlyHere: false }]);
  });

  it('mutes a record that was opened inside the card as a whole: the words are another’s', () => {
    const { content, wishes } = opened();
    content.open('claim', 'c');
    content.mute('words', true);
    content.report(false);
    expect(wishes).toEqual([{ kind: 'claim', id: 'c', form: null, onlyHere: true, on: true }]);
  });

  it('reports a match with its grounds and its pack, and takes that back', async () => {
    const { content, wishes, answer } = opened();
    await answer('kari', { ok: true, value: { card: card('kari') } });
    content.report(true);
    expect(content.view.notice).toEqual({ type: 'reported', withAddress: true });
    const { sentence } = marked;
    const pack = card('kari').pack;
    const report = {
      match: { kind: 'actor', id: 'kari', form: 'Kari', sentence, confidence: 1, evidence: [], pack },
      withAddress: true,
    };
    expect(wishes).toEqual([{ ...report, on: true }]);
    content.undo();
    content.undo();
    expect(content.view.notice).toBeNull();
    expect(wishes.slice(1)).toEqual([{ ...report, on: false }]);
  });

  it('says when a wish could not be carried out', async () => {
    const { content, breakDown } = opened();
    breakDown();
    content.switchOff();
    await Promise.resolve();
    await Promise.resolve();
    expect(content.view.notice).toEqual({ type: 'failed' });
  });
});
