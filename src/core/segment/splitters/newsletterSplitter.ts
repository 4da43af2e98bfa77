import { isSectionName } from '../sectionName';
import { type Cut, cutsAt, type Evidence, type Splitter } from '../splitter';

/** Fewest items that make a digest, and their least share of the text's lines. */
const ITEMS = 3;
const SHARE = 0.55;
/** Fewest section headings that make one. */
const SECTIONS = 2;
/** A heading in bold type, as Markdown writes it. */
const BOLD = /^\*\*[^*?]{2,40}\*\*$/;
/** The name of a digest: one to four words. */
const NAME = /^\p{Lu}\S{2,24}(?: \S{1,24}){0,3}$/u;
/** Fewest lone bars that tell a mailing. */
const BARS = 3;
/** Score from which a title inside a digest is a story or an edition of its own. */
const EDITION = 3;

/** A round-up under one title: bulleted, dashed or numbered items, or sections that are called as digests call them; or several such editions. */
export const newsletterSplitter: Splitter = {
  kind: 'newsletter',
  split(evidence) {
    const { items, bodyLines } = evidence;
    const sections = sectionsOf(evidence);
    if (items.length >= ITEMS && items.length >= bodyLines * SHARE)
      return found(`${items.length} items of a list among ${bodyLines} lines of text`, editions(evidence, items));
    if (sections.length >= SECTIONS)
      return found(
        `${sections.length} sections of a digest`,
        isUntitled(evidence) ? cutAt(sections) : editions(evidence, []),
      );
    if (countBars(evidence) >= BARS && isBrief(evidence))
      return found(`${countBars(evidence)} borders of a table around short texts`, cutsAt(evidence.titles));
    if (isMail(evidence)) return found('links of a mailing', editions(evidence, []));
    return undefined;
  },
};

function found(
  signal: string,
  cuts: readonly Cut[],
): { kind: 'newsletter'; confidence: number; signals: string[]; cuts: readonly Cut[] } {
  return { kind: 'newsletter', confidence: 0.75, signals: [signal], cuts };
}

function editions(evidence: Evidence, items: readonly number[]): readonly Cut[] {
  const { titles } = evidence;
  const cuts = withName(evidence, cutsAt(titles.filter((title, index) => index === 0 || title.score >= EDITION)));
  if (items.length === 0) return cuts;
  return cuts.map((cut, index) => {
    const end = cuts[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { ...cut, items: items.filter((item) => item > cut.title && item < end) };
  });
}

/** A digest begins with its name, however short (`Deals`), where nothing but dates stands between that and what was taken for its title. */
function withName({ page }: Evidence, cuts: readonly Cut[]): readonly Cut[] {
  const [first, ...rest] = cuts;
  let name = page.nextText(0);
  while (name < page.lines.length && page.header(name)) name = page.nextText(name + 1);
  if (!first || name >= first.start || !NAME.test(page.lines[name]!.text)) return cuts;
  for (let at = name + 1; at < first.start; at++) if (page.isText(at) && !page.header(at)) return cuts;
  return [{ ...first, start: page.nextText(0), title: name }, ...rest];
}

/** Headings of sections with text under them. */
function sectionsOf({ page, titles }: Evidence): number[] {
  const found: number[] = [];
  const first = isUntitled({ page, titles }) ? page.nextText(0) : (titles[0]?.at ?? 0);
  for (const { at, text } of page.lines)
    if (at > first && page.isText(at) && (isSectionName(text) || BOLD.test(text)) && page.isText(at + 1))
      found.push(at);
  return found;
}

/** How many lines hold nothing but a bar: borders that a mailing's layout in tables leaves behind. */
function countBars({ page }: Evidence): number {
  let count = 0;
  for (const { text } of page.lines) if (text === '|') count++;
  return count;
}

/** Whether there is a line or two of text to a title. */
function isBrief({ titles, bodyLines }: Evidence): boolean {
  return bodyLines <= titles.length * 2.5;
}

/** Links that only mailings have. */
const MAIL =
  /^unsubscribe\b|[|·.] ?unsubscribe\b(?! any ?time)|(?:preferences|subscription)\b.{0,20}\bunsubscribe\b|unsubscribe here|\b(?:newsletter|mail) (?:abbestellen|abmelden)\b|view (?:this email )?(?:it )?in (?:your |a )?browser|forwarded this|forward to a (?:friend|colleague)/i;

function isMail({ page }: Evidence): boolean {
  return page.lines.some(({ at, text }) => text.length <= 120 && page.markOf(at) !== undefined && MAIL.test(text));
}

/** Whether the digest has no title of its own: it begins with the date and then the text, so that its sections must do as titles. */
function isUntitled({ page, titles }: Pick<Evidence, 'page' | 'titles'>): boolean {
  const first = page.lines[page.nextText(0)];
  return first !== undefined && page.header(first.at)?.date !== undefined && (titles[0]?.score ?? 0) < 0;
}

function cutAt(places: readonly number[]): Cut[] {
  return places.map((at) => ({ start: at, title: at, confidence: 0.6 }));
}
