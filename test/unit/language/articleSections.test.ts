import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/analysis';
import { sectionsOf } from '../../../src/language/articleSections';
import { article } from '../views/sampleAnalysis';

const LONG = 'The bridge over the Ouse was closed for nine weeks, and the ferry did well out of it.';

/** An article of these paragraphs, one a line, and its text. */
function story(paragraphs: readonly string[], more: Partial<Article> = {}): { text: string; own: Article } {
  const text = ['A headline', ...paragraphs].join('\n');
  let at = 'A headline\n'.length;
  const bodySpans = paragraphs.map((paragraph) => {
    const span = { start: at, end: at + paragraph.length };
    at += paragraph.length + 1;
    return span;
  });
  const span = { start: 0, end: text.length };
  return { text, own: article('a', 'A headline', 0, { span, bodySpans, ...more }) };
}

function headings({ text, own }: ReturnType<typeof story>): string[] {
  return sectionsOf(own, ({ start, end }) => text.slice(start, end)).map(({ heading }) => heading);
}

describe('sectionsOf', () => {
  it('takes short lines that end like no sentence for sub-headings', () => {
    assert.deepEqual(headings(story([LONG, 'Winter is the problem', LONG, 'What now?', LONG])), [
      'Winter is the problem',
      'What now?',
    ]);
  });

  it('takes nothing else for one', () => {
    const no = ['He said no.', '“We did it”', 'and so on', 'Boats:', `${LONG.slice(0, -1)} and so on for ever`];
    for (const line of no) assert.deepEqual(headings(story([LONG, line, LONG])), []);
    assert.deepEqual(headings(story([LONG, 'The end'])), []);
    assert.deepEqual(headings(story(['Boats', 'Cars', 'Kites'])), []);
  });

  it('ends a section with the last paragraph before the next', () => {
    const { text, own } = story([LONG, 'One', LONG, LONG, 'Two', LONG]);
    const sections = sectionsOf(own, ({ start, end }) => text.slice(start, end));
    assert.deepEqual(
      sections.map(({ span }) => text.slice(span.start, span.end)),
      [`One\n${LONG}\n${LONG}`, `Two\n${LONG}`],
    );
  });

  it('gives the items of a digest their first lines', () => {
    const plain = story([LONG, LONG]);
    const itemSpans = plain.own.bodySpans;
    const found = headings({ ...plain, own: { ...plain.own, itemSpans } });
    assert.deepEqual(found, [LONG, LONG]);
    const long = story([`${LONG} ${LONG}`]);
    const [cut] = headings({ ...long, own: { ...long.own, itemSpans: long.own.bodySpans } });
    assert.ok(cut?.endsWith('…') && cut.length <= 91);
  });
});
