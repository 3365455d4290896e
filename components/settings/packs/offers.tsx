/** The packs that a feed offers, each to be taken or left. */
import type { OfferView } from '../../../lib/model/pack-work';
import { bytesText, countsText, told, usePacks } from './context';

interface Props {
  offers: readonly OfferView[];
  wanted: readonly string[];
  onChange(wanted: string[]): void;
}

export function Offers({ offers, wanted, onChange }: Props) {
  const { texts, language, busy } = usePacks();
  const toggle = (id: string) =>
    onChange(wanted.includes(id) ? wanted.filter((other) => other !== id) : [...wanted, id]);
  return (
    <ul class="offers">
      {offers.map((offer) => (
        <li key={offer.id}>
          <label class="choice">
            <input
              type="checkbox"
              checked={wanted.includes(offer.id)}
              disabled={busy}
              onChange={() => toggle(offer.id)}
            />
            <span>
              {told(offer.title, language)} <span class="version">{offer.version}</span>
              <span class="note">
                {countsText(offer.counts, texts, language)} · {offer.languages.join(', ')} ·{' '}
                {bytesText(offer.bytes, language)}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
