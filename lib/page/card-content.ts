/** The content of the open card: which records it needs, loads them, follows the reader inside it and does as told. */
import type { Answer } from '../messages/map';
import type { Annotation } from '../model/annotation';
import type { Card } from '../model/card';
import type { CardPart, CardView, Loaded, Notice, OpenRecord, RecordKind } from '../model/card-view';
import type { CardServices } from './card-services';

/** Candidates of an ambiguous mention shown at most. */
const MAX_CANDIDATES = 4;

/** An annotation with the words and the sentence that it marks. */
export interface Marked {
  annotation: Annotation;
  exact: string;
  sentence: string;
}

/** One opening of the card. Discard it when the card closes: answers that come later change nothing. */
export class CardContent {
  #view: CardView;
  #discarded = false;
  /** Carries the reader's last wish out, or takes it back. */
  #wish: ((on: boolean) => Promise<boolean>) | null = null;
  readonly #services: CardServices;
  readonly #changed: (view: CardView) => void;

  /**
   * `marked` innermost first, on a page of `site`. Starts loading at once; `changed` is called with every new view.
   */
  constructor(
    marked: readonly Marked[],
    site: string | null,
    services: CardServices,
    changed: (view: CardView) => void,
  ) {
    this.#services = services;
    this.#changed = changed;
    this.#view = { parts: marked.map(part), shown: 0, trail: [], pinned: false, notice: null, site };
    this.#loadMissing();
  }

  get view(): CardView {
    return this.#view;
  }

  discard(): void {
    this.#discarded = true;
  }

  open(kind: RecordKind, id: string): void {
    this.#update({ ...this.#view, trail: [...this.#view.trail, { kind, id, record: { state: 'loading' } }] });
    this.#loadMissing();
  }

  showPart(index: number): void {
    if (this.#view.parts[index]) this.#update({ ...this.#view, shown: index, trail: [] });
  }

  back(): void {
    const { trail, shown } = this.#view;
    if (trail.length > 0) this.#update({ ...this.#view, trail: trail.slice(0, -1) });
    else if (shown > 0) this.#update({ ...this.#view, shown: 0 });
  }

  retry(): void {
    this.#map((open) =>
      open.record.state === 'unreachable' ? { ...open, record: { state: 'loading' } } : open,
    );
    this.#loadMissing();
  }

  setPinned(pinned: boolean): void {
    this.#update({ ...this.#view, pinned });
  }

  /** Mutes the record on screen, or only the words of the place that it is about. */
  mute(what: 'words' | 'record', onlyHere: boolean): void {
    const part = this.#partOnScreen();
    const shown = this.#view.trail.at(-1) ?? part;
    if (!shown) return;
    const words = what === 'words' && part ? part.exact.replace(/\s+/g, ' ').trim() : null;
    const mute = { kind: shown.kind, id: shown.id, form: words, onlyHere };
    this.#carryOut({ type: 'muted', words, name: nameOf(shown), onlyHere }, (on) =>
      this.#services.mute({ ...mute, on }),
    );
  }

  undo(): void {
    const wish = this.#wish;
    this.#wish = null;
    this.#notice(null);
    if (wish) void this.#orFailed(wish(false));
  }

  report(withAddress: boolean): void {
    const part = this.#partOnScreen();
    if (!part) return;
    const { kind, id, exact, sentence, annotation, record } = part;
    const { confidence, evidence } = annotation;
    const pack = record.state === 'ready' ? record.card.pack : null;
    const match = { kind, id, form: exact, sentence, confidence, evidence, pack };
    this.#carryOut({ type: 'reported', withAddress }, (on) =>
      this.#services.report({ match, withAddress, on }),
    );
  }

  switchOff(): void {
    void this.#orFailed(this.#services.switchOff());
  }

  /** The place's own annotation, unless another record was opened over it. */
  #partOnScreen(): CardPart | null {
    const { parts, shown, trail } = this.#view;
    return trail.length > 0 ? null : (parts[shown] ?? null);
  }

  #notice(notice: Notice | null): void {
    this.#update({ ...this.#view, notice });
  }

  /** Says what is done before it is, for the page loses a muted annotation as soon as it is. */
  #carryOut(notice: Notice, wish: (on: boolean) => Promise<boolean>): void {
    this.#wish = wish;
    this.#notice(notice);
    void this.#orFailed(wish(true));
  }

  async #orFailed(done: Promise<boolean>): Promise<void> {
    if (!(await done)) this.#notice({ type: 'failed' });
  }

  #update(view: CardView): void {
    if (this.#discarded) return;
    this.#view = view;
    this.#changed(view);
  }

  /** Applies a change to every record of the view. */
  #map(change: <R extends OpenRecord>(open: R) => R): void {
    const parts = this.#view.parts.map((p) => ({ ...change(p), candidates: p.candidates.map(change) }));
    this.#update({ ...this.#view, parts, trail: this.#view.trail.map(change) });
  }

  #loadMissing(): void {
    const wanted = new Map<string, OpenRecord>();
    const { parts, trail } = this.#view;
    for (const open of [...parts, ...parts.flatMap((p) => p.candidates), ...trail])
      if (open.record.state === 'loading') wanted.set(`${open.kind} ${open.id}`, open);
    for (const { kind, id } of wanted.values()) void this.#loadOne(kind, id);
  }

  async #loadOne(kind: RecordKind, id: string): Promise<void> {
    const record = toLoaded(await this.#services.load(kind, id));
    this.#map((open) =>
      open.kind === kind && open.id === id && open.record.state === 'loading' ? { ...open, record } : open,
    );
  }
}

function toLoaded(answer: Answer<{ card: Card }>): Loaded {
  if (answer.ok) return { state: 'ready', card: answer.value.card };
  return { state: answer.code === 'unknown-record' ? 'withdrawn' : 'unreachable' };
}

function nameOf({ record }: OpenRecord): string {
  if (record.state !== 'ready') return '';
  return record.card.type === 'actor' ? record.card.name.text : record.card.text.text;
}

function part({ annotation, exact, sentence }: Marked): CardPart {
  const record: Loaded = { state: 'loading' };
  const base = { annotation, exact, sentence, record };
  if (annotation.kind === 'claim') return { ...base, kind: 'claim', id: annotation.claim, candidates: [] };
  const others = (annotation.candidates ?? [])
    .filter((id) => id !== annotation.actor)
    .slice(0, MAX_CANDIDATES);
  return {
    ...base,
    kind: 'actor',
    id: annotation.actor,
    candidates: others.map((id) => ({ kind: 'actor', id, record })),
  };
}
