import type { ContainerRecord } from '../core/containers/container';
import { looksLikeHtml } from '../core/read/looksLikeHtml';

/** How much of a text is looked through for a line or a title, in UTF-16 units. */
const HEAD = 4000;

/** A headline has at least so many words and at most so many UTF-16 units; menus and labels, with which pages begin, have fewer words. */
const FEWEST_WORDS = 4;
const LONGEST = 200;

/** The values that may be a story's title in JSON, the likeliest first; one may stand in an object of its own (`{"rendered": …}`). */
const JSON_TITLES = ['title', 'headline', 'subject', 'name'].map(
  (name) =>
    new RegExp(
      `"${name}"\\s{0,5}:\\s{0,5}(?:\\{\\s{0,20}"rendered"\\s{0,5}:\\s{0,5})?("(?:[^"\\\\]|\\\\.){1,500}")`,
      'i',
    ),
);

/** Whether a record's text is HTML. */
export function isHtmlRecord({ format, text }: Pick<ContainerRecord, 'format' | 'text'>): boolean {
  return format === undefined ? looksLikeHtml(text) : format === 'html';
}

/** What a record is called in a list: the title that its container states, that of its page, its first line of text, else its name there (an address, say). */
export function recordTitle(record: Pick<ContainerRecord, 'stated' | 'name' | 'text' | 'format'>): string {
  if (record.stated?.title) return record.stated.title;
  const head = record.text.slice(0, HEAD);
  return ownTitle(record, head) || record.name || '';
}

function ownTitle(record: Pick<ContainerRecord, 'text' | 'format'>, head: string): string {
  if (isHtmlRecord(record)) return pageTitle(head);
  return (/^\s{0,20}\{/.test(head) && jsonTitle(head)) || firstTitle(head);
}

/** The title that the beginning of a JSON object states. */
function jsonTitle(head: string): string {
  for (const form of JSON_TITLES) {
    const found = form.exec(head)?.[1];
    try {
      if (found) return plain(String(JSON.parse(found)));
    } catch {
      // An escape that is none.
    }
  }
  return '';
}

function pageTitle(head: string): string {
  const begin = /<title[^<>]{0,200}>/i.exec(head);
  if (!begin) return '';
  const from = begin.index + begin[0].length;
  const end = head.indexOf('<', from);
  return plain(head.slice(from, end < 0 ? undefined : end));
}

/** The first line that may be a headline, else the first with a word in it. */
function firstTitle(head: string): string {
  let first = '';
  for (const whole of head.split('\n')) {
    const line = whole.trim();
    if (!/\p{L}/u.test(line)) continue;
    first ||= line;
    if (line.length <= LONGEST && line.split(/\s+/, FEWEST_WORDS).length >= FEWEST_WORDS) return line;
  }
  return first;
}

/** The text of a title with the commonest character references decoded; others are rare there. */
function plain(title: string): string {
  return title
    .replace(/&(?:#39|apos|rsquo|#8217);/g, '’')
    .replace(/&(?:quot|#34|ldquo|rdquo);/g, '"')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:ndash|mdash|#8211|#8212);/g, '–')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
