/** The side panel (sidebar in Firefox): the browsing app beside the page, speaking of the tab that the reader looks at. */
import { activeTab } from '../../lib/browser/tabs';
import { mountBrowsing } from '../popup/mount';

// The panel stays where it is when the page scrolls to a passage.
void mountBrowsing({ tab: activeTab, show: async () => undefined }, 'panel');
