/** What the page at hand contains: claims (those it puts differently first), names, and the switch for its site. */
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import type { PageView } from '../../lib/model/browse';
import { useBrowse } from './context';
import { Heading } from './heading';
import { PageFooter } from './page-footer';
import { ActorGroups, ClaimGroups } from './page-groups';
import { ClaimList, Section } from './parts';
import { hrefOf, searchRoute } from './route';
import { UnknownNamesList } from './unknown-names';

type ReadPage = Extract<PageView, { state: 'read' }>;

/** Ask again this often while the view is seen: a page grows, and marks come some moments after it loads. */
const ASK_EVERY_MS = 1000;

export function ThisPageView() {
  const { texts } = useBrowse();
  const { view, refresh } = usePageView();
  if (!view) return <p class="note later">{texts.loading}</p>;
  return (
    <article>
      {'site' in view && <SiteBar view={view} refresh={refresh} />}
      <Heading focus={false}>{texts.page.heading}</Heading>
      {view.state === 'read' ? <Contents view={view} /> : <Reason view={view} refresh={refresh} />}
      <PageFooter view={view} refresh={refresh} />
    </article>
  );
}

function usePageView() {
  const { services } = useBrowse();
  const [view, setView] = useState<PageView | null>(null);
  const refresh = useCallback(async () => {
    const next = await services.page.view();
    // The same answer keeps the old object, so that nothing is drawn again under the reader's eyes.
    setView((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [services]);
  useLayoutEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    const timer = setInterval(() => void refresh(), ASK_EVERY_MS);
    const stop = services.onKnowledgeChange(() => void refresh());
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [refresh, services]);
  return { view, refresh };
}

export interface WithRefresh {
  view: PageView;
  refresh: () => Promise<void>;
}

/** The site's name with its switch. */
function SiteBar({ view, refresh }: WithRefresh) {
  const { services, texts } = useBrowse();
  if (!('site' in view) || view.state === 'protected') return null;
  const { site } = view;
  const on = view.state !== 'site-off' && view.state !== 'page-off';
  const toggle = async (event: MouseEvent) => {
    if (event.shiftKey || view.state === 'page-off') await services.page.setPage(!on);
    else await services.page.setSite(site, !on);
    await refresh();
  };
  return (
    <div class="site">
      <span class="site-name">{site}</span>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-label={fill(texts.page.siteSwitch, { site })}
        title={texts.page.siteSwitchHint}
        onClick={toggle}
      >
        <span class="switch-track" aria-hidden="true" />
        <span aria-hidden="true">{on ? texts.page.on : texts.page.off}</span>
      </button>
    </div>
  );
}

function Contents({ view }: { view: ReadPage }) {
  const { texts, format } = useBrowse();
  const differing = view.claims.filter((claim) => claim.departs).length;
  const known = view.claims.length + view.actors.length > 0;
  return (
    <>
      {known && (
        <p class="meta">
          {view.claims.length > 0 && <span>{format.count(texts.counts.claims, view.claims.length)}</span>}
          {differing > 0 && <span class="differing">{format.count(texts.counts.differing, differing)}</span>}
          {view.actors.length > 0 && <span>{format.count(texts.counts.actors, view.actors.length)}</span>}
          {view.date !== null && <span>{fill(texts.page.dated, { date: format.date(view.date) })}</span>}
        </p>
      )}
      {view.truncated && <p class="note">{texts.page.truncated}</p>}
      {view.language === null && <p class="note">{texts.page.languageUnknown}</p>}
      {!known && (
        <Message
          text={view.emptyKnowledge ? texts.page.emptyKnowledge : texts.page.nothingKnown}
          {...(view.emptyKnowledge ? {} : { hint: texts.page.nothingKnownHint })}
        />
      )}
      <ClaimGroups claims={view.claims} language={view.language} />
      <ActorGroups actors={view.actors} language={view.language} />
      {view.adds.length > 0 && (
        <Section title={texts.page.adds} hint={texts.page.addsHint}>
          <ClaimList claims={{ items: view.adds, total: view.adds.length }} more={async () => []} />
        </Section>
      )}
      <UnknownNamesList />
    </>
  );
}

/** Why there is nothing to show, and what can be done about it. */
function Reason({ view, refresh }: WithRefresh) {
  const { services, texts, format } = useBrowse();
  const [failed, setFailed] = useState(false);
  if (view.state === 'installing') return <Message text={texts.page.installing} />;
  if (view.state === 'failed') return <Message text={fill(texts.failed, { reason: view.reason })} />;
  if (view.state === 'browser-page')
    return <Message text={texts.page.browserPage} hint={texts.page.browserPageHint} />;
  if (view.state === 'closed') return <Message text={texts.page.closed} hint={texts.page.browserPageHint} />;
  if (view.state === 'protected') {
    return (
      <Message
        text={fill(texts.page.protectedPage, { site: view.site })}
        hint={texts.page.nothingKnownHint}
      />
    );
  }
  if (view.state === 'extension-off') {
    const switchOn = () => services.page.setExtension(true).then(refresh);
    return (
      <Message text={texts.page.extensionOff} action={{ text: texts.page.extensionOn, run: switchOn }} />
    );
  }
  if (view.state === 'paused') {
    const resume = () => services.page.setPaused(false).then(refresh);
    return (
      <Message
        text={fill(texts.page.paused, { time: format.time(view.until) })}
        action={{ text: texts.page.resume, run: resume }}
      />
    );
  }
  if (view.state === 'no-access') {
    const allow = () => services.page.askAccess().then(refresh);
    return <Message text={texts.page.noAccess} action={{ text: texts.page.allow, run: allow }} />;
  }
  if (view.state === 'page-off') {
    const switchOn = () => services.page.setPage(true).then(refresh);
    return <Message text={texts.page.pageOff} action={{ text: texts.page.pageOn, run: switchOn }} />;
  }
  if (view.state === 'site-off') {
    const switchOn = () => services.page.setSite(view.site, true).then(refresh);
    return (
      <Message
        text={fill(texts.page.siteOff, { site: view.site })}
        action={{ text: texts.page.switchOn, run: switchOn }}
      />
    );
  }
  const read = async () => {
    setFailed(!(await services.page.readAnyway()));
    await refresh();
  };
  return (
    <>
      <Message text={texts.page.notRead} action={{ text: texts.page.readAnyway, run: read }} />
      {failed && (
        <p role="alert" class="message">
          {texts.page.readFailed}
        </p>
      )}
    </>
  );
}

interface MessageProps {
  text: string;
  hint?: string;
  action?: { text: string; run: () => Promise<void> };
}

function Message({ text, hint, action }: MessageProps) {
  const { texts } = useBrowse();
  return (
    <div class="message">
      <p>{text}</p>
      {action && (
        <button type="button" class="primary" data-stop onClick={() => void action.run()}>
          {action.text}
        </button>
      )}
      {hint !== undefined && (
        <p class="note">
          {hint} <a href={hrefOf(searchRoute())}>{texts.tabs.search}</a> ·{' '}
          <a href={hrefOf({ view: 'coverage' })}>{texts.tabs.coverage}</a>
        </p>
      )}
    </div>
  );
}
