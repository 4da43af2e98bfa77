import type { HtmlFurniture } from './htmlFurniture';
import type { HtmlBlock, HtmlElement, HtmlScan } from './htmlScan';

/** Least characters of a linked title, and the share of it that must be linked. */
const TITLE = 15;
const LINKED = 0.6;
/** Shortest linked title that an excerpt stands behind in the same block. */
const LINKED_OPENING = 25;
/** Fewest teasers side by side, the share of a group that must be teasers, and the most characters of paragraphs in one. */
const TEASERS = 3;
const MOST = 0.7;
const TEASER = 420;
/** Longest label above a teaser's title, and size of a paragraph. */
const LABEL = 60;
const PARAGRAPH = 80;
/** Share of the page's paragraphs from which a group of alike elements is its content. */
const CONTENT = 0.5;
/** Fewest comments in a thread, and the characters of paragraphs above that they answer to. */
const COMMENTS = 2;
const ANSWERED = 500;

/** Most characters of paragraphs in the box around a field of a form, how many levels it is searched up, and what no box is or holds. */
const PITCH = 260;
const BOX_LEVELS = 6;
const BOX_ENDS: ReadonlySet<string> = new Set(['body', 'main', 'article', 'html', 'td', 'header', 'section']);

/** What stands by each comment of a thread: buttons, who wrote it, its number. */
const VOICE =
  /^(?:(?:reply|report(?: abuse| comment)?|flag|like|dislike|permalink|recommend|upvote|quote|share|antworten|melden|zitieren|responder|denunciar|valorar|répondre|signaler|rispondi|segnala|reageer|odpowiedz|ответить|#\d{1,5}|\d{1,5} (?:likes?|points?|votes?))[\s|·•]{0,3}){1,5}$|^(?:posted by|comment by|publicado por|posté par) ?:? .{2,60}$|^.{2,40} (?:says|said|wrote|dice|dijo|a écrit|schrieb|schreibt) ?:?$/i;
const LONGEST_VOICE = 80;

/** Elements that are never parts of a page side by side: a table's rows are its content. */
const NO_PART: ReadonlySet<string> = new Set('p br tr td th tbody thead span a b i em strong dt dd'.split(' '));

/**
 * Finds templates that repeat across sibling elements, as teasers of other stories and comments do, and marks them as furniture whatever they are
 * called. Elements are alike that have the same tag and, but for figures, the same class. Linear.
 */
export function markTemplates(scan: HtmlScan, furniture: HtmlFurniture): void {
  const { elements, blocks, mapped } = scan;
  for (const element of elements) if (isField(element)) markForm(element, furniture);
  const first = new Int32Array(elements.length).fill(-1);
  const voices = new Int32Array(elements.length);
  const shown = new Int32Array(elements.length);
  const above = new Float64Array(blocks.length + 1);
  for (const [index, block] of blocks.entries()) {
    const { at } = block.element;
    above[index + 1] =
      above[index]! + (block.size >= PARAGRAPH && block.linked * 2 < block.end - block.start ? block.size : 0);
    if (at < 0) continue;
    shown[at]!++;
    if (first[at]! < 0) first[at] = index;
    if (block.end - block.start <= LONGEST_VOICE && VOICE.test(mapped.text.slice(block.start, block.end)))
      voices[at]!++;
  }
  for (let at = elements.length - 1; at >= 0; at--) {
    const parent = elements[at]!.parent?.at;
    if (parent === undefined) continue;
    if (first[at]! >= 0 && (first[parent]! < 0 || first[at]! < first[parent]!)) first[parent] = first[at]!;
    voices[parent]! += voices[at]!;
    shown[parent]! += shown[at]!;
  }
  let total = 0;
  for (const element of elements) if (!element.parent) total += element.prose;
  for (const group of groupsOf(elements)) {
    const prose = group.reduce((sum, element) => sum + element.prose, 0);
    const teasers = prose > total * CONTENT ? 0 : group.filter((one) => one.prose <= TEASER && isTeaser(one)).length;
    if (group.length >= TEASERS && teasers >= group.length * MOST) markAll(group, 'related', furniture);
    else if (group.length >= COMMENTS && voicedIn(group) && proseBefore(group[0]!) >= ANSWERED)
      markAll(group, 'comment', furniture);
  }

  function voicedIn(group: readonly HtmlElement[]): boolean {
    return (
      group.filter(({ at, prose }) => voices[at]! > 0 && (prose > 0 || shown[at]! > 1)).length >= group.length * MOST
    );
  }

  /** Characters of paragraphs on the page above an element. */
  function proseBefore({ at }: HtmlElement): number {
    return above[Math.max(0, first[at]!)]!;
  }

  /** Whether an element begins with a linked title, or has one right below a label. */
  function isTeaser({ at }: HtmlElement): boolean {
    const from = first[at]!;
    if (from < 0) return false;
    const label = blocks[from]!;
    if (isTitle(label)) return true;
    const title = shown[at]! > 1 ? blocks[from + 1] : undefined;
    return (
      title !== undefined && label.end - label.start <= LABEL && !/^h[1-6]$/.test(label.element.tag) && isTitle(title)
    );
  }
}

/** Whether people write or choose something in an element. */
function isField({ tag, attributes }: HtmlElement): boolean {
  return (
    tag === 'textarea' || (tag === 'input' && /^(?:email|text|search|password|tel)?$/i.test(attributes.type ?? ''))
  );
}

/** Marks the box around a field: the largest element with little text in it. */
function markForm(field: HtmlElement, furniture: HtmlFurniture): void {
  let box = field;
  for (let level = 0; level < BOX_LEVELS && box.parent && box.parent.prose <= PITCH; level++) {
    if (BOX_ENDS.has(box.parent.tag) || furniture.holdsHeadline(box.parent)) break;
    box = box.parent;
  }
  if (box !== field && box.text > 0) furniture.mark(box, 'newsletter_form');
}

/** Whether a block is a linked title, or begins with one that an excerpt stands behind. */
function isTitle({ start, end, linked, opening }: HtmlBlock): boolean {
  if (end - start >= TITLE && linked >= (end - start) * LINKED) return true;
  return opening >= LINKED_OPENING && end - start <= TEASER;
}

function markAll(group: readonly HtmlElement[], reason: 'related' | 'comment', furniture: HtmlFurniture): void {
  for (const element of group) furniture.mark(element, reason);
}

/** Elements with text that stand in one parent and are alike, two or more together. */
function groupsOf(elements: readonly HtmlElement[]): HtmlElement[][] {
  const groups = new Map<string, HtmlElement[]>();
  for (const element of elements) {
    if (element.text === 0 || NO_PART.has(element.tag) || !element.parent) continue;
    const key = `${element.parent.at} ${likeness(element)}`;
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Most characters of a class that tell what elements are alike. */
const NAMES = 80;

/** The tag and the class of an element without figures: equal for elements that one template made. */
export function likeness({ tag, names }: HtmlElement): string {
  return names === '' ? tag : `${tag} ${names.slice(0, NAMES).replace(/\d+/g, '')}`;
}
