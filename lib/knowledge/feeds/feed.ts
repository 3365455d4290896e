/** Feeds that a reader has added, as they are remembered between checks. */
import type { Pin } from '../../packs/feed/check-manifest';
import type { Channel, Manifest, PackEntry, Withdrawal } from '../../packs/feed/manifest';
import type { Trust } from '../../packs/feed/trust';
import { type Refusal, type Result, refused, taken } from '../../packs/refusal';

/** A pack on offer, as the list of packs to choose from shows it. */
export type Offer = Pick<PackEntry, 'id' | 'version' | 'title' | 'languages' | 'counts'> & { bytes: number };

/** What is remembered of one channel. */
interface ChannelState {
  last: Pin['last'];
  /** Of the manifest that was applied whole; null as long as something of it is still to be done. */
  etag: string | null;
  /** When the last manifest stops to hold. */
  expires: string | null;
}

export interface Feed {
  /** Where its files lie; ends in a slash. */
  url: string;
  /** The publisher's name for it. */
  id: string;
  title: Manifest['title'];
  publisher: string;
  /** Pinned. */
  trust: Trust;
  channel: Channel;
  channels: Record<Channel, ChannelState>;
  offers: Offer[];
  /** Packs that the reader wants from it. */
  wanted: string[];
  /** Versions that the reader went back from, by pack: digests that are not installed again unasked. */
  held: Record<string, string>;
  withdrawn: Withdrawal[];
  /** Why packs of it were not updated at the last check. */
  problems: Record<string, Refusal>;
  /** Of the last check, in milliseconds since 1970; `refusal` is null when it went well. */
  checked: { at: number; refusal: Refusal | null } | null;
  /** When packs were last looked for; withdrawals are asked for more often. */
  updated: number;
  failures: number;
  /** In milliseconds since 1970. */
  nextCheck: number;
}

/** What is kept of feeds and of the reader's wishes about them. */
export interface FeedState {
  /** Check by itself; otherwise only when asked. */
  automatic: boolean;
  feeds: Feed[];
}

/** Where it is kept: apart from the database, so that that can be rebuilt from it. */
export interface FeedStore {
  load(): Promise<FeedState>;
  save(state: FeedState): Promise<void>;
}

/** Reads what was stored; anything else counts as no feeds. */
export function readFeedState(stored: unknown): FeedState {
  const { automatic, feeds } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<FeedState>;
  return { automatic: automatic !== false, feeds: Array.isArray(feeds) ? feeds : [] };
}

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether something may be asked of an address: https, or a server on this computer, for trying out. */
function isSafeAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.test(hostname));
}

/** An address as a reader gives it. */
export interface FeedAddress {
  url: string;
  /** A fingerprint that came with the address (`#key=…`), so that no other key is taken. */
  fingerprint: string | null;
}

/** Reads an address: of the feed's folder, or of the manifest in it. */
export function readFeedAddress(typed: string): Result<FeedAddress> {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(text)) return refused('not-secure', `${typed} is no web address`);
  const url = new URL(text);
  if (!isSafeAddress(url)) return refused('not-secure', `${url.protocol}//${url.host} is not https`);
  const fingerprint = new URLSearchParams(url.hash.slice(1)).get('key');
  url.hash = '';
  url.search = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(/(?:feed|preview)\.json$/, '').replace(/\/*$/, '/');
  return taken({ url: url.href, fingerprint });
}

/** The pin that the next manifest of a feed is held against. */
export function pinOf({ id, trust, channel, channels }: Feed): Pin {
  return { feed: id, trust, last: channels[channel].last };
}

export function offerOf({ id, version, title, languages, counts, whole }: PackEntry): Offer {
  return { id, version, title, languages, counts, bytes: whole.bytes };
}
