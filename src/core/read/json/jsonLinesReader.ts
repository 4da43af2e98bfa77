import type { StatedArticle } from '../../text/reading';
import type { Span } from '../../text/span';
import { StatedText, type StatedValue } from '../stated/statedText';
import type { StructuredReader } from '../structuredReaders';
import { jsonString } from './jsonString';

const FIELD = /"(title|text)"\s?:\s?"/g;

/** JSON Lines: one object a line, each an article with the fields `title` and `text`. */
export const jsonLinesReader: StructuredReader = {
  format: 'jsonl',
  recognizes: (head) => /^\s{0,8}\{\s{0,8}"/.test(head),
  *read(source) {
    const text = new StatedText(source);
    const articles: StatedArticle[] = [];
    for (const line of source.matchAll(/[^\r\n]+/g)) {
      yield { stage: 'reading', fraction: line.index / source.length };
      const values: StatedValue[] = [];
      for (const found of line[0].matchAll(FIELD)) {
        const at = valueAt(source, line.index + found.index + found[0].length);
        values.push({ role: found[1] === 'title' ? 'title' : 'body', mapped: jsonString(source, at) });
      }
      const places = values.length === 2 ? text.add(values) : undefined;
      if (places) articles.push(places);
    }
    return articles.length > 0 ? { format: 'jsonl', mapped: text.build(), issues: [], articles } : undefined;
  },
};

function valueAt(source: string, start: number): Span {
  let end = start;
  while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1;
  return { start, end: Math.min(end, source.length) };
}
