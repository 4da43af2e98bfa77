import assert from 'node:assert/strict';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { detectDump } from '../../../src/core/detect/detectDump';
import { assertLawful } from '../laws/analysisLaws';

const STORIES = [
  {
    title: 'Otterburn buys Quillmark for $40 million',
    text: 'Otterburn said on Monday it had agreed to buy Quillmark, a maker of ink, for $40 million in cash.\n\nThe deal closes in May, said Jane Roe, who leads Otterburn.\nShare this story',
  },
  {
    title: 'Mirador raises €12 million',
    text: 'Mirador, which leases drones to farms, has raised €12 million in a round led by Chalkline Capital.\n\nIt was founded in Lyon in 2019 and employs forty people, the company said.',
  },
];
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('articles that a structured text states', () => {
  it('are read from JSON Lines, each with its headline and cleaned body', () => {
    const text = lines(STORIES);
    const analysis = analyzeDump({ text });
    assertLawful(analysis, text);
    assert.deepEqual([analysis.dump.format, analysis.dump.kind], ['jsonl', 'plain_archive']);
    assert.deepEqual(
      analysis.articles.map(({ headline }) => headline),
      STORIES.map(({ title }) => title),
    );
    assert.equal(analysis.articles[1]!.bodySpans.length, 2);
    assert.deepEqual(
      analysis.removals.map(({ reason }) => reason),
      ['share'],
    );
    assert.equal(analysis.deals.length, 2);
  });

  it('may have their title behind their text', () => {
    const text = lines(STORIES.map(({ title, text }) => ({ text, title })));
    const analysis = analyzeDump({ text });
    assertLawful(analysis, text);
    assert.deepEqual(
      analysis.articles.map(({ headline, articleBody }) => [headline, articleBody.split('\n\n').length]),
      STORIES.map(({ title }) => [title, 2]),
    );
  });

  it('make a text a dump', () => {
    assert.equal(detectDump(lines(STORIES)).kind, 'plain_archive');
  });
});
