/** The badge of every tab without one of its own: off, resting, or something that the reader has to see to. */
import { mayReadPages } from '../../lib/browser/access';
import { showOverall } from '../../lib/browser/badge';
import { installFailure } from '../../lib/browser/install-failure';
import { loadSettings } from '../../lib/browser/settings';
import { isPaused } from '../../lib/browser/sites';

export async function showState(): Promise<void> {
  const [settings, failure, access] = await Promise.all([loadSettings(), installFailure(), mayReadPages()]);
  if (failure !== null || !access) await showOverall('attention');
  else await showOverall(settings.enabled && !isPaused(settings, Date.now()) ? 'on' : 'off');
}
