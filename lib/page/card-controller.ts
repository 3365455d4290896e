/** Turns what pointer, keys and scrolling do into events of the card's machine, and its effects into a card. */
import type { PageSettings } from '../model/page-settings';
import { rangeOf } from './anchors';
import { whereIs } from './card-anchor';
import { CardContent, type Marked } from './card-content';
import type { CardDrawing } from './card-drawing';
import { CardHost } from './card-host';
import {
  type CardEvent,
  type CardState,
  type Effect,
  type Opener,
  step,
  type TimerName,
} from './card-machine';
import type { Anchor } from './card-place';
import type { CardServices } from './card-services';
import type { ExtractedArticle } from './extract';
import { type Hit, HitTest } from './hit';
import { isInCorridor, PointerSpeed } from './pointer';
import { AFTER_SCROLL, AFTER_TYPING } from './timing';
import type { Tracked } from './tracking';

/** What the controller needs of the rest. */
export interface CardParts {
  services: CardServices;
  /** The words and sentence of an annotation. */
  marked(annotation: Tracked): Marked;
  /** The drawing of cards, loaded when first asked for; null when it cannot be had. */
  drawing(): Promise<CardDrawing | null>;
  /** Whether the background can still be asked; false after the extension was updated under this script. */
  isAlive(): boolean;
  /** A card opened on an annotation, or closed. */
  onActive(annotation: Tracked | null): void;
}

interface PageTarget {
  key: string;
  annotations: Tracked[];
  /** Which line box of the first annotation the pointer or the jump is at. */
  line: number;
}

/** Where the pointer was last, in CSS pixels of the viewport and milliseconds. */
interface Pointer {
  x: number;
  y: number;
  at: number;
  /** A button is down. */
  held: boolean;
  onCard: boolean;
}

/** Elements whose own click or tap goes before ours. */
const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,video,audio,[role="button"],[role="link"],[onclick]';

/** Listens on one document, while there is something to answer to. */
export class CardController {
  readonly #document: Document;
  readonly #parts: CardParts;
  readonly #host: CardHost;
  readonly #speed = new PointerSpeed();
  readonly #timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  #listening: AbortController | null = null;
  /** The root element when listening began. */
  #root: Element | null = null;
  #article: ExtractedArticle | null = null;
  #hits: HitTest<Tracked> | null = null;
  #state: CardState<PageTarget> = { name: 'idle' };
  #settings: PageSettings | null = null;
  #lastToken = 0;
  #content: CardContent | null = null;
  #drawing: CardDrawing | null = null;
  #surface: HTMLElement | null = null;
  #frame = 0;
  /** Shows the card that waits for its script. */
  #late: (() => void) | null = null;
  #pointer: Pointer | null = null;
  #leftAt: { x: number; y: number } | null = null;
  #scrolledAt = Number.NEGATIVE_INFINITY;
  #typedAt = Number.NEGATIVE_INFINITY;

  constructor(root: Document, parts: CardParts) {
    this.#document = root;
    this.#parts = parts;
    this.#host = new CardHost(root, {
      mount: (surface) => {
        this.#surface = surface;
        this.#draw();
      },
      unmount: (surface) => {
        this.#drawing?.erase(surface);
        this.#surface = null;
      },
    });
  }

  /** Takes over the reader's settings; an open card keeps what it was opened with. */
  configure(settings: PageSettings): void {
    this.#settings = settings;
  }

  /** Answers for these annotations (in reading order) from now on; an open card whose words are gone closes. */
  update(article: ExtractedArticle, annotations: readonly Tracked[]): void {
    this.#article = article;
    this.#hits = new HitTest(article, annotations);
    if ('target' in this.#state) this.#followTarget(this.#state.target, annotations);
    if (annotations.length > 0) this.#listen();
    else this.#unlisten();
  }

  /** Keeps the card's annotations where they are now; what the reader has just muted may still be undone. */
  #followTarget(target: PageTarget, annotations: readonly Tracked[]): void {
    const now = target.annotations.flatMap((old) => annotations.find(({ id }) => id === old.id) ?? []);
    if (now.length > 0) target.annotations = now;
    else if (!this.#content?.view.notice) this.#send({ type: 'vanished' });
  }

  /** Opens the card of an annotation by keyboard. Returns whether its words are still on the page. */
  openAt(annotation: Tracked): boolean {
    const target = this.#targetOf(annotation);
    if (target) this.#send({ type: 'summon', target, by: 'key' });
    return target !== null;
  }

  /** The commands that pin and close the open card. */
  togglePin(): void {
    this.#send({ type: 'toggle-pin' });
  }

  dismiss(): void {
    this.#send({ type: 'dismiss' });
  }

  /** Says aloud which annotation, of how many, a jump led to. */
  async announce(annotation: Tracked, rank: number, total: number): Promise<void> {
    if (!this.#drawing) await this.#loadDrawing();
    const place = this.#whereIs({ key: '', annotations: [annotation], line: 0 });
    const { exact } = this.#parts.marked(annotation);
    if (place && this.#settings)
      this.#drawing?.announce(
        place.node,
        { kind: annotation.kind, exact, rank, total },
        this.#settings.language,
      );
  }

  /** The annotation whose card is open, or that the pointer rests on. */
  get current(): Tracked | null {
    return 'target' in this.#state ? (this.#state.target.annotations[0] ?? null) : null;
  }

  get isOpen(): boolean {
    return ['ghost', 'open', 'leaving', 'pinned'].includes(this.#state.name);
  }

  /** Closes the card and answers to nothing any more. */
  stop(): void {
    this.#send({ type: 'vanished' });
    this.#unlisten();
    this.#hits = null;
    this.#article = null;
  }

  #targetOf(annotation: Tracked): PageTarget | null {
    const article = this.#article;
    const range = article && rangeOf(article, annotation);
    if (!range?.getClientRects()[0]) return null;
    const around = this.#hits?.touching(annotation.start, annotation.end) ?? [];
    const others = around.filter(
      (a) => a.id !== annotation.id && a.start <= annotation.start && a.end >= annotation.end,
    );
    return { key: String(annotation.id), annotations: [annotation, ...others], line: 0 };
  }

  #listen(): void {
    const { documentElement, defaultView: view } = this.#document;
    // A page that writes itself anew takes all listeners away with its old root.
    if (this.#listening && this.#root === documentElement) return;
    this.#unlisten();
    this.#root = documentElement;
    this.#listening = new AbortController();
    const passive = { capture: true, passive: true, signal: this.#listening.signal };
    const active = { capture: true, signal: this.#listening.signal };
    if (!view) return;
    view.addEventListener('pointermove', (e) => this.#onMove(e), passive);
    view.addEventListener('pointerdown', (e) => this.#onDown(e), passive);
    view.addEventListener('click', (e) => this.#onClick(e), passive);
    view.addEventListener('scroll', (e) => this.#onScroll(e), passive);
    view.addEventListener('resize', () => this.#follow(), passive);
    view.addEventListener('keydown', (e) => this.#onKey(e), active);
    // Not while capturing: that would hear every element that the pointer leaves, not only the page.
    documentElement.addEventListener('pointerleave', () => this.#send({ type: 'out' }), {
      signal: this.#listening.signal,
    });
  }

  #unlisten(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#document.defaultView?.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !this.#parts.isAlive()) return;
    this.#speed.sample(event.clientX, event.clientY, event.timeStamp);
    this.#pointer = {
      x: event.clientX,
      y: event.clientY,
      at: event.timeStamp,
      held: event.buttons !== 0,
      onCard: this.#host.holds(event),
    };
    if (this.#frame === 0) {
      this.#frame = this.#document.defaultView?.requestAnimationFrame(() => this.#look()) ?? 0;
    }
  }

  /** At most once a frame: what the pointer is on now. */
  #look(): void {
    this.#frame = 0;
    const pointer = this.#pointer;
    const event = pointer && !pointer.held ? this.#read(pointer) : null;
    if (event) this.#send(event);
    // The clock starts when the pointer slows down; look again then, even if it lies still by then.
    if (event?.type === 'passing') this.#lookAgain();
  }

  #read(pointer: Pointer): CardEvent<PageTarget> | null {
    if (pointer.onCard) return { type: 'over-card' };
    if (pointer.at - this.#scrolledAt < AFTER_SCROLL || pointer.at - this.#typedAt < AFTER_TYPING)
      return null;
    const hit = this.#hits?.at(this.#document, pointer.x, pointer.y) ?? null;
    const target = hit && targetOfHit(hit);
    if (this.#isOnItsWay(pointer, target)) return { type: 'travel' };
    if (!target) return { type: 'out' };
    if (this.#speed.isPassing && !this.isOpen) return { type: 'passing' };
    this.#leftAt = { x: pointer.x, y: pointer.y };
    return { type: 'over', target, at: pointer.at };
  }

  #lookAgain(): void {
    const { x, y } = this.#pointer ?? { x: 0, y: 0 };
    this.#document.defaultView?.setTimeout(() => {
      const now = this.#pointer;
      if (!now || now.x !== x || now.y !== y || this.#frame !== 0) return;
      this.#speed.sample(x, y, now.at + AFTER_SCROLL);
      this.#look();
    }, 60);
  }

  #isOnItsWay(pointer: { x: number; y: number }, target: PageTarget | null): boolean {
    if (this.#state.name !== 'leaving' && this.#state.name !== 'open' && this.#state.name !== 'ghost')
      return false;
    if (target?.key === this.#state.target.key) return false;
    const box = this.#host.box;
    return box !== null && this.#leftAt !== null && isInCorridor(this.#leftAt, box, pointer);
  }

  #onDown(event: PointerEvent): void {
    if (this.#host.holds(event)) return;
    if (this.isOpen && this.#isOwnWord(event)) return;
    this.#send({ type: 'press' });
  }

  /** Whether an event is on the words whose card is open, and the page has no use for it. */
  #isOwnWord(event: PointerEvent | MouseEvent): boolean {
    if (!('target' in this.#state) || isInteractive(event)) return false;
    const hit = this.#hits?.at(this.#document, event.clientX, event.clientY);
    return hit?.annotations[0]?.id.toString() === this.#state.target.key;
  }

  #onClick(event: MouseEvent): void {
    if (this.#host.holds(event) || event.defaultPrevented || isInteractive(event)) return;
    if (!this.#parts.isAlive()) return;
    if (this.#document.getSelection()?.isCollapsed === false) return;
    const touch =
      (event as PointerEvent).pointerType === 'touch' || (event as PointerEvent).pointerType === 'pen';
    const opensByClick = !this.#settings?.openOnHover && !this.isOpen;
    if (touch || opensByClick) {
      const hit = this.#hits?.at(this.#document, event.clientX, event.clientY);
      if (hit) this.#send({ type: 'summon', target: targetOfHit(hit), by: touch ? 'tap' : 'click' });
    } else if (this.isOpen && this.#isOwnWord(event)) this.#send({ type: 'toggle-pin' });
  }

  #onScroll(event: Event): void {
    this.#scrolledAt = event.timeStamp;
    if (this.#state.name === 'pinned') this.#follow();
    else this.#send({ type: 'scroll' });
  }

  /** Keeps a pinned card at its words while the page moves under it. */
  #follow(): void {
    if (!this.isOpen || !('target' in this.#state)) return;
    const place = this.#whereIs(this.#state.target);
    if (place) this.#host.move(place.anchor);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (this.isOpen) {
        // This Esc is ours: it must not close a dialog of the page as well.
        event.stopImmediatePropagation();
        event.preventDefault();
      }
      this.#send({ type: 'dismiss' });
    } else if (!this.#host.holds(event) && isTyping(event)) {
      this.#typedAt = event.timeStamp;
      this.#send({ type: 'typing' });
    }
  }

  #send(event: CardEvent<PageTarget>): void {
    const { state, effects } = step(this.#state, event, {
      token: () => ++this.#lastToken,
      showDelay: this.#settings?.openOnHover ? this.#settings.showDelay : null,
    });
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: Effect<PageTarget>): void {
    switch (effect.type) {
      case 'start-timer':
        clearTimeout(this.#timers.get(effect.timer));
        this.#timers.set(
          effect.timer,
          setTimeout(() => {
            const { timer, token } = effect;
            this.#send({ type: 'timer', timer, token, at: performance.now() });
          }, effect.delay),
        );
        return;
      case 'stop-timers':
        for (const timer of this.#timers.values()) clearTimeout(timer);
        return;
      case 'lookup':
        this.#lookUp(effect.target);
        return;
      case 'show':
        this.#show(effect.target, effect.by, effect.token);
        return;
      case 'hide':
        this.#hide(effect.returnFocus);
        return;
      case 'solid':
        this.#host.solidify();
        return;
      case 'pinned':
        this.#content?.setPinned(effect.pinned);
        return;
    }
  }

  #lookUp(target: PageTarget): void {
    this.#content?.discard();
    const marked = target.annotations.map((annotation) => this.#parts.marked(annotation));
    this.#content = new CardContent(marked, this.#site(), this.#parts.services, () => this.#draw());
    if (!this.#drawing) void this.#loadDrawing();
  }

  #site(): string | null {
    const { protocol, hostname } = this.#document.location;
    return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : null;
  }

  async #loadDrawing(): Promise<void> {
    this.#drawing = await this.#parts.drawing();
    this.#late?.();
  }

  #show(target: PageTarget, by: Opener, token: number): void {
    this.#late = null;
    if (!this.#drawing) {
      // The card's script is still on its way: show when it comes, if the card is still wanted then.
      this.#late = () => {
        if ('token' in this.#state && this.#state.token === token) this.#show(target, by, token);
      };
      return;
    }
    const place = this.#whereIs(target);
    const settings = this.#settings;
    if (!place || !this.#content || !settings) {
      this.#send({ type: 'vanished' });
      return;
    }
    if (by !== 'pointer') this.#content.setPinned(true);
    const { theme, textSize } = settings;
    this.#host.open(place.anchor, place.node, by, { drawing: this.#drawing, theme, textSize });
    this.#parts.onActive(target.annotations[0] ?? null);
  }

  /** Where the words of a target are now; null when the page no longer shows them. */
  #whereIs(target: PageTarget): { anchor: Anchor; node: Node } | null {
    const [annotation] = target.annotations;
    const range = annotation && this.#article && rangeOf(this.#article, annotation);
    return range ? whereIs(range, target.line, annotation.kind === 'claim') : null;
  }

  #hide(returnFocus: boolean): void {
    this.#content?.discard();
    this.#content = null;
    this.#host.close(returnFocus);
    this.#parts.onActive(null);
  }

  #draw(): void {
    const content = this.#content;
    if (!content || !this.#surface || !this.#settings) return;
    this.#drawing?.draw(this.#surface, content.view, this.#settings.language, {
      open: (kind, id) => content.open(kind, id),
      showPart: (index) => content.showPart(index),
      back: () => content.back(),
      retry: () => content.retry(),
      togglePin: () => this.#send({ type: 'toggle-pin' }),
      mute: (what, onlyHere) => {
        content.mute(what, onlyHere);
        this.#send({ type: 'hold', briefly: true });
      },
      undo: () => {
        content.undo();
        this.#send({ type: 'hold', briefly: false });
      },
      report: (withAddress) => {
        content.report(withAddress);
        this.#send({ type: 'hold', briefly: true });
      },
      switchOff: () => content.switchOff(),
      close: () => this.#send({ type: 'dismiss' }),
    });
  }
}

function targetOfHit(hit: Hit<Tracked>): PageTarget {
  return { key: String(hit.annotations[0]?.id ?? ''), annotations: hit.annotations, line: hit.line };
}

function isInteractive(event: Event): boolean {
  const [innermost] = event.composedPath();
  return innermost instanceof Element && innermost.closest(INTERACTIVE) !== null;
}

/** A key that writes or edits; shortcuts with modifiers and moving about are not typing. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return (
    event.key.length === 1 || event.key === 'Backspace' || event.key === 'Delete' || event.key === 'Enter'
  );
}
