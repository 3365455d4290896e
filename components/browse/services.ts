/** What the browsing views ask of the extension; each shell (popup, side panel, tab) provides it. */
import type {
  ActorPage,
  ClaimPage,
  CountedSource,
  CoverageOverview,
  DatedClaim,
  EventPage,
  EventRef,
  PageView,
  ReportedClaim,
  SearchChoices,
  SearchFilter,
  SearchHit,
  SourcePage,
  UnknownNames,
} from '../../lib/model/browse';

export interface BrowseServices {
  page: {
    /** What the page at hand contains, or why nothing can be said of it. */
    view(): Promise<PageView>;
    /** Scrolls the page to an annotation and leaves the shell; false when the place is gone. */
    jump(index: number): Promise<boolean>;
    /** Reads a page that was not recognised as news; false when the browser does not allow it. */
    readAnyway(): Promise<boolean>;
    setSite(site: string, on: boolean): Promise<void>;
    setExtension(on: boolean): Promise<void>;
    /** Switches only the page at hand on or off. */
    setPage(on: boolean): Promise<void>;
    /** Rests for an hour, or goes on. */
    setPaused(paused: boolean): Promise<void>;
    /** Asks the browser for permission to read pages; to be called first thing in a click. */
    askAccess(): Promise<boolean>;
    /** Address of a passage of the page at hand (text fragment); null when the page has no address to share. */
    passageAddress(sentence: string): Promise<string | null>;
    /** Names on the page that no pack knows; slow the first time. */
    unknownNames(): Promise<UnknownNames>;
  };
  /** Ways to other shells of the app and to our other pages; a shell leaves out what makes no sense in it. */
  shells: {
    /** Opens the app beside the page; to be called first thing in a click. */
    panel?: () => Promise<void>;
    /** Opens the app in a tab, at the place where it is. */
    tab?: () => Promise<void>;
    options: () => Promise<void>;
  };
  /** Best first; without a query all that the filter lets through. Null while nothing is installed. */
  search(query: string, limit: number, filter: SearchFilter): Promise<SearchHit[] | null>;
  /** Whether there is any knowledge yet. */
  isInstalled(): Promise<boolean>;
  /** Null while nothing is installed. */
  coverage(): Promise<CoverageOverview | null>;
  /** The same lists from a place on. */
  moreEvents(from: number): Promise<EventRef[]>;
  moreSources(from: number): Promise<CountedSource[]>;
  /** Null while nothing is installed. */
  searchChoices(): Promise<SearchChoices | null>;
  /** Null when the installed packs have no such record. */
  actor(id: string): Promise<ActorPage | null>;
  claim(id: string): Promise<ClaimPage | null>;
  /** `rows`: how many claims are set side by side; some dozens when it is left out. */
  event(id: string, rows?: number): Promise<EventPage | null>;
  source(id: string): Promise<SourcePage | null>;
  /** Claims about or by an actor, and what a source reports, from a place in the list on. */
  moreClaims(link: 'about' | 'claimants', id: string, from: number): Promise<DatedClaim[]>;
  moreReported(source: string, from: number): Promise<ReportedClaim[]>;
  /** Calls when other knowledge became active; the function returned stops it. */
  onKnowledgeChange(listener: () => void): () => void;
}
