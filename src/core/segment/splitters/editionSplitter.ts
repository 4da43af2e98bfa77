import type { Evidence, Splitter } from '../splitter';
import { endsSentence } from '../titleForm';

/** Fewest items of an edition, and their least share of the lines below its name. */
const ITEMS = 4;
const SHARE = 0.7;
/** Longest name of an edition and longest heading, in UTF-16 units. */
const NAME = 90;
const HEADING = 90;
/** Length from which a line under a heading is an item's text, in UTF-16 units. */
const TEXT = 50;
/** What tells an edition in its name: its number or week, or its day. */
const NUMBERED = /\b(?:issue|edition|no\.|nr\.|vol\.) ?#?\d{1,4}\b|\bweek (?:of|ending|\d{1,2})\b/i;
const DAYED =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6} \d{4}\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6} \d{1,2},? \d{4}\b/i;

/** An edition of a newsletter: under a name with its day, week or number, headings with one paragraph each. One article with these as its items. */
export const editionSplitter: Splitter = {
  kind: 'newsletter',
  split(evidence) {
    const { page } = evidence;
    const name = page.nextText(0);
    const text = page.lines[name]?.text ?? '';
    if (text.length > NAME || endsSentence(text)) return undefined;
    // A name with a day may be a byline with its date.
    const header = page.header(name);
    if (!NUMBERED.test(text) && (header || !DAYED.test(text))) return undefined;
    const items = itemsBelow(evidence, name);
    if (items.length < ITEMS) return undefined;
    return {
      kind: 'newsletter',
      confidence: 0.65,
      signals: [`${items.length} headings with a paragraph each, under the name of an edition`],
      cuts: [{ start: name, title: name, items, confidence: 0.7 }],
    };
  },
};

/** Headings with one paragraph under each; none where other lines of text stand among them from the first one on. */
function itemsBelow({ page }: Evidence, name: number): number[] {
  const texts: number[] = [];
  for (const { at } of page.lines) if (at > name && page.isText(at)) texts.push(at);
  const isHeading = (at: number | undefined): boolean =>
    at !== undefined && page.lines[at]!.text.length <= HEADING && !/[.:;,]$/.test(page.lines[at]!.text);
  const isItem = (at: number | undefined): boolean =>
    at !== undefined && page.lines[at]!.size >= TEXT && endsSentence(page.lines[at]!.text);
  const items: number[] = [];
  let others = 0;
  for (let i = 0; i < texts.length; i++) {
    if (isHeading(texts[i]) && isItem(texts[i + 1]) && !isItem(texts[i])) {
      items.push(texts[i]!);
      i++;
    } else if (items.length > 0) others++;
  }
  return items.length * 2 >= (items.length * 2 + others) * SHARE ? items : [];
}
