/** Says why something was not done, with the technical line for those who want it. */
import type { WorkRefusal } from '../../../lib/model/pack-work';
import { refusalText, usePacks } from './context';

export function RefusalNote({ refusal }: { refusal: WorkRefusal }) {
  const { texts } = usePacks();
  return (
    <div class="refusal" data-code={refusal.code}>
      <p>{refusalText(refusal, texts)}</p>
      <details>
        <summary>{texts.details}</summary>
        <code>{refusal.message}</code>
      </details>
    </div>
  );
}
