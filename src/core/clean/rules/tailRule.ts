import { isArticleEnd } from '../../segment/headerZone';
import { listMark } from '../../segment/listMark';
import type { Page } from '../../segment/page';
import type { Cut } from '../../segment/splitter';
import { countWords, endsSentence } from '../../segment/titleForm';
import type { ArticleRule } from '../articleRule';

/** Length from which a line is text whatever it ends in, in UTF-16 units. */
const PARAGRAPH = 110;
/** Length from which a sentence is text wherever it stands, in UTF-16 units. */
const SENTENCE = 60;
/** Most lines of a tail, if not one in so many is known as furniture. */
const LONGEST = 8;
const SHARE = 4;
/** How many lines of furniture end the text for good. */
const BREAK = 3;
/** How many of them leave only paragraphs to be text. */
const LONG_BREAK = 6;
/** Longest line behind it, in UTF-16 units. */
const BIOGRAPHY = 300;
/** Most unmarked lines behind the furniture that ends an article. */
const BEHIND = 5;

/** What is left behind an article's end where furniture begins: short lines without a full stop, an author's line between tags and links. */
export const tailRule: ArticleRule = {
  name: 'tail',
  mark(page, cut, end) {
    markBehindFurniture(page, cut, end);
    const last = lastText(page, cut, end);
    const tail: number[] = [];
    let furniture = 0;
    for (let at = last + 1; at < end; at++)
      if (page.markOf(at)) furniture++;
      else tail.push(at);
    if (last <= cut.title || tail.length === 0 || furniture === 0) return;
    if ((tail.length > LONGEST && furniture * SHARE < tail.length) || isList(page, cut.title, last)) return;
    for (const at of tail) if (!isCutOff(page, at)) page.mark(at, 'tail', 'related');
  },
};

/** The last line of the article's text: below its last full paragraph, sentences go on as long as no furniture stands between. */
function lastText(page: Page, cut: Cut, end: number): number {
  let paragraph = end - 1;
  while (paragraph > cut.title && !(page.isText(paragraph) && page.lines[paragraph]!.size >= PARAGRAPH)) paragraph--;
  let last = paragraph;
  let between = 0;
  for (let at = paragraph + 1; at < end; at++) {
    const { text } = page.lines[at]!;
    if (page.isText(at) && isText(text) && (between < BREAK || isSure(text, between))) {
      last = at;
      between = 0;
    } else if (page.markOf(at)?.reason !== 'advert') between++;
  }
  return last;
}

/** Whether a line is text even behind much furniture: an item of a list, a sum, a sentence of some length. */
function isSure(text: string, between: number): boolean {
  const least = between < LONG_BREAK ? SENTENCE : PARAGRAPH;
  return isText(text) && (listMark(text) > 0 || text.length >= least || !endsSentence(text)) && !/[:;]$/.test(text);
}

/** Whether a line breaks off where a link to the rest stands. */
function isCutOff(page: Page, at: number): boolean {
  const next = page.lines[at + 1];
  return (
    next !== undefined &&
    /^(?:read more|continue reading|more)\b/i.test(next.text) &&
    countWords(page.lines[at]!.text) > 2
  );
}

/** Whether most lines of the article are no sentences: then its last ones need not be either. */
function isList(page: Page, title: number, last: number): boolean {
  let lines = 0;
  let sentences = 0;
  for (let at = Math.max(title + 1, last - 40); at <= last; at++) {
    if (!page.isText(at) || page.header(at, true)) continue;
    lines++;
    if (page.lines[at]!.size >= PARAGRAPH || endsSentence(page.lines[at]!.text)) sentences++;
  }
  return sentences * 2 < lines;
}

/** Behind `Source link` or `Tags: …` an article is over: the few lines that follow are not its text. */
function markBehindFurniture(page: Page, cut: Cut, end: number): void {
  const behind: number[] = [];
  for (let at = end - 1; at > cut.title; at--) {
    const mark = page.markOf(at);
    if (!mark) {
      behind.push(at);
      if (behind.length > BEHIND || page.lines[at]!.text.length > BIOGRAPHY) return;
    } else if (/^source/i.test(page.lines[at]!.text) && behind.some((k) => isSure(page.lines[k]!.text, 0))) {
      // Under a chart the text goes on.
      return;
    } else if ((mark.reason === 'tags' || isArticleEnd(page.lines[at]!.text)) && behind.length > 0) {
      const last = page.previousText(at);
      if (last > cut.title && (page.lines[last]!.size >= PARAGRAPH || endsSentence(page.lines[last]!.text)))
        for (const place of behind) page.mark(place, 'tail', 'related');
      return;
    }
  }
}

function isText(text: string): boolean {
  if (
    text.length >= PARAGRAPH ||
    listMark(text) > 0 ||
    /[:;]$/.test(text) ||
    /[$€£¥₹]|\d[\d.,]* ?(?:m|mn|bn|k|million|billion)\b/i.test(text)
  )
    return true;
  return endsSentence(text) && countWords(text) > 2;
}
