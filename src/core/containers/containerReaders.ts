import type { ContainerReader } from './container';
import { xmlFeedReader } from './feed/xmlFeedReader';
import { jsonLinesReader } from './jsonLinesReader';
import { emlReader } from './mail/emlReader';
import { mboxReader } from './mail/mboxReader';
import { mhtmlReader } from './mail/mhtmlReader';
import { packedReader } from './packedReader';
import { parquetReader } from './parquet/parquetReader';
import { csvReader } from './rows/csvReader';
import { isFrame, skippableLength } from './unpack/zstdFrame';
import { warcReader } from './warc/warcReader';

/** THE readers, asked in this order; each tells its format by content. */
export const CONTAINER_READERS: readonly ContainerReader[] = [
  // Compressed files first: nothing else begins with their magic numbers (RFC 1952, 2.3.1: ID1, ID2, CM; RFC 8878, 3.1.1).
  packedReader(
    'gzip',
    (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
    () => CONTAINER_READERS,
  ),
  packedReader(
    'zstd',
    (head) => isFrame(head, 0) || skippableLength(head) !== undefined,
    () => CONTAINER_READERS,
  ),
  // As sure: its magic number.
  parquetReader,
  // Its first line is a magic number too.
  warcReader,
  // A line `From ` in front of header fields is that of an mbox; without it they are one mail.
  mboxReader,
  // A saved page is a mail too, but one to nobody: before mails.
  mhtmlReader,
  emlReader,
  // Texts last: they are known by less.
  jsonLinesReader,
  // Their root element; prose in them may pass for a table.
  xmlFeedReader,
  // Any line with a comma in it may belong to one.
  csvReader,
];
