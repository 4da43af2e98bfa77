import { type Cut, cutsAt, type Evidence, type Splitter } from '../splitter';

/** Fewest entries of a listing. */
const ENTRIES = 3;
/** Share of entries that must be teasers, or of lines that must be headlines. */
const SHARE = 0.7;
/** An end inside a sentence. */
const BROKEN_OFF = /(?:[\p{L}\d,]|…|\.{3})$/u;
/** Longest line that is a headline, in UTF-16 units. */
const HEADLINE = 140;

/** Headlines with teasers that break off or link to the story, one under each; or headlines alone, which are one listing as a whole. */
export const listingSplitter: Splitter = {
  kind: 'listing',
  split(evidence) {
    const teasers = evidence.titles.length >= ENTRIES ? teaserShare(evidence) : 0;
    if (teasers >= SHARE)
      return found(`${evidence.titles.length} headlines with teasers that break off`, teasers, cutsAt(evidence.titles));
    const headlines = headlinesOf(evidence);
    const [first] = cutsAt(evidence.titles);
    if (
      !first ||
      evidence.titles.length > 1 ||
      headlines.length < ENTRIES ||
      headlines.length < evidence.bodyLines * SHARE
    )
      return undefined;
    return found(`${headlines.length} headlines without text`, 0.6, [{ ...first, items: headlines }]);
  },
};

function found(signal: string, confidence: number, cuts: readonly Cut[]): ReturnType<Splitter['split']> {
  return { kind: 'listing', confidence: Math.min(confidence, 0.9), signals: [signal], cuts };
}

/** The share of titles with a single line under them that breaks off or ends in a link. */
function teaserShare({ page, titles }: Evidence): number {
  let teasers = 0;
  for (const [index, title] of titles.entries()) {
    const end = titles[index + 1]?.start ?? page.lines.length;
    const lines: number[] = [];
    for (let at = title.body; at < end && lines.length < 2; at++) if (page.isText(at)) lines.push(at);
    const [only] = lines;
    if (lines.length === 1 && (page.tailOf(only!) || BROKEN_OFF.test(page.lines[only!]!.text))) teasers++;
  }
  return teasers / titles.length;
}

/** Lines below the first title that look like headlines; none where full paragraphs stand among them. */
function headlinesOf({ page, titles }: Evidence): number[] {
  const found: number[] = [];
  let paragraphs = 0;
  for (let at = (titles[0]?.at ?? 0) + 1; at < page.lines.length; at++) {
    const { text, size } = page.lines[at]!;
    if (page.isText(at) && size > HEADLINE) paragraphs++;
    if (page.isText(at) && !page.header(at) && text.length <= HEADLINE && text.includes(' ') && !/[.:;,]$/.test(text))
      found.push(at);
  }
  return paragraphs * 5 > found.length ? [] : found;
}
