/** The quiet menu of the card: mute, report, off for this site; each one press away once the menu is open. */
import { fill } from '../../lib/locales/format';
import type { CardPart, CardView, OpenRecord } from '../../lib/model/card-view';
import { useCard } from './context';

interface Props {
  view: CardView;
  shown: OpenRecord;
  /** The annotation on screen; null while a record is shown that was opened from another. */
  part: CardPart | null;
}

export function Menu({ view, shown, part }: Props) {
  const { texts, actions } = useCard();
  return (
    <div class="menu" id="menu">
      <p class="label" id="mute-label">
        {texts.menu.mute}
      </p>
      {part && (
        <MuteRow what="words" name={part.kind === 'claim' ? null : part.exact} of={part} site={view.site} />
      )}
      <MuteRow what="record" name={nameOf(shown)} of={shown} site={view.site} />
      {part && (
        <button type="button" class="entry" onClick={() => actions.report(false)}>
          {texts.menu.report}
        </button>
      )}
      {view.site !== null && (
        <button type="button" class="entry" onClick={actions.switchOff}>
          {fill(texts.menu.switchOff, { site: view.site })}
        </button>
      )}
    </div>
  );
}

interface MuteRowProps {
  what: 'words' | 'record';
  /** Null where the record of this kind, or the sentence, has no short name. */
  name: string | null;
  of: OpenRecord;
  site: string | null;
}

function MuteRow({ what, name, of, site }: MuteRowProps) {
  const { texts, actions } = useCard();
  const { menu } = texts;
  const named =
    what === 'words'
      ? name === null
        ? menu.sentence
        : fill(menu.words, { words: name })
      : fill(menu.whole, { name: name ?? menu.record[of.kind] });
  const id = `mute-${what}`;
  return (
    <fieldset class="choice" aria-labelledby={`mute-label ${id}`}>
      <span id={id}>{named}</span>
      {site !== null && (
        <button type="button" class="small" onClick={() => actions.mute(what, true)}>
          {menu.onThisSite}
        </button>
      )}
      <button type="button" class="small" onClick={() => actions.mute(what, false)}>
        {menu.everywhere}
      </button>
    </fieldset>
  );
}

/** An actor's name; a claim's text is too long for a menu. */
function nameOf({ record }: OpenRecord): string | null {
  return record.state === 'ready' && record.card.type === 'actor' ? record.card.name.text : null;
}
