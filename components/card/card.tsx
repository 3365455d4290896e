/** The card over a page: one record in full, what else stands at the same place, and the controls around them. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browseTexts } from '../../lib/locales/browse';
import { type CardTexts, cardTexts } from '../../lib/locales/card';
import type { Card as CardModel } from '../../lib/model/card';
import type { CardActions, CardPart, CardView, OpenRecord } from '../../lib/model/card-view';
import { createFormat } from '../browse/format';
import { BackIcon, CloseIcon, KindIcon, MoreIcon, PinIcon } from '../ui/icons';
import { ActorBody } from './actor';
import { ClaimBody } from './claim';
import { CardContext, CLOSES_CARD, useCard } from './context';
import { Menu } from './menu';
import { NoticeBar, noticeText } from './notice';
import { InLanguage, Section } from './pieces';
import { Why } from './why';

interface Props {
  view: CardView;
  actions: CardActions;
  /** The reader's language, as the browser gives it. */
  language: string;
}

export function Card({ view, actions, language: wanted }: Props) {
  const { texts, language } = cardTexts(wanted);
  const shared = browseTexts(language).texts;
  const part = view.parts[view.shown] ?? view.parts[0];
  const opened = view.trail.at(-1);
  if (!part) return null;
  const shown: OpenRecord = opened ?? part;
  return (
    <CardContext.Provider
      value={{ texts, shared, language, actions, format: createFormat(shared, language) }}
    >
      <article class="frame" lang={language} dir="auto" aria-busy={shown.record.state === 'loading'}>
        {view.notice ? (
          <NoticeBar view={view} notice={view.notice} />
        ) : (
          <Shown
            key={`${view.trail.length} ${shown.kind} ${shown.id}`}
            view={view}
            shown={shown}
            part={part}
          />
        )}
        {/* The card's one live region: says what came of a wish, and what went wrong; never that something loads. */}
        <p class="live" role="status">
          {view.notice ? noticeText(texts, view.notice, view) : troubleOf(shown, texts)}
        </p>
      </article>
    </CardContext.Provider>
  );
}

function troubleOf({ record }: OpenRecord, texts: CardTexts): string {
  return record.state === 'withdrawn' || record.state === 'unreachable' ? texts[record.state] : '';
}

/** A record with all that belongs to it. */
function Shown({ view, shown, part }: { view: CardView; shown: OpenRecord; part: CardPart }) {
  const own = view.trail.length > 0 ? null : part;
  return (
    <>
      <Header view={view} shown={shown} part={own} />
      <div class="body">
        <Content shown={shown} part={own}>
          {own && <Others view={view} part={own} />}
        </Content>
      </div>
      {shown.record.state === 'ready' && (
        <Why annotation={own?.annotation ?? null} pack={shown.record.card.pack} />
      )}
    </>
  );
}

function Header({ view, shown, part }: { view: CardView; shown: OpenRecord; part: CardPart | null }) {
  const { texts, shared, actions } = useCard();
  const card = shown.record.state === 'ready' ? shown.record.card : null;
  const kind = card?.type === 'actor' ? card.kind : shown.kind === 'claim' ? 'claim' : null;
  const [menuOpen, setMenuOpen] = useState(false);
  const canGoBack = view.trail.length > 0 || view.shown > 0;
  return (
    <header>
      <div class="bar">
        {canGoBack && (
          <button
            type="button"
            class="icon"
            aria-label={texts.back}
            title={texts.back}
            onClick={actions.back}
          >
            <BackIcon />
          </button>
        )}
        <span class="kind">
          {kind && (
            <>
              <KindIcon kind={kind} /> {shared.kinds[kind]}
            </>
          )}
        </span>
        <button
          type="button"
          class="icon"
          aria-expanded={menuOpen}
          aria-controls={menuOpen ? 'menu' : undefined}
          aria-label={texts.menu.label}
          title={texts.menu.label}
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <MoreIcon />
        </button>
        <button
          type="button"
          class="icon"
          aria-pressed={view.pinned}
          aria-label={texts.pin}
          title={view.pinned ? texts.unpin : texts.pin}
          onClick={actions.togglePin}
        >
          <PinIcon />
        </button>
        <button
          type="button"
          class="icon"
          aria-label={texts.close}
          title={texts.close}
          {...CLOSES_CARD}
          onClick={actions.close}
        >
          <CloseIcon />
        </button>
      </div>
      <h1 id="title" class={shown.kind}>
        {card ? <Title card={card} /> : (part?.exact ?? texts.loading)}
      </h1>
      {menuOpen && <Menu view={view} shown={shown} part={part} />}
    </header>
  );
}

function Title({ card }: { card: CardModel }) {
  if (card.type === 'claim') return <InLanguage value={card.text} />;
  // A name needs no remark that it is in another language.
  return (
    <span lang={card.name.language} dir="auto">
      {card.name.text}
    </span>
  );
}

interface ContentProps {
  shown: OpenRecord;
  part: CardPart | null;
  /** What else stands at the same place. */
  children: ComponentChildren;
}

function Content({ shown, part, children }: ContentProps) {
  const { texts, actions } = useCard();
  const { record } = shown;
  switch (record.state) {
    case 'loading':
      return <p class="state">{texts.loading}</p>;
    case 'withdrawn':
      return <p class="state">{texts.withdrawn}</p>;
    case 'unreachable':
      return (
        <p class="state">
          {texts.unreachable}{' '}
          <button type="button" class="text" onClick={actions.retry}>
            {texts.retry}
          </button>
        </p>
      );
    case 'ready': {
      const { card } = record;
      if (card.type === 'actor') return <ActorBody card={card}>{children}</ActorBody>;
      const statement = part?.annotation.kind === 'claim' ? part.annotation : null;
      return (
        <>
          <ClaimBody card={card} statement={statement} sentence={part?.sentence ?? ''} />
          {children}
        </>
      );
    }
  }
}

/** What else stands at the place: those an ambiguous mention may mean, then the annotations around it. */
function Others({ view, part }: { view: CardView; part: CardPart }) {
  const { texts, actions } = useCard();
  const others = view.parts.map((other, index) => ({ other, index })).filter(({ other }) => other !== part);
  return (
    <>
      {part.candidates.length > 0 && (
        <Section title={texts.mayAlsoMean}>
          <ul class="plain rows">
            {part.candidates.map((candidate) => (
              <li key={candidate.id}>
                <button type="button" class="record" onClick={() => actions.open('actor', candidate.id)}>
                  <RowText open={candidate} />
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={texts.alsoHere}>
          <ul class="plain rows">
            {others.map(({ other, index }) => (
              <li key={index}>
                <button type="button" class="record" onClick={() => actions.showPart(index)}>
                  <RowText open={other} />
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function RowText({ open }: { open: OpenRecord }) {
  const { texts } = useCard();
  if (open.record.state !== 'ready') {
    const text = open.record.state === 'loading' ? texts.loading : texts[open.record.state];
    return <span class="note">{text}</span>;
  }
  const { card } = open.record;
  return (
    <>
      <KindIcon kind={card.type === 'actor' ? card.kind : 'claim'} />
      <span>
        <Title card={card} />
      </span>
    </>
  );
}
