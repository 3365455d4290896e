/** A button whose work cannot be undone: it asks in its own place before it does it. */
import { useState } from 'preact/hooks';
import { usePacks } from './context';

interface Props {
  label: string;
  question: string;
  onConfirm: () => void;
}

export function ConfirmedButton({ label, question, onConfirm }: Props) {
  const { texts, busy } = usePacks();
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <button type="button" disabled={busy} onClick={() => setAsks(true)}>
        {label}
      </button>
    );
  }
  return (
    <>
      <span>{question}</span>
      <button type="button" class="danger" disabled={busy} onClick={onConfirm}>
        {label}
      </button>
      <button type="button" onClick={() => setAsks(false)}>
        {texts.cancel}
      </button>
    </>
  );
}
