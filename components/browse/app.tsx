/** The browsing app: sections, the current view, going back, and the keys that work everywhere. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { BrowseTexts } from '../../lib/locales/browse';
import { BackIcon } from '../ui/icons';
import { ActorView } from './actor-view';
import { ClaimView } from './claim-view';
import { type Browse, BrowseProvider, useBrowse } from './context';
import { CoverageView } from './coverage-view';
import { EventView } from './event-view';
import { createFormat } from './format';
import { inField, isPlain, moveFocus } from './keys';
import { hrefOf, type Route, searchRoute } from './route';
import { SearchView } from './search-view';
import type { BrowseServices } from './services';
import { SourceView } from './source-view';
import { ThisPageView } from './this-page-view';
import { open, useRoute } from './use-route';

export interface AppProps {
  services: BrowseServices;
  texts: BrowseTexts;
  /** Language of the texts. */
  language: string;
}

export function App({ services, texts, language }: AppProps) {
  const browse = useMemo<Browse>(
    () => ({ services, texts, language, format: createFormat(texts, language) }),
    [services, texts, language],
  );
  return (
    <BrowseProvider value={browse}>
      <Shell />
    </BrowseProvider>
  );
}

function Shell() {
  const { route, depth, replace } = useRoute();
  const main = useRef<HTMLElement>(null);
  const address = hrefOf(route.view === 'search' ? searchRoute() : route);
  useEffect(() => {
    scrollTo(0, 0);
  }, [address]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPlain(event) || inField(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        if (route.view !== 'search') open(searchRoute());
        else main.current?.querySelector('input')?.focus();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const moved = main.current && moveFocus(main.current, event.key === 'ArrowDown' ? 1 : -1);
        if (!moved && event.key === 'ArrowUp') main.current?.querySelector('input')?.focus();
        if (moved) event.preventDefault();
      } else if (event.key === 'Escape' && depth > 0) {
        event.preventDefault();
        history.back();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [route.view, depth]);

  return (
    <>
      <Navigation route={route} depth={depth} />
      <main ref={main} key={address}>
        <View route={route} replace={replace} />
      </main>
    </>
  );
}

function View({ route, replace }: { route: Route; replace: (route: Route) => void }) {
  switch (route.view) {
    case 'page':
      return <ThisPageView />;
    case 'search':
      return <SearchView route={route} replace={replace} />;
    case 'coverage':
      return <CoverageView />;
    case 'actor':
      return <ActorView id={route.id} />;
    case 'claim':
      return <ClaimView id={route.id} />;
    case 'event':
      return <EventView id={route.id} />;
    case 'source':
      return <SourceView id={route.id} />;
  }
}

function Navigation({ route, depth }: { route: Route; depth: number }) {
  const { texts } = useBrowse();
  const sections: Route[] = [{ view: 'page' }, searchRoute(), { view: 'coverage' }];
  const current = 'id' in route ? 'coverage' : route.view;
  return (
    <nav aria-label={texts.navigation}>
      <button
        type="button"
        class="back"
        aria-label={texts.back}
        disabled={depth <= 0}
        onClick={() => history.back()}
      >
        <BackIcon />
      </button>
      {sections.map((section) => (
        <a
          key={section.view}
          href={hrefOf(section)}
          aria-current={section.view === current ? ('id' in route ? 'true' : 'page') : undefined}
        >
          {texts.tabs[section.view as keyof BrowseTexts['tabs']]}
        </a>
      ))}
    </nav>
  );
}
