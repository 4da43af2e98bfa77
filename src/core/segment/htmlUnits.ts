import { readByline } from '../article/byline';
import { readDateLine } from '../article/dateLine';
import { verdictOf } from '../read/htmlNames';
import type { HtmlReading } from '../read/htmlReader';
import { formOf, headingOf, isFull, isFurnitureLabel } from '../read/htmlRefine';
import type { HtmlBlock, HtmlElement } from '../read/htmlScan';
import { slice } from '../text/span';
import { tableTitles } from './htmlTables';

/** Shortest and longest headline, in UTF-16 units. */
const SHORTEST = 10;
const LONGEST = 220;
/** Share of a headline that is a link, or bold. */
const MOSTLY = 0.6;
/** Least characters of text under a headline. */
const TEXT = 40;
/** Share of headlines that text stands under, and share of them with a sign that each is a story of its own. */
const HEADED = 0.8;
const SIGNED = 0.6;
/** Share of the page's text that the stories are. */
const COVERED = 0.55;
/** Share of it that one story may be. */
const ALL = 0.85;
/** How many blocks above and below a headline may tell its date and author. */
const ABOVE = 3;
const BELOW = 4;
/** Most characters of text above the first story of a page that is no article in parts, and their share of the stories. */
const INTRODUCTION = 160;
const INTRODUCED = 0.1;

/** A story of a page with several: its headline and all its blocks, in order. */
export interface HtmlUnit {
  readonly title: HtmlBlock;
  readonly blocks: readonly HtmlBlock[];
}

/**
 * The stories of a page that holds several, found by structure: headlines of one form that repeat, each with text under it, and a sign that each is a
 * story of its own — a link, a date or an author by it, a rule or an element between. `undefined` where the page has no two.
 */
export function findUnits(reading: HtmlReading): HtmlUnit[] | undefined {
  return new UnitFinder(reading).find();
}

/** Headlines of one form, as places among the page's blocks. */
interface Candidate {
  readonly titles: readonly number[];
  /** For each headline how far its text reaches. */
  readonly ends: readonly number[];
  readonly text: number;
}

class UnitFinder {
  private readonly blocks: readonly HtmlBlock[];
  private readonly text: string;
  /** For each block whether it is no furniture, and whether it tells a date or an author. */
  private readonly free: Uint8Array;
  private readonly about: Uint8Array;
  /** Characters of text above each block; rules above each element; the first and the last block of each element. */
  private readonly above: Float64Array;
  private readonly rules: Uint32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;

  constructor(private readonly reading: HtmlReading) {
    const { blocks, elements } = reading.scan;
    this.blocks = blocks;
    this.text = reading.mapped.text;
    this.free = Uint8Array.from(blocks, (block) => (reading.furniture.reasonOf(block.element) ? 0 : 1));
    this.about = Uint8Array.from(blocks, (block) => (this.tellsAbout(block) ? 1 : 0));
    this.above = new Float64Array(blocks.length + 1);
    for (const [at, block] of blocks.entries())
      this.above[at + 1] = this.above[at]! + (this.free[at] && !this.about[at] && isText(block) ? block.size : 0);
    this.rules = new Uint32Array(elements.length + 1);
    for (const [at, { tag }] of elements.entries()) this.rules[at + 1] = this.rules[at]! + (tag === 'hr' ? 1 : 0);
    this.last = new Int32Array(elements.length).fill(-1);
    this.first = new Int32Array(elements.length).fill(blocks.length);
    for (const [at, { element }] of blocks.entries()) {
      if (element.at < 0) continue;
      this.last[element.at] = at;
      this.first[element.at] = Math.min(this.first[element.at]!, at);
    }
    for (let at = elements.length - 1; at >= 0; at--) {
      const parent = elements[at]!.parent?.at;
      if (parent === undefined) continue;
      this.last[parent] = Math.max(this.last[parent]!, this.last[at]!);
      this.first[parent] = Math.min(this.first[parent]!, this.first[at]!);
    }
  }

  find(): HtmlUnit[] | undefined {
    const total = this.textIn(0, this.blocks.length);
    let best: Candidate | undefined;
    for (const titles of this.titleForms()) {
      if (titles.length < 2 || !this.areDistinct(titles)) continue;
      const candidate = this.extend(titles);
      if (candidate && candidate.text >= total * COVERED && candidate.text > (best?.text ?? 0)) best = candidate;
    }
    return best && this.unitsOf(best);
  }

  /** Places of blocks that may be headlines, by their form; those of higher rank first. */
  private titleForms(): number[][] {
    const forms = new Map<string, number[]>();
    const add = (form: string, at: number): void => {
      const places = forms.get(form);
      if (places) places.push(at);
      else forms.set(form, [at]);
    };
    for (const [at, block] of this.blocks.entries()) {
      if (!this.free[at]) continue;
      const kind = this.kindOf(block);
      if (kind) add(`${kind} ${formOf(block)}`, at);
    }
    for (const [form, at] of tableTitles(this.reading.scan, this.text)) if (this.free[at]) add(form, at);
    return [...forms].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, places]) => places);
  }

  /** Whether blocks say different things: what stands in each story, such as a link to the rest, is no headline. */
  private areDistinct(places: readonly number[]): boolean {
    return new Set(places.map((at) => slice(this.text, this.blocks[at]!))).size >= places.length * HEADED;
  }

  /** What makes a block look like a headline: `1` to `6` a heading, `d` a term, `l` a link, `s` bold. */
  private kindOf(block: HtmlBlock): string | undefined {
    const length = block.end - block.start;
    if (length < SHORTEST || length > LONGEST || isFurnitureLabel(this.text, block)) return undefined;
    const text = slice(this.text, block);
    const date = readDateLine(text);
    if (date && date.before === '' && date.after === '') return undefined;
    if (headingOf(block)) return /h([1-6])/.exec(`${block.element.tag} ${block.element.parent?.tag}`)?.[1];
    if (/[.,;:]$/.test(text)) return undefined;
    if (block.element.tag === 'dt') return 'd';
    if (block.away >= length * MOSTLY) return 'l';
    return block.stressed >= length * MOSTLY ? 's' : undefined;
  }

  /** The stories that headlines would begin; `undefined` where they do not look like such. */
  private extend(titles: readonly number[]): Candidate | undefined {
    const shared = this.sharedElement(titles);
    const ends: number[] = [];
    let headed = 0;
    let signed = 0;
    let text = 0;
    let largest = 0;
    for (const [index, at] of titles.entries()) {
      const next = titles[index + 1] ?? this.blocks.length;
      const end = this.endOf(at, next, shared);
      ends.push(end);
      const own = this.opens(at, next, shared) ? this.textIn(at + 1, end) : 0;
      largest = Math.max(largest, own);
      if (own >= TEXT) headed++;
      if (own >= TEXT && this.isSigned(at, end, titles[index - 1], titles[index + 1], shared)) signed++;
      text += own;
    }
    if (headed < titles.length * HEADED || signed < 2 || signed < titles.length * SIGNED) return undefined;
    if (largest > text * ALL) return undefined;
    const above = this.textIn(0, this.startOf(titles[0]!, undefined, shared));
    return above > Math.max(INTRODUCTION, text * INTRODUCED) ? undefined : { titles, ends, text };
  }

  /** The innermost element around all of the blocks at these places. */
  private sharedElement(places: readonly number[]): HtmlElement | undefined {
    const from = this.blocks[places[0]!]!.element;
    const to = this.blocks[places.at(-1)!]!.element;
    let shared: HtmlElement | undefined = from;
    while (shared && !(shared.at <= to.at && to.at < shared.end)) shared = shared.parent;
    return shared;
  }

  /** The element in `shared` that a block stands in. */
  private partOf({ element }: HtmlBlock, shared: HtmlElement | undefined): HtmlElement | undefined {
    let part: HtmlElement | undefined = element;
    while (part && part.parent !== shared) part = part.parent;
    return part;
  }

  /** Where the story of a headline ends: before the next, and with the element that holds it alone. */
  private endOf(at: number, next: number, shared: HtmlElement | undefined): number {
    const part = this.partOf(this.blocks[at]!, shared);
    const holder = part && this.holdsOne(at, next, part) ? part : shared;
    return Math.min(next, holder ? this.last[holder.at]! + 1 : next);
  }

  /** Whether no text stands above a headline in the element that holds it alone. */
  private opens(at: number, next: number, shared: HtmlElement | undefined): boolean {
    const part = this.partOf(this.blocks[at]!, shared);
    return !part || !this.holdsOne(at, next, part) || this.textIn(this.first[part.at]!, at) === 0;
  }

  /** Whether an element holds one headline with text under it, and not the next. */
  private holdsOne(at: number, next: number, part: HtmlElement): boolean {
    const last = this.last[part.at]!;
    return last < next && last > at;
  }

  /** Where the story of a headline begins: with its element, or the date and author right above it. */
  private startOf(at: number, before: number | undefined, shared: HtmlElement | undefined): number {
    const part = this.partOf(this.blocks[at]!, shared);
    const limit = before === undefined ? -1 : before;
    let start = at;
    for (let above = at - 1; above > limit && above >= at - ABOVE; above--) {
      const block = this.blocks[above]!;
      const inside = part !== undefined && block.element.at >= part.at && part.tag !== 'tr';
      if (!this.free[above] || !(this.about[above] || (inside && block.size < TEXT))) break;
      start = above;
    }
    return start;
  }

  /** Whether something says that a headline begins a story of its own. */
  private isSigned(
    at: number,
    end: number,
    before: number | undefined,
    next: number | undefined,
    shared: HtmlElement | undefined,
  ): boolean {
    const block = this.blocks[at]!;
    if (block.away >= (block.end - block.start) * MOSTLY || block.element.tag === 'dt' || block.element.tag === 'td')
      return true;
    const part = this.partOf(block, shared);
    if (part && (part.tag === 'article' || /\b(?:hentry|h-entry|post|story)\b/i.test(part.names))) return true;
    for (let k = at + 1; k < end && k <= at + BELOW; k++) if (this.about[k]) return true;
    for (let k = at - 1; k > (before ?? -1) && k >= at - ABOVE; k--) if (this.about[k]) return true;
    // Rules inside of one article part its chapters.
    for (let outer = shared; outer; outer = outer.parent) if (outer.tag === 'article') return false;
    return this.hasRule(next === undefined ? before : at, next === undefined ? at : next);
  }

  /** Whether a rule stands between two blocks. */
  private hasRule(from: number | undefined, to: number | undefined): boolean {
    if (from === undefined || to === undefined) return false;
    const [start, end] = [this.blocks[from]!.element.at, this.blocks[to]!.element.at];
    return start >= 0 && end > start && this.rules[end]! > this.rules[start]!;
  }

  /** Whether a block tells a date or an author. */
  private tellsAbout(block: HtmlBlock): boolean {
    if (block.end - block.start > 110) return false;
    if (block.element.tag === 'time' || verdictOf(block.element.names) === 'author_bio') return true;
    const text = slice(this.text, block);
    const date = readDateLine(text);
    return (date !== undefined && text.length - date.dateText.length <= 50) || readByline(text) !== undefined;
  }

  /** Characters of text between two places, without headings and furniture. */
  private textIn(from: number, to: number): number {
    return from < to ? this.above[to]! - this.above[from]! : 0;
  }

  private unitsOf({ titles, ends }: Candidate): HtmlUnit[] {
    const shared = this.sharedElement(titles);
    const starts = titles.map((at, index) => this.startOf(at, titles[index - 1], shared));
    return titles.map((at, index) => {
      const end = Math.min(ends[index]!, starts[index + 1] ?? this.blocks.length);
      return { title: this.blocks[at]!, blocks: this.blocks.slice(starts[index]!, end) };
    });
  }
}

function isText(block: HtmlBlock): boolean {
  return isFull(block) || (block.size >= TEXT && block.linked * 2 < block.end - block.start && !headingOf(block));
}
