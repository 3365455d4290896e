/**
 * The popup: mounts the browsing app for the tab that the reader looks at. Opened in a tab of its own with
 * `popup.html?tab=ID` it speaks of the tab with that id and stays open on a jump; tests in browsers that cannot
 * drive a popup use that, and so do links to a full view.
 */
import { activeTab, showTab, tabById } from '../../lib/browser/tabs';
import { mountBrowsing } from './mount';

const given = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
void (Number.isInteger(given)
  ? mountBrowsing({ tab: () => tabById(given), show: showTab }, 'tab')
  : mountBrowsing({ tab: activeTab, show: async () => window.close() }, 'popup'));
