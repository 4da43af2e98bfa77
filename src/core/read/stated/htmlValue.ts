import { compose, type MappedText } from '../../text/mappedText';
import type { StatedFurniture } from '../../text/reading';
import { isLinks } from '../htmlLinks';
import { readHtml } from '../htmlReader';

/** Tags and character references that text alone hardly has. */
const TAG =
  /<(?:\/?(?:p|div|br|a|span|h[1-6]|[uo]l|li|b|i|u|em|strong|blockquote|figure|figcaption|img|article|section|table|tr|td|html|body|head|iframe|script|style|hr|pre|code|small|sup|sub|font|center|time|main|header|footer|aside|nav|picture|video)(?:\s[^<>]{0,1000})?\s?\/?>|!doctype|!--)/i;
const REFERENCE = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});/i;
/** How much of a value is looked at, in UTF-16 units. */
const HEAD = 20_000;

/** A value's text, and what of it its markup calls something else. */
export interface ValueText {
  readonly mapped: MappedText;
  readonly furniture: readonly StatedFurniture[];
}

/** Whether a value is HTML rather than plain text. */
export function looksLikeMarkup(text: string): boolean {
  return text.includes('<') && TAG.test(text.slice(0, HEAD));
}

/** The text of a value of one line that may be HTML, or hold character references: with the way back through both. Linear; never throws. */
export function lineText(value: MappedText): MappedText {
  const isHtml = looksLikeMarkup(value.text) || REFERENCE.test(value.text);
  return isHtml ? compose(value, readHtml(value.text).mapped) : value;
}

/** The text of a value that may be HTML: in lines, with the way back through both; a plain one as it is. Linear; never throws. */
export function valueText(value: MappedText): ValueText {
  if (!looksLikeMarkup(value.text)) return { mapped: value, furniture: [] };
  const { scan, furniture, mapped } = readHtml(value.text);
  const found = scan.blocks.flatMap((block): StatedFurniture[] => {
    const heading = /^h[1-6]$/.test(block.element.tag);
    const reason = furniture.reasonOf(block.element) ?? (isLinks(block) && !heading ? 'navigation' : undefined);
    return reason ? [{ span: { start: block.start, end: block.end }, reason }] : [];
  });
  const all = found.length === scan.blocks.length;
  return { mapped: compose(value, mapped), furniture: all ? [] : found };
}
