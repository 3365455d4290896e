/** A passage with its underlines as the settings would draw them. */
import { useOptions } from './context';

/** Words of the sample that stand for known names, in every language of the interface. */
const NAMES = /(Mark Carney|Donald Trump|Davos)/;
/** The sentence of the sample that stands for a claim which the page puts differently. */
const CLAIM = 1;

export function Preview() {
  const { texts, settings } = useOptions();
  const { painting, paintActors, paintClaims, density } = settings;
  let left = painting === 'none' ? 0 : density;
  const seen = new Set<string>();
  const draws = (wanted: boolean) => {
    if (!wanted || left === 0) return false;
    left -= 1;
    return true;
  };
  return (
    <figure class="preview">
      <figcaption class="note">{texts.appearance.preview}</figcaption>
      <p>
        {texts.appearance.sample.map((sentence, index) => {
          if (index === CLAIM) {
            return (
              <span key={sentence} class={draws(paintClaims) ? 'differs-mark' : undefined}>
                {sentence}{' '}
              </span>
            );
          }
          return `${sentence} `.split(NAMES).map((piece) => {
            if (!NAMES.test(piece)) return piece;
            const first = !seen.has(piece);
            seen.add(piece);
            const drawn = draws(paintActors && (painting === 'all' || first));
            return (
              <span key={`${index} ${piece}`} class={drawn ? 'actor-mark' : undefined}>
                {piece}
              </span>
            );
          });
        })}
      </p>
    </figure>
  );
}
