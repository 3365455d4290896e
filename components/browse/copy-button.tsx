/** A quiet button that copies a text, and says whether it could. */
import { useEffect, useState } from 'preact/hooks';
import { useBrowse } from './context';
import { STOP } from './parts';

/** How long the answer stays, in milliseconds. */
const ANSWER_MS = 2_500;

interface Props {
  label: string;
  /** The text; null when there is none to give. */
  text: () => string | null | Promise<string | null>;
}

export function CopyButton({ label, text }: Props) {
  const { texts } = useBrowse();
  const [answer, setAnswer] = useState<string | null>(null);
  useEffect(() => {
    if (answer === null) return;
    const timer = setTimeout(() => setAnswer(null), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  const copy = async () => {
    try {
      const copied = await text();
      if (copied === null) throw new Error('nothing to copy');
      await navigator.clipboard.writeText(copied);
      setAnswer(texts.record.copied);
    } catch {
      setAnswer(texts.record.copyFailed);
    }
  };
  return (
    <span>
      <button type="button" class="link" {...STOP} onClick={() => void copy()}>
        {label}
      </button>{' '}
      <span class="note" role="status">
        {answer}
      </span>
    </span>
  );
}
