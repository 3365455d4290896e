/** The page shown once after installing: what underlines and cards are, on a live sample, and what the reader may set. */
import { useEffect, useState } from 'preact/hooks';
import type { WelcomeTexts } from '../../lib/locales/browse';

/** What the welcome page asks of the extension. */
export interface WelcomeServices {
  mayReadPages(): Promise<boolean>;
  /** To be called first thing in a click. */
  askToReadPages(): Promise<boolean>;
  /** The function returned stops it. */
  onAccessChange(listener: () => void): () => void;
  /** Annotates the sample as it would any article. The function returned stops it. */
  annotate(): () => void;
  openOptions(): Promise<void>;
  openSearch(): Promise<void>;
}

interface Props {
  texts: WelcomeTexts;
  services: WelcomeServices;
}

/** Day of the sample, after the events that it speaks of. */
const SAMPLE_DATE = '2026-01-23';

export function Welcome({ texts, services }: Props) {
  useEffect(() => services.annotate(), [services]);
  const { sample } = texts;
  return (
    <main>
      <header>
        <h1>{texts.heading}</h1>
        <p class="lead">{texts.lead}</p>
      </header>
      <p class="try">{texts.tryIt}</p>
      <article class="sample">
        <h2>{sample.headline}</h2>
        <time datetime={SAMPLE_DATE}>{sample.date}</time>
        <p>{sample.first}</p>
        <p>{sample.second}</p>
      </article>
      <ul class="points">
        <li>{texts.points.who}</li>
        <li>{texts.points.claim}</li>
        <li>{texts.points.never}</li>
      </ul>
      <div class="facts">
        <section>
          <h2>{texts.privacy}</h2>
          <p>{texts.privacyText}</p>
        </section>
        <Access texts={texts} services={services} />
        <section>
          <h2>{texts.off}</h2>
          <p>{texts.offText}</p>
        </section>
      </div>
      <p class="buttons">
        <button type="button" onClick={() => void services.openSearch()}>
          {texts.search}
        </button>
        <button type="button" onClick={() => void services.openOptions()}>
          {texts.options}
        </button>
      </p>
    </main>
  );
}

function Access({ texts, services }: Props) {
  const [may, setMay] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const read = () => void services.mayReadPages().then(setMay);
    read();
    return services.onAccessChange(read);
  }, [services]);
  return (
    <section class={may === false ? 'needed' : undefined}>
      <h2>{texts.access}</h2>
      <p>{may === false ? texts.accessNeeded : texts.accessGiven}</p>
      {may === false && (
        <button
          type="button"
          class="primary"
          onClick={() =>
            void services.askToReadPages().then((given) => {
              setMay(given);
              setRefused(!given);
            })
          }
        >
          {texts.allow}
        </button>
      )}
      {refused && <p role="alert">{texts.refused}</p>}
    </section>
  );
}
