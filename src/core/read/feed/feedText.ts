import { compose, type MappedText, MappedTextBuilder, oneLine, stretch } from '../../text/mappedText';
import type { Span } from '../../text/span';
import { type ValueText, valueText } from '../stated/htmlValue';
import { addXmlText } from '../xml/xmlText';
import type { FeedValue } from './feedEntries';

/** The prefix of an element's name, and the marks of a CDATA section: neither is known to HTML. */
const XML_ONLY = /(?<=<\/?)[a-z][\w.-]{0,30}:(?=[a-z])|<!\[CDATA\[|\]\]>/gi;

/** The content of an element as it is meant: its markup as HTML has it where it holds elements, else its character data, decoded. */
export function contentOf(source: string, { inner, data, markup }: FeedValue): MappedText {
  if (markup) return markupOf(source, inner);
  const builder = new MappedTextBuilder(source);
  for (const piece of data) addXmlText(source, piece, builder);
  return builder.build();
}

function markupOf(source: string, inner: Span): MappedText {
  const whole = stretch(source, inner);
  const builder = new MappedTextBuilder(source);
  let kept = 0;
  for (const { 0: mark, index } of whole.text.matchAll(XML_ONLY)) {
    builder.keep(inner.start + kept, inner.start + index);
    kept = index + mark.length;
  }
  return kept === 0 ? whole : builder.keep(inner.start + kept, inner.end).build();
}

/** The text of a body. Without markup for its paragraphs, its blank lines divide them, and its other line ends are blanks. Linear; never throws. */
export function bodyText(content: MappedText): ValueText {
  const { text } = content;
  const byLines = (text.includes('\n') || text.includes('</')) && !BLOCKS.test(text);
  return valueText(byLines ? compose(content, paragraphs(text)) : content);
}

/** Elements that make paragraphs, or keep lines as they are. */
const BLOCKS = /<(?:p|br|div|pre|table|ul|ol)\b/i;
/** Where a paragraph ends. */
const BREAK = /\n[ \t\r]{0,100}\n/g;

/** The text with `<p>` where a paragraph begins, as WordPress and other publishing systems put it in before they show a text. */
function paragraphs(text: string): MappedText {
  const builder = new MappedTextBuilder(text).replace(0, 0, '<p>');
  let kept = 0;
  for (const { 0: lines, index } of text.matchAll(BREAK)) {
    const at = index + lines.length;
    builder.keep(kept, at).replace(at, at, '<p>');
    kept = at;
  }
  return builder.keep(kept, text.length).build();
}

/** Character references, and white space of more than a blank. */
const MARKUP = /&[#a-z]|\s{2}|[^\S ]/i;

/** The content of an element in one line, without markup. */
export function lineOf(source: string, value: FeedValue): MappedText {
  const content = contentOf(source, value);
  const read = valueText(MARKUP.test(content.text) ? compose(content, asParagraph(content.text)) : content);
  return oneLine(read.mapped);
}

/** The text of {@link lineOf}, without blanks at its ends. */
export function lineText(source: string, value: FeedValue): string {
  return lineOf(source, value).text.trim();
}

/** The text as HTML, so that its references are decoded and its white space is folded. */
function asParagraph(text: string): MappedText {
  return new MappedTextBuilder(text).replace(0, 0, '<p>').keep(0, text.length).build();
}
