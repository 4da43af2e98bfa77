import { decodeDump } from '../../read/decode';
import { CancelledError } from '../../steps';
import { ByteCursor } from '../byteCursor';
import type { ContainerReader, ContainerTrouble } from '../container';
import { decodeUtf8 } from '../decodeUtf8';
import { PassedOver } from '../passedOver';
import { tooLarge, trouble } from '../recordLimits';
import { entryFields } from './entryFields';
import { entryStretches } from './entryStretches';
import { type FeedHead, feedHeadOf, readFeedHead } from './feedHead';

/**
 * Feeds and the like in XML: RSS, RDF, Atom, exports of WordPress, news sitemaps, NewsML-G2, documents of NITF one behind the other; a record for each entry, of which the text is
 * its XML as it stands. Entries that are no published articles, or without text, are counted in one issue.
 */
export const xmlFeedReader: ContainerReader = {
  format: 'feed',
  textual: true,
  recognizes: (head) => readFeedHead(head) !== undefined,
  holdsMany: () => true,
  async *records(source, { from, stop }) {
    const head = await feedHeadOf(source);
    if (!head) return;
    const start = from?.bytes.start ?? 0;
    const cursor = new ByteCursor(source.stream(start), start);
    const wide = head.encoding.startsWith('utf-16') ? head.encoding : undefined;
    const stretches = entryStretches(cursor, { around: head.around, ...(wide ? { wide } : {}) });
    const passed = new PassedOver();
    let number = from?.number ?? 1;
    let isCut = false;
    try {
      for (;;) {
        const next = await stretches.next();
        if (stop?.isCancellationRequested) throw new CancelledError();
        if (next.done) {
          if (!isCut && !next.value) yield cutBetween(cursor.offset);
          break;
        }
        const { range, bytes } = next.value;
        isCut = next.value.isCut;
        if (isCut) yield trouble('cut-off', 'warning', `The feed ends inside of record ${number}.`, range);
        if (!bytes) {
          yield tooLarge(`Record ${number++}`, range);
          continue;
        }
        const { text, encoding, issues } = decoded(bytes, head);
        const stated = entryFields(text, head.facts);
        if (!stated) {
          passed.add(range, number);
          continue;
        }
        const name = stated.title ?? stated.url;
        const record = { container: 'feed', number: number++, bytes: range, text, encoding, format: 'feed' } as const;
        yield { ...record, ...(name === undefined ? {} : { name }), stated, issues };
      }
      yield* passed.troubles('no published article (pages, attachments, drafts) or no text');
    } finally {
      await cursor.close();
    }
  },
};

function decoded(bytes: Uint8Array, { encoding, charset }: FeedHead): ReturnType<typeof decodeDump> {
  if (encoding.startsWith('utf-16')) return decodeDump(bytes, { charset: encoding });
  // What is no UTF-8 is taken for what the feed says of itself, or its head shows.
  const label = encoding === 'utf-8' ? charset : encoding;
  const read = decodeUtf8(bytes);
  return read.encoding === 'utf-8' && read.issues.length === 0 && encoding === 'utf-8'
    ? read
    : decodeDump(bytes, label ? { charset: label } : {});
}

function cutBetween(end: number): ContainerTrouble {
  const message = 'The feed is cut off between two entries: later ones may be missing.';
  return trouble('cut-off', 'warning', message, { start: end, end });
}
