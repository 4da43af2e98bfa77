import { isLinks } from './htmlLinks';
import type { HtmlBlock, HtmlElement } from './htmlScan';

/** Size of a full paragraph, of a sentence, and of a heading. */
const FULL = 80;
const SENTENCE = 25;
const HEADING = 140;
/** Share of the text from which a form of paragraph is the text's own, and how many of them make it so. */
const OWN = 0.1;
const MANY = 3;
/** From how many blocks between them paragraphs are apart, and the share of the longest run from which another goes on from it. */
const APART = 10;
const GOES_ON = 0.35;
/** How much of a block is looked at for letters, and the least share of them. */
const LOOKED_AT = 200;
const LETTERS = 0.25;
/** Size from which a paragraph is looked for in what the page states. */
const TELLING = 60;
/** Size up to which a block of another form than the text's is a label. */
const FOREIGN = 60;
/** Size from which a sentence that is mostly one link is text. */
const LINKED_TEXT = 150;
/** Characters outside of links from which an item of a list says more than its link. */
const SAYS_MORE = 12;
/** Longest label of a section that is no text. */
const LABEL = 60;

/** How sentences end, in scripts with marks of their own too. */
export const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]{0,3}$/u;

/**
 * Labels of what stands below, beside or between the text of an article: other stories, comments, forms. In the languages of large presses.
 */
const FURNITURE_LABEL =
  /^(?:(?:related|recommended|popular|trending|latest|top|more|other|further|similar|previous|recent|suggested|featured|editor.?s.? (?:picks?|choice))(?: (?:articles?|stories|news|posts?|topics?|reading|content|coverage|links?|videos?|items?|headlines|reads|on this(?: story| topic)?|from .{2,40}|by .{2,40}|in .{2,30}|about .{2,40}|for you|now|today|this week))?|most (?:read|popular|viewed|shared|commented|recent)(?: .{2,30})?|more (?:on|from|in|by|about|like this)\b.{0,40}|read (?:more|next|also|this next)|also read|see also|you (?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,20}|you.ll also like|don.t miss|up next|what to read next|what others are reading|in other news|elsewhere on .{2,30}|around the web|from (?:our|the) (?:partners?|sponsors?|web|archives?)|promoted(?: stories| content)?|sponsored(?: content| stories| links)?|paid content|advertisement|comments?(?: \(?\d{0,5}\)?)?|\d{1,5} comments?|(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion).{0,30}|reader comments|responses?(?: \(?\d{0,5}\)?)?|share(?: (?:this|on|via|with).{0,30})?|follow (?:us|me).{0,30}|(?:sign up|subscribe).{0,50}|newsletters?|get (?:our|the).{0,30}newsletter.{0,20}|about (?:the )?authors?|about us|contact us|author|tags?|topics?|filed under|categories|keywords|print this|email this|support us|donate|mehr zum thema|lesen sie (?:auch|mehr).{0,20}|das könnte sie auch interessieren|auch interessant|meistgelesen|weitere artikel.{0,30}|ähnliche artikel|kommentare?(?: \(?\d{0,5}\)?)?|zum thema|à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|recommandés)|les plus lus|à la une.{0,30}|commentaires?(?: \(?\d{0,5}\)?)?|noticias? relacionadas?|artículos? relacionados?|más (?:noticias|leídas?|leídos?|información).{0,20}|lo más (?:leído|visto).{0,20}|te puede interesar|también te puede interesar|comentarios?(?: \(?\d{0,5}\)?)?|leia (?:também|mais)|veja também|mais lidas|notícias relacionadas|leggi anche|articoli correlati|potrebbe interessarti|i più letti|lees ook|meer over.{0,30}|meest gelezen|läs också|läs mer|les også|læs også|czytaj (?:też|także|również)|zobacz (?:też|także|również)|читайте также|по теме|相关(?:新闻|阅读|文章|报道)|延伸阅读|推荐阅读|関連記事|あわせて読みたい|おすすめ記事|관련\s?기사)\s?[:：…»›>]{0,3}$/iu;

/** What is around a block that decides whether it is text. */
export interface Surroundings {
  readonly text: string;
  /** Whether the page states a block as part of the article's text. */
  stated(block: HtmlBlock): boolean;
  /** Whether those are all of what the page states as its text. */
  readonly complete: boolean;
  /** How many blocks of the page stand between two. */
  between(before: HtmlBlock, block: HtmlBlock): number;
}

/**
 * The blocks of a main text that are text: of those inside the element that was chosen, in order. Full paragraphs tell which forms of element are the
 * text's own; short blocks of other forms, labels with what they head, and what stands behind the last paragraph go.
 */
export function refine(blocks: readonly HtmlBlock[], around: Surroundings): HtmlBlock[] {
  return new Refiner(blocks, around).run();
}

class Refiner {
  private readonly forms = new Set<string>();
  private readonly parents = new Set<HtmlElement | undefined>();
  /** How many blocks each element has by itself. */
  private readonly counts = new Map<HtmlElement, number>();
  private readonly firstStated: number;
  private readonly lastStated: number;
  private first = 0;
  private last: number;

  constructor(
    private readonly blocks: readonly HtmlBlock[],
    private readonly around: Surroundings,
  ) {
    this.last = blocks.length - 1;
    this.firstStated = blocks.findIndex((block) => around.stated(block));
    this.lastStated = blocks.findLastIndex((block) => around.stated(block));
    for (const { element } of blocks) this.counts.set(element, (this.counts.get(element) ?? 0) + 1);
  }

  run(): HtmlBlock[] {
    this.learnForms();
    const { blocks } = this;
    if (this.first < 0) return blocks.filter((block) => !isLinks(block));
    const kept = new Uint8Array(blocks.length);
    let below = false;
    for (const [at, block] of blocks.entries()) {
      if (this.around.stated(block)) {
        kept[at] = 1;
        below = false;
        continue;
      }
      const full = isFull(block);
      if (this.isPassedOver(at) || this.isNoise(block)) continue;
      if (this.isLabel(block)) {
        below = true;
        continue;
      }
      if (below && full && this.isOwn(block)) below = false;
      if (below) continue;
      kept[at] = this.isText(at) ? 1 : 0;
    }
    this.trim(kept);
    return blocks.filter((_, at) => kept[at] === 1);
  }

  /** Learns which forms full paragraphs have, and from where to where they reach. */
  private learnForms(): void {
    const full = [...this.blocks.keys()].filter((at) => isFull(this.blocks[at]!));
    const all = this.formsOf(full);
    const chosen = this.mainRun(full.filter((at) => all.has(formOf(this.blocks[at]!))));
    for (const form of this.formsOf(chosen)) this.forms.add(form);
    const own = chosen.filter((at) => this.forms.has(formOf(this.blocks[at]!)));
    this.first = own[0] ?? -1;
    this.last = own.at(-1) ?? -1;
    for (const at of own) this.parents.add(this.holderOf(this.blocks[at]!));
  }

  /** The forms that much of the text of paragraphs has. */
  private formsOf(places: readonly number[]): Set<string> {
    const sizes = new Map<string, { size: number; count: number }>();
    let total = 0;
    for (const at of places) {
      const block = this.blocks[at]!;
      const form = formOf(block);
      const sum = sizes.get(form) ?? { size: 0, count: 0 };
      sum.size += block.size;
      sum.count++;
      total += block.size;
      sizes.set(form, sum);
    }
    return new Set(
      [...sizes].filter(([, { size, count }]) => size >= total * OWN || count >= MANY).map(([form]) => form),
    );
  }

  /** Of paragraphs that other parts of the page stand between, those that are the text: the longest run with what is long enough to go on from it. */
  private mainRun(places: readonly number[]): number[] {
    const runs: { places: number[]; size: number }[] = [];
    let before: number | undefined;
    for (const at of places) {
      const block = this.blocks[at]!;
      const last = before === undefined ? undefined : this.blocks[before]!;
      const near =
        last &&
        (this.holderOf(last) === this.holderOf(block) ||
          (block.element.tag !== 'td' && this.around.between(last, block) < APART));
      if (!near) runs.push({ places: [], size: 0 });
      const run = runs.at(-1)!;
      run.places.push(at);
      run.size += block.size;
      before = at;
    }
    const longest = Math.max(0, ...runs.map(({ size }) => size));
    const main = runs.find(({ size }) => size === longest)?.places ?? [];
    const parents = new Set(main.map((at) => this.holderOf(this.blocks[at]!)));
    const forms = new Set(main.map((at) => formOf(this.blocks[at]!)));
    const belongs = ({ places: own, size }: (typeof runs)[number]): boolean =>
      own.some((at) => parents.has(this.holderOf(this.blocks[at]!))) ||
      (size >= longest * GOES_ON && own.some((at) => forms.has(formOf(this.blocks[at]!))));
    return runs.filter(belongs).flatMap(({ places: own }) => own);
  }

  /** The element that paragraphs stand in side by side: that around a block's own, or its own where breaks part several blocks in it. */
  private holderOf({ element }: HtmlBlock): HtmlElement | undefined {
    return element.tag === 'td' || (this.counts.get(element) ?? 0) > 1 ? element : element.parent;
  }

  /** Whether a block has a form of the text's paragraphs, or stands beside them. */
  private isOwn(block: HtmlBlock): boolean {
    if (block.element.tag === 'td') return this.parents.has(block.element);
    return (
      this.forms.has(formOf(block)) ||
      this.parents.has(this.holderOf(block)) ||
      this.parents.has(block.element) ||
      this.parents.has(block.element.parent)
    );
  }

  private isText(at: number): boolean {
    const block = this.blocks[at]!;
    const text = this.textOf(block);
    const heading = headingOf(block);
    const within = at >= this.first && at <= this.last;
    if (isLinks(block)) return within && this.isOwnLink(at, heading);
    if (heading) return within || at < this.first ? this.isOwn(block) || this.headsText(at) : false;
    if (this.isOwn(block)) return this.forms.has(formOf(block)) || !this.isForeign(block);
    const structured = isStructured(block);
    if (within) return structured || isFull(block);
    if (at > this.last) return structured && this.standsBeside(block);
    return isFull(block) && SENTENCE_END.test(text);
  }

  /** Whether a block that is little but links is text: a heading of text, or an item that says more in a list among the paragraphs. */
  private isOwnLink(at: number, heading: boolean): boolean {
    const block = this.blocks[at]!;
    if (heading) return this.headsText(at) && this.isOwn(block);
    if (block.size >= LINKED_TEXT && this.isOwn(block) && SENTENCE_END.test(this.textOf(block))) return true;
    const more = block.end - block.start - block.linked >= SAYS_MORE;
    return more && block.element.tag === 'li' && this.parents.has(block.element.parent?.parent);
  }

  /** Whether a block among the paragraphs is a label of another form than theirs. */
  private isForeign(block: HtmlBlock): boolean {
    const box =
      /^(?:div|span|button|center|label|section|time)$/.test(block.element.tag) && !this.parents.has(block.element);
    return box && block.size < FOREIGN && block.stressed === 0 && !SENTENCE_END.test(this.textOf(block));
  }

  /** Whether full text stands right below a heading. */
  private headsText(at: number): boolean {
    const next = this.blocks[at + 1];
    if (next === undefined || !(isFull(next) || headingOf(next) || isStructured(next))) return false;
    return this.isOwn(next) || (isStructured(next) && this.standsBeside(next));
  }

  /** Whether the list or table that holds a block stands among the paragraphs. */
  private standsBeside({ element }: HtmlBlock): boolean {
    let at: HtmlElement | undefined = element;
    for (let level = 0; at && level < 6; level++, at = at.parent) if (this.parents.has(at.parent)) return true;
    return false;
  }

  /** Whether a paragraph stands among those that the page states as its text but is none of them. The stated text may be cut off behind, and lack lists. */
  private isPassedOver(at: number): boolean {
    const block = this.blocks[at]!;
    if (!this.around.complete || block.size < TELLING || headingOf(block) || isStructured(block)) return false;
    return at > this.firstStated && at < this.lastStated;
  }

  /** Whether a long block holds hardly any letters. */
  private isNoise({ start, size, element }: HtmlBlock): boolean {
    if (size < FULL || element.tag === 'pre') return false;
    const head = this.around.text.slice(start, start + LOOKED_AT);
    return (head.match(/\p{L}/gu)?.length ?? 0) < head.length * LETTERS;
  }

  private isLabel(block: HtmlBlock): boolean {
    return isFurnitureLabel(this.around.text, block);
  }

  /** Takes away what is no text at both ends. */
  private trim(kept: Uint8Array): void {
    for (let at = kept.length - 1; at > this.last; at--) {
      if (kept[at] === 0) continue;
      const block = this.blocks[at]!;
      const text = this.textOf(block);
      const ends = SENTENCE_END.test(text) && block.size >= SENTENCE;
      if (ends || this.around.stated(block) || (isStructured(block) && !headingOf(block))) break;
      kept[at] = 0;
    }
    for (let at = 0; at < this.first; at++) {
      if (kept[at] === 0) continue;
      const block = this.blocks[at]!;
      if (this.around.stated(block) || block.size >= FULL) break;
      if (headingOf(block) && block.size >= SENTENCE) break;
      if (SENTENCE_END.test(this.textOf(block)) && block.size >= SENTENCE) break;
      kept[at] = 0;
    }
  }

  private textOf({ start, end }: HtmlBlock): string {
    return this.around.text.slice(start, end);
  }
}

/** Whether a block is a full paragraph of text. */
export function isFull(block: HtmlBlock): boolean {
  return block.size >= FULL && !isLinks(block) && !headingOf(block);
}

/** Whether a block is a heading, or fills one. */
export function headingOf({ element, size }: HtmlBlock): boolean {
  return size <= HEADING && (/^h[1-6]$/.test(element.tag) || /^h[1-6]$/.test(element.parent?.tag ?? ''));
}

/** Whether a block stands in a list, a table, a quotation or code. */
function isStructured({ element }: HtmlBlock): boolean {
  let at: HtmlElement | undefined = element;
  for (let level = 0; at && level < 4; level++, at = at.parent)
    if (/^(?:li|td|th|dd|dt|pre|blockquote|caption)$/.test(at.tag)) return true;
  return false;
}

/** Whether a block labels what is no text: other stories, comments, a form. */
export function isFurnitureLabel(text: string, { start, end }: HtmlBlock): boolean {
  return end - start <= LABEL && FURNITURE_LABEL.test(text.slice(start, end));
}

/** The tag and first class of a block's element and of its parent: some systems give each paragraph and each section a class of its own behind. */
export function formOf({ element }: HtmlBlock): string {
  const { parent } = element;
  if (!parent) return firstName(element);
  return `${firstName(element)}<${parent.tag === 'section' ? parent.tag : firstName(parent)}`;
}

function firstName({ tag, names }: HtmlElement): string {
  const end = names.indexOf(' ');
  return `${tag} ${(end < 0 ? names : names.slice(0, end)).slice(0, 60).replace(/\d+/g, '')}`;
}
