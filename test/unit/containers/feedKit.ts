import { readSource } from '../../../src/core/read/readSource';
import { slice } from '../../../src/core/text/span';
import { bytesSource, itemsOf, recordsIn } from './testSources';

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';
/** A feed of RSS with these items, and what stands before them. */
export const rss = (items: readonly string[], head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel><title>Skarwire</title>${head}\n${items.join('\n')}\n</channel></rss>`;
/** An item with this text in CDATA. */
export const item = (i: number, body: string): string =>
  `<item><title>Quellmark opens pier ${i}</title><link>https://skarwire.example/${i}</link><dc:creator>Mona Whitlock</dc:creator><pubDate>Fri, 17 May 2031 09:00:00 +0000</pubDate><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
/** A text of one paragraph. */
export const story = (i: number): string =>
  `<p>Pier ${i} is open – “at last”, said Ida Marren, chief executive of Quellmark.</p>`;

/** A text as a source that is read in chunks of `chunk` bytes. */
export const source = (text: string | Uint8Array, chunk = 100) =>
  bytesSource(typeof text === 'string' ? Buffer.from(text) : text, 'a.xml', chunk);
/** What the container of a text gives. */
export const read = async (text: string | Uint8Array, chunk?: number) => itemsOf(source(text, chunk));
/** The records of a text. */
export const records = async (text: string | Uint8Array, chunk?: number) => recordsIn(await read(text, chunk));

/** The articles of a text that is said to be a feed, in short. */
export function told(text: string): { title: string; body: string; date: string | undefined }[] {
  const { mapped, articles = [] } = readSource(text, 'feed');
  return articles.map(({ title, body, datePublished }) => ({
    title: title ? slice(mapped.text, title) : '',
    body: slice(mapped.text, body),
    date: datePublished,
  }));
}
