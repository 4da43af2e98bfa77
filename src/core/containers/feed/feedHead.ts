import { decodeDump } from '../../read/decode';
import { type FeedAround, FeedEntries } from '../../read/feed/feedEntries';
import { type FeedFacts, factsOf } from '../../read/feed/feedFacts';
import { feedStart, isOwnFeed } from '../../read/feed/looksLikeFeed';
import { STRUCTURED_HEAD } from '../../read/structuredReaders';
import { type ByteSource, headOf } from '../byteSource';
import { HEAD_BYTES } from '../container';

/** A feed as its head shows it. */
export interface FeedHead {
  readonly around: FeedAround;
  readonly facts: FeedFacts;
  /** The Encoding Standard's name of what its head was decoded with. */
  readonly encoding: string;
  /** The charset that its XML declaration states, where its bytes may be in it. */
  readonly charset?: string;
  /** Whether the first entry begins in it, so that all is known that stands before the entries. */
  readonly isWhole: boolean;
}

/** How much is read where an export begins with long lists of authors and categories, in bytes. */
const LONG_HEAD = 1024 * 1024;

/** Reads the head of a feed; `undefined` where `bytes`, the first of a file, begin none. Never throws. */
export function readFeedHead(bytes: Uint8Array): FeedHead | undefined {
  const { text, encoding } = decodeDump(bytes, { partial: true });
  const start = feedStart(text.slice(0, STRUCTURED_HEAD));
  // Where characters are switched by escape sequences, what marks elements is no single byte.
  if (start === undefined || encoding === 'iso-2022-jp' || isOwnFeed(text)) return undefined;
  const feed = text.slice(start);
  const entries = new FeedEntries(feed);
  let isWhole = false;
  for (const entry of entries.read()) {
    isWhole = entry?.cut === false;
    if (isWhole) break;
  }
  const { around } = entries;
  if (!around) return undefined;
  const declared = /^<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w-]{2,30})/i.exec(feed)?.[1];
  const charset = declared && !/^utf-?16|^unicode$/i.test(declared) ? declared : undefined;
  return { around, facts: factsOf(feed, entries.own), encoding, isWhole, ...(charset ? { charset } : {}) };
}

/** {@link readFeedHead} of a source: of a feed that says much before its first entry more is read. */
export async function feedHeadOf(source: ByteSource): Promise<FeedHead | undefined> {
  const head = readFeedHead(await headOf(source, HEAD_BYTES));
  return head && !head.isWhole ? readFeedHead(await headOf(source, LONG_HEAD)) : head;
}
