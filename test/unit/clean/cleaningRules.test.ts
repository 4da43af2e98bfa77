import assert from 'node:assert/strict';
import fs from 'node:fs';
import { CLEANING_RULES } from '../../../src/core/clean/cleaningRules';
import { Page, pageLines } from '../../../src/core/segment/page';
import { LineIndex } from '../../../src/core/text/lineIndex';

/** A row of test/specs/cleaningLines.json: lines that a rule takes, and lines that look like it and stay. */
interface Row {
  readonly rule: string;
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

const ROWS = JSON.parse(fs.readFileSync('test/specs/cleaningLines.json', 'utf8')) as readonly Row[];
const PARAGRAPH =
  'Quillmark, a Leeds startup whose software reads handwritten notes, has raised $12 million, its chief executive Mona Whitlock said on Tuesday.';

const OTHER =
  'For six hours on Sunday nobody could board the ferries to Skarholm, because nobody could show a ticket, the operator Sundline said.';

/** The marks of all lines of `text` after all rules: each line with the name of the rule that took it. */
function marksOf(text: string): [string, string | undefined][] {
  const page = new Page(text, pageLines(text, new LineIndex(text).lines));
  for (const rule of CLEANING_RULES) rule.mark(page);
  return page.lines.map((line) => [line.text, page.markOf(line.at)?.rule]);
}

/** The rule that takes `line` where it stands above a paragraph. */
function ruleFor(line: string): string | undefined {
  return marksOf(`${line}\n\n${PARAGRAPH}`)[0]![1];
}

describe('cleaning rules for lines', () => {
  it('have names of their own', () => {
    assert.equal(new Set(CLEANING_RULES.map(({ name }) => name)).size, CLEANING_RULES.length);
  });
  for (const { rule, removed, kept } of ROWS) {
    for (const line of removed) it(`${rule} takes “${line}”`, () => assert.equal(ruleFor(line), rule));
    for (const line of kept) it(`${rule} leaves “${line}”`, () => assert.equal(ruleFor(line), undefined));
  }
});

describe('cleaning rules for blocks', () => {
  const taken = (text: string): string[] =>
    marksOf(text).flatMap(([line, rule]) => (rule ? [`${rule}: ${line.slice(0, 22)}`] : []));

  it('leaked-json takes the leak with all between its pieces', () => {
    const text = `${PARAGRAPH}\n\n{“id”:1,”date”:”2031-05-14T08:12:00″,”type”:”post”}\nA copy of the story.\nn\nMore of it.\nn”,”protected”:false},”author”:12,”sticky”:false}`;
    assert.deepEqual(
      taken(text).map((line) => line.split(':')[0]),
      Array(5).fill('leaked-json'),
    );
  });
  it('leaked-json leaves a lone n and a quotation', () => {
    assert.deepEqual(
      taken(`${PARAGRAPH}\n\n“We said: ‘no’, and then: ‘perhaps’,” Whitlock said of the offer that came in May.`),
      [],
    );
  });
  it('comments take a section from its heading to the last reply', () => {
    const text = `${PARAGRAPH}\n\nComments 2\nlucky says:\n2 days ago\nGreat post!\nReply\nBert V. says:\n1 day ago\nNot great.\nReply\n\nFennel buys a mill\n\n${OTHER}`;
    assert.equal(taken(text).length, 9);
  });
  it('related takes a heading with its links, and stops at the next article', () => {
    const text = `${PARAGRAPH}\n\nRelated Posts\nFennel buys a mill\nTarn finds a bell\n\nSolenne raises €5m\n\n${OTHER}`;
    assert.deepEqual(taken(text), [
      'related: Related Posts',
      'related: Fennel buys a mill',
      'related: Tarn finds a bell',
    ]);
  });
  it('related leaves a section of a digest', () => {
    assert.deepEqual(taken(`Top News\n${PARAGRAPH}\n${OTHER}`), []);
  });
  it('author-bio takes a biography and leaves a story about a writer', () => {
    assert.deepEqual(taken(`${PARAGRAPH}\n\nTess Okafor is a reporter at The Lantern who covers farms.`), [
      'author-bio: Tess Okafor is a repor',
    ]);
    assert.deepEqual(
      taken(`${PARAGRAPH}\n\nTess Okafor was fired by Quillmark, a writer of software, on Tuesday.`),
      [],
    );
  });
  it('duplicate takes a title printed again, a teaser, a paragraph that came before', () => {
    const title = 'Quillmark raises $12 million to read notes';
    const text = `${title}\n\n${title}\n\n${PARAGRAPH.slice(0, 80)}\n\n${PARAGRAPH} Again and again.\n\nAnother line.\n\n${PARAGRAPH} Again and again.`;
    assert.deepEqual(
      taken(text).map((line) => line.split(':')[0]),
      ['duplicate', 'duplicate', 'duplicate'],
    );
  });
  it('repeated-furniture takes what comes again and again, but no titles of articles', () => {
    const entry = (n: number): string =>
      `Story number ${n} has a title of its own\n\n${PARAGRAPH} ${n}.\n\nThe Wire · ${n} years ago · Mark\n\n`;
    assert.deepEqual(
      taken(entry(1) + entry(2) + entry(3)).map((line) => line.split(':')[0]),
      Array(3).fill('repeated-furniture'),
    );
  });
  it('advert-block takes what an advertising label heads', () => {
    assert.deepEqual(taken(`${PARAGRAPH}\n\nSponsored By ...\nLedgers need backing up.\n\n${OTHER}`), [
      'advert: Sponsored By ...',
      'advert-block: Ledgers need backing u',
    ]);
  });
  it('page-end takes all below the foot of the page, unless text follows', () => {
    assert.deepEqual(taken(`${PARAGRAPH}\n\n© 2031 The Lantern\nBlogroll\nLou`).length, 3);
    assert.deepEqual(taken(`${PARAGRAPH}\n\n© 2031 The Lantern\n\n${OTHER}`).length, 1);
  });
});
