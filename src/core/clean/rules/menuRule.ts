import type { Page } from '../../segment/page';
import { inPieces } from '../../segment/pieces';
import { type CleaningRule, steppedRule } from '../cleaningRule';

const BULLET = /^[•*·▪›»-] ?(?=\p{L})/u;
/** A breadcrumb whose separators are lost: `Home Technology`. */
const HOME = /^Home(?: \p{Lu}\p{Ll}{2,16}){1,2}$/u;
/** The way to the page, its marks set close: `News›Tech›Funding›Title`. */
const CRUMBS = /^\p{Lu}[^›»|.!?]{1,28}[›»][^›»|.!?]{2,28}[›»][^|]{2,120}$/u;
/** A menu on one line without marks: `Home Markets News Politics`. */
const SITE_WORDS =
  /\b(?:News|Markets|Politics|Tech|Technology|Sports?|Business|Opinion|Videos?|World|Money|Lifestyle|Podcasts|Industry|Entertainment|Startups|Culture|Science|Health)\b/g;
/** Fewest bulleted lines in a row that make a menu. */
const MENU = 4;
/** Fewest lines of a menu without bullets, how far down it may stand, and the length from which a line is no longer above the text. */
const COLUMN = 3;
const TOP = 40;
const TEXT = 60;

/** Menus: rows of links on one line (`Home | Cars | About`, `News  Events  Jobs`), breadcrumbs, and lists of bulleted one- to three-word links. */
export const menuRule: CleaningRule = steppedRule('menu', function* (page) {
  yield* inPieces(page.lines, ({ at, text }) => {
    if (text.length <= 160 && (isRow(text) || (HOME.test(text) && page.markOf(at - 1))))
      page.mark(at, 'menu', 'navigation');
  });
  markBullets(page);
  markColumn(page);
});

/** Whether a line is a row of short links side by side, or a breadcrumb. */
function isRow(text: string): boolean {
  if (/^(?:home|start|startseite|inicio|accueil) ?[›»>/] ?\S/i.test(text) || /^Home\p{Lu}\p{Ll}/u.test(text))
    return text.length <= 90;
  if (CRUMBS.test(text)) return true;
  if (text.startsWith('Home ') && (text.match(SITE_WORDS)?.length ?? 0) >= 3) return true;
  if (/[.!?]["”’]?$/.test(text) && !text.includes('  ')) return false;
  const cells = text
    .split(/ [|›»·•/>] | {2,}|\t/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  if (cells.length < 2 || cells.some((cell) => cell.length > 28 || wordCount(cell) > 4 || /\d{3}|[$€£¥%]/.test(cell)))
    return false;
  if (cells.length === 2) return / [›»] /.test(text) && cells.every((cell) => wordCount(cell) <= 2);
  if (cells.length >= 6 && text.split('|').length >= 5) return true;
  return cells.length >= 3 && cells.every((cell) => /^[\p{Lu}+&]/u.test(cell)) && !/\|\s*$/.test(text);
}

function markBullets(page: Page): void {
  const { lines } = page;
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && isLink(page, to)) to++;
    if (to - from >= MENU) for (let at = from; at < to; at++) page.mark(at, 'menu', 'navigation');
    from = Math.max(to, from + 1);
  }
}

/** Marks the words of a menu that stand one to a line at the page's top, some of them known as links. */
function markColumn(page: Page): void {
  const { lines } = page;
  let from = 0;
  for (let at = 0; at < lines.length && at < TOP; at++) {
    const line = lines[at]!;
    const word = page.markOf(at) ? line.text.length <= 34 : isMenuWord(line.text) || isBetweenLinks(page, at);
    if (word && (at === from || line.gap === 0)) continue;
    markWords(page, from, at);
    if (line.text.length >= TEXT && !page.markOf(at)) return;
    from = word ? at : at + 1;
  }
}

/** Marks the lines from `from` to before `to` where they are a column of links. */
function markWords(page: Page, from: number, to: number): void {
  let known = 0;
  for (let at = from; at < to; at++) if (page.markOf(at)?.reason === 'navigation') known++;
  if (known > 0 && to - from >= COLUMN) for (let at = from; at < to; at++) page.mark(at, 'menu', 'navigation');
}

/** Whether a short line stands right between two links. */
function isBetweenLinks(page: Page, at: number): boolean {
  const { text } = page.lines[at]!;
  return (
    text.length <= 44 &&
    !/[.!?:]$/.test(text) &&
    page.markOf(at - 1)?.reason === 'navigation' &&
    page.markOf(at + 1)?.reason === 'navigation' &&
    page.lines[at + 1]!.gap === 0
  );
}

function isMenuWord(text: string): boolean {
  return text.length <= 24 && wordCount(text) <= 3 && /^\p{Lu}[^.,:;!?\d$€£]*$/u.test(text);
}

function isLink(page: Page, at: number): boolean {
  const { text } = page.lines[at]!;
  if (text.length > 34 || !BULLET.test(text)) return false;
  const label = text.replace(BULLET, '');
  return wordCount(label) <= 3 && !/[.,:;!?$€£%]/.test(label);
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
