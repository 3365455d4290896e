/** One page being annotated: reads it, has it detected, paints, answers the popup, and follows its changes. */
import { type RuntimeSender, send } from '../messages/client';
import type { Answer, ListedAnnotation, PageMessages } from '../messages/map';
import type { Handlers } from '../messages/server';
import type { Annotation } from '../model/annotation';
import { type PageSettings, withoutMuted } from '../model/page-settings';
import { rangeOf } from './anchors';
import type { Marked } from './card-content';
import { CardController, type CardParts } from './card-controller';
import { cardServices } from './card-services';
import { type ExtractedArticle, extractInSlices } from './extract';
import { isNews } from './news';
import { canPaint, Painter } from './painter';
import { selectPainted } from './selection';
import { sentenceAround } from './sentence';
import { timeSlices } from './slices';
import { FLASH } from './timing';
import { type Increment, type Tracked, Tracker } from './tracking';
import { type Watch, watch } from './watch';

/** How often, and after how many milliseconds, a background that is not ready is asked again. */
const RETRIES = [800, 3_000, 10_000];

/** Milliseconds after a client-side navigation in which the page may still turn out to be no news. */
const NEWLY_MOVED = 5_000;

/** What the session needs from outside: the way to the background, and the drawing of cards. */
export interface SessionParts extends Pick<CardParts, 'drawing'> {
  runtime: RuntimeSender & { id?: string };
}

export class PageSession {
  readonly #document: Document;
  readonly #parts: SessionParts;
  readonly #tracker = new Tracker();
  readonly #painter: Painter | null;
  readonly #cards: CardController;
  #watch: Watch | null = null;
  #article: ExtractedArticle | null = null;
  /** What is shown, listed and opened: all that is known of the page but what the reader muted. */
  #annotations: Tracked[] = [];
  /** Null until the background has told them; nothing is shown before. */
  #settings: PageSettings | null = null;
  #generation = -1;
  /** Rises with every page and every restart; answers to questions of an earlier one are dropped. */
  #round = 0;
  #current: number | null = null;
  #flash: ReturnType<typeof setTimeout> | undefined;
  /** The reader asked for this page, whatever it looks like. */
  #wanted = false;
  /** This page is news, or wanted. */
  #vetted = false;
  #reading = false;
  /** The page changed while it was being read. */
  #readAgain = false;
  #movedAt = Number.NEGATIVE_INFINITY;
  /** What the badge was told last. */
  #counted = '';
  #stopped = false;
  #onStop: () => void = () => {};

  constructor(root: Document, parts: SessionParts) {
    this.#document = root;
    this.#parts = parts;
    this.#painter = canPaint()
      ? new Painter(
          () => this.#stayIfAlive(),
          (names) => void send(parts.runtime, 'page/style', { names }),
        )
      : null;
    this.#cards = new CardController(root, {
      drawing: parts.drawing,
      isAlive: () => this.#stayIfAlive(),
      services: cardServices(parts.runtime, () => this.#article?.document.date ?? null),
      marked: (annotation) => this.#marked(annotation),
      onActive: (annotation) => {
        if (annotation) this.#current = annotation.id;
        this.#painter?.setActive(annotation && this.#byId(annotation.id));
      },
    });
  }

  /** Starts annotating. `onStop` is called when the session falls silent. */
  start(onStop: () => void): void {
    this.#onStop = onStop;
    this.#watch = watch(
      this.#document,
      () => void this.#read(),
      () => this.#moved(),
    );
    void this.#askSettings();
    void this.#read();
  }

  /** Removes everything of ours from the page and answers to nothing any more. */
  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#round++;
    clearTimeout(this.#flash);
    this.#watch?.stop();
    this.#cards.stop();
    this.#painter?.stop();
    this.#onStop();
  }

  /** After an update of the extension its old scripts live on without a background: then this one falls silent. */
  #isAlive(): boolean {
    return this.#parts.runtime.id !== undefined;
  }

  /** Falls silent if the background is gone for good. Returns whether the session goes on. */
  #stayIfAlive(): boolean {
    if (!this.#isAlive()) this.stop();
    return !this.#stopped;
  }

  /** Another page in the same document: nothing of the old one holds. */
  #moved(): void {
    this.#round++;
    this.#wanted = false;
    this.#vetted = false;
    this.#movedAt = performance.now();
    this.#forget();
  }

  /** Takes back everything that is shown. */
  #forget(): void {
    this.#tracker.clear();
    this.#show();
    this.#count();
    this.#article = null;
  }

  async #askSettings(attempt = 0): Promise<void> {
    const answer = await send(this.#parts.runtime, 'page/settings', {});
    // Settings that were told meanwhile are newer.
    if (this.#stopped || this.#settings) return;
    const delay = RETRIES[attempt];
    if (answer.ok) this.#apply(answer.value);
    else if (delay !== undefined) setTimeout(() => void this.#askSettings(attempt + 1), delay);
  }

  #apply(settings: PageSettings): void {
    this.#settings = settings;
    this.#cards.configure(settings);
    this.#show();
    this.#count();
  }

  /** Reads the page, and has what is new detected; one reading at a time. */
  async #read(): Promise<void> {
    if (this.#reading) {
      this.#readAgain = true;
      return;
    }
    this.#reading = true;
    try {
      do {
        this.#readAgain = false;
        await this.#readOnce();
      } while (this.#readAgain && !this.#stopped);
    } finally {
      this.#reading = false;
    }
  }

  async #readOnce(): Promise<void> {
    if (!this.#stayIfAlive()) return;
    if (!this.#isVetted()) {
      if (this.#article) this.#forget();
      this.#watch?.found(false);
      return;
    }
    const round = this.#round;
    const slices = timeSlices();
    // What brought us here (evaluating this script, a change of the page) was work enough for one task.
    await slices.rest();
    const article = await extractInSlices(this.#document, slices);
    if (this.#stopped) return;
    if (round !== this.#round) {
      this.#readAgain = true;
      return;
    }
    const before = this.#article;
    const unchanged = before !== null && !this.#tracker.isEmpty && isSameReading(before, article);
    this.#watch?.addRoots(article.shadowRoots);
    this.#watch?.found(!unchanged);
    if (unchanged) return;
    this.#article = article;
    if (before && !isSameContext(before, article)) {
      this.#round++;
      this.#tracker.clear();
    }
    const increment = this.#tracker.update(article);
    this.#show();
    this.#count();
    if (increment) void this.#detect(increment);
  }

  /**
   * Whether the page is to be read. Not read at all, rather than read and not detected: signs of news may come later
   * than the text. Just after a client-side navigation the old page's signs may still stand there, so it is judged
   * again at each reading for a while.
   */
  #isVetted(): boolean {
    if (this.#wanted) return true;
    if (!this.#vetted || performance.now() - this.#movedAt < NEWLY_MOVED)
      this.#vetted = isNews(this.#document);
    return this.#vetted;
  }

  async #detect(increment: Increment, attempt = 0): Promise<void> {
    const round = this.#round;
    const answer = await send(this.#parts.runtime, 'page/detect', { document: increment.document });
    if (round !== this.#round || this.#stopped || !this.#article) return;
    if (!answer.ok) {
      this.#retry(answer, increment, attempt);
      return;
    }
    if (this.#generation >= 0 && answer.value.generation !== this.#generation && increment.document.known) {
      // Other knowledge was installed meanwhile: what was found with the old one must not stand beside the new.
      this.#generation = answer.value.generation;
      this.#restart();
      return;
    }
    this.#generation = answer.value.generation;
    this.#tracker.add(increment, parseAnnotations(answer.value.annotations));
    this.#show();
    this.#count();
  }

  #retry(answer: Answer<unknown>, increment: Increment, attempt: number): void {
    const delay = RETRIES[attempt];
    if (answer.ok || delay === undefined || answer.code === 'bad-message' || answer.code === 'no-knowledge')
      return;
    const round = this.#round;
    setTimeout(() => {
      if (round === this.#round && !this.#stopped) void this.#detect(increment, attempt + 1);
    }, delay);
  }

  #restart(): void {
    this.#round++;
    this.#tracker.clear();
    void this.#read();
  }

  #show(): void {
    const article = this.#article;
    const settings = this.#settings;
    if (!article || !settings) return;
    this.#annotations = withoutMuted(
      this.#tracker.annotations(article),
      article.document.text,
      settings.muted,
    );
    this.#painter?.paint(article, selectPainted(this.#annotations, article.blocks, settings));
    this.#cards.update(article, this.#annotations);
  }

  /** Tells the badge how many there are, once that is known and when it has changed. */
  #count(): void {
    if (this.#generation < 0) return;
    const claims = this.#annotations.filter((a) => a.kind === 'claim').length;
    const actors = this.#annotations.length - claims;
    const counted = `${actors} ${claims}`;
    if (counted === this.#counted || !this.#stayIfAlive()) return;
    this.#counted = counted;
    void send(this.#parts.runtime, 'page/count', { actors, claims });
  }

  #byId(id: number | null): Tracked | null {
    return this.#annotations.find((a) => a.id === id) ?? null;
  }

  #marked(annotation: Annotation): Marked {
    const text = this.#article?.document.text ?? '';
    const block = this.#article?.blocks.find((b) => annotation.start >= b.start && annotation.end <= b.end);
    const exact = text.slice(annotation.start, annotation.end);
    if (!block || annotation.kind === 'claim')
      return { annotation, exact, sentence: exact.replace(/\s+/g, ' ').trim() };
    const span = { start: annotation.start - block.start, end: annotation.end - block.start };
    return { annotation, exact, sentence: sentenceAround(text.slice(block.start, block.end), span) };
  }

  /** Scrolls an annotation into view and marks it for a moment. */
  #jump(annotation: Tracked): boolean {
    const range = this.#article && rangeOf(this.#article, annotation);
    if (!range) return false;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const view = this.#document.defaultView;
    const rect = range.getBoundingClientRect();
    // A long element centred may leave the words themselves outside.
    if (view && (rect.top < 0 || rect.bottom > view.innerHeight))
      view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: 'instant' });
    this.#current = annotation.id;
    this.#painter?.setActive(annotation);
    clearTimeout(this.#flash);
    this.#flash = setTimeout(() => {
      if (this.#cards.current?.id !== annotation.id) this.#painter?.setActive(null);
    }, FLASH);
    return true;
  }

  /** Goes to the next (1) or previous (-1) annotation; an open card comes along. */
  #go(direction: 1 | -1): void {
    const list = this.#annotations;
    if (list.length === 0) return;
    const at = list.findIndex((a) => a.id === this.#current);
    for (let n = 1; n <= list.length; n++) {
      const start = at < 0 && direction < 0 ? 0 : at;
      const next = list[(start + direction * n + list.length * 2) % list.length];
      if (!next || !this.#jump(next)) continue;
      if (this.#cards.isOpen) this.#cards.openAt(next);
      else void this.#cards.announce(next, list.indexOf(next) + 1, list.length);
      return;
    }
  }

  #open(): void {
    const chosen = this.#byId(this.#cards.current?.id ?? this.#current) ?? this.#firstVisible();
    if (chosen && this.#jump(chosen)) this.#cards.openAt(chosen);
  }

  #firstVisible(): Tracked | null {
    const article = this.#article;
    const height = this.#document.defaultView?.innerHeight ?? 0;
    if (!article) return null;
    for (const annotation of this.#annotations) {
      const rect = rangeOf(article, annotation)?.getBoundingClientRect();
      if (rect && rect.height > 0 && rect.top >= 0 && rect.bottom <= height) return annotation;
    }
    return this.#annotations[0] ?? null;
  }

  /** Answers to the popup and the background. */
  readonly handlers: Handlers<PageMessages> = {
    'page/list': () => ({
      annotations: this.#annotations.map((tracked, index): ListedAnnotation => {
        const { id: _, ...annotation } = tracked;
        const { exact, sentence } = this.#marked(tracked);
        return { index, annotation, exact, sentence };
      }),
      language: this.#article?.document.language ?? null,
      date: this.#article?.document.date ?? null,
      truncated: this.#article?.truncated ?? false,
    }),
    'page/text': () => ({
      text: this.#article?.document.text ?? '',
      language: this.#article?.document.language ?? null,
    }),
    'page/read': () => {
      if (!this.#wanted) {
        this.#wanted = true;
        this.#restart();
      }
      return {};
    },
    'page/jump': ({ index }) => {
      const annotation = this.#annotations[index];
      return { found: annotation !== undefined && this.#jump(annotation) };
    },
    'page/command': ({ command }) => {
      if (command === 'next-annotation') this.#go(1);
      else if (command === 'previous-annotation') this.#go(-1);
      else if (command === 'open-card') this.#open();
      else if (command === 'pin-card') this.#cards.togglePin();
      else if (command === 'close-card') this.#cards.dismiss();
      else this.#painter?.setVisible(!this.#painter.visible);
      return {};
    },
    'page/settings-changed': ({ settings }) => {
      this.#apply(settings);
      return {};
    },
    'page/refresh': () => {
      this.#restart();
      return {};
    },
    'page/stop': () => {
      this.stop();
      return {};
    },
  };
}

/** Annotations as the background sent them; anything else counts as none. */
function parseAnnotations(json: string): Annotation[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? (value as Annotation[]) : [];
  } catch {
    return [];
  }
}

/** Whether two readings found the same text in the same nodes. */
function isSameReading(a: ExtractedArticle, b: ExtractedArticle): boolean {
  if (a.document.text !== b.document.text || a.document.kinds !== b.document.kinds) return false;
  if (!isSameContext(a, b) || a.table.nodes.length !== b.table.nodes.length) return false;
  return a.table.nodes.every((node, i) => node === b.table.nodes[i]);
}

/** Whether what decides how text is understood is the same; metadata may come later than the text. */
function isSameContext({ document: a }: ExtractedArticle, { document: b }: ExtractedArticle): boolean {
  return a.language === b.language && a.date === b.date;
}
