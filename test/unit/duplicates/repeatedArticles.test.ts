import assert from 'node:assert/strict';
import { analyzeDump } from '../../../src/core/analyzeDump';

const STORY = `Otterburn, the harbour operator from Leith, has bought the ferry line Quillmark for €40 million in cash, both said on Tuesday after weeks of talks about the price of the two older ships.

The line carries 210,000 passengers a year between Leith and three islands, most of them in summer, and has made a loss since the winter in which its flagship ran aground.

“We know these waters,” said Mira Halloran, who runs Otterburn. She wants to keep all 85 jobs and to put a third ship on the route before the season begins in April.`;

const OTHER = `Kestrel Yards, which repairs tugs and ferries on the west coast, has raised $12 million from Marlowe Ventures and Linden Capital to build a second dock in Oban.

The dock will lift ships of up to 900 tonnes and is to open in the autumn of next year, said Bo Lund, its chief executive, who started the company in a shed nine years ago.`;

/** Headline and original's headline of each article of a dated archive of `stories`. */
function originals(stories: readonly (readonly [string, string])[]): (readonly [string, string | undefined])[] {
  const text = stories.map(([headline, body], i) => `0${i + 1} May 2024\n\n${headline}\n\n${body}\n`).join('\n');
  const { articles } = analyzeDump({ text });
  return articles.map(({ headline, duplicateOf }) => [
    headline,
    articles.find(({ id }) => id === duplicateOf)?.headline,
  ]);
}

describe('repeated articles', () => {
  const FERRY = 'Otterburn buys the ferry line Quillmark for €40 million';
  const YARD = 'Kestrel Yards raises $12 million for a second dock';

  it('keeps an exact copy of an article whole and names its original', () => {
    const text = [FERRY, YARD, FERRY]
      .map((headline, i) => `0${i + 1} May 2024\n\n${headline}\n\n${headline === YARD ? OTHER : STORY}\n`)
      .join('\n');
    const { articles } = analyzeDump({ text });
    assert.equal(articles.length, 3);
    assert.equal(articles[2]!.articleBody, STORY);
    assert.equal(articles[2]!.duplicateOf, articles[0]!.id);
    assert.equal(articles[0]!.duplicateOf, undefined);
  });

  it('finds a story under another headline, with some words changed', () => {
    const copy = STORY.replace('has bought', 'has acquired').replace('keep all 85 jobs', 'keep all of the 85 jobs');
    const other = 'Leith operator takes over the islands’ ferries';
    assert.deepEqual(
      originals([
        [FERRY, STORY],
        [YARD, OTHER],
        [other, copy],
      ]),
      [
        [FERRY, undefined],
        [YARD, undefined],
        [other, FERRY],
      ],
    );
  });

  it('takes a teaser for the repeat of its story, whichever comes first', () => {
    const teaser = STORY.split('\n\n')[0]!;
    assert.deepEqual(
      originals([
        [FERRY, `${teaser} Read on to learn what becomes of the crews.`],
        [YARD, OTHER],
        [FERRY, STORY],
      ]),
      [
        [FERRY, FERRY],
        [YARD, undefined],
        [FERRY, undefined],
      ],
    );
  });

  it('finds a copy in an archive without dates', () => {
    const text = [
      [FERRY, STORY],
      [YARD, OTHER],
      ['Leith operator takes over the islands’ ferries', STORY],
    ]
      .map((story) => story.join('\n\n'))
      .join('\n\n\n');
    const { articles } = analyzeDump({ text });
    assert.deepEqual(
      articles.map(({ duplicateOf }) => duplicateOf),
      [undefined, undefined, articles[0]!.id],
    );
  });

  it('still removes a paragraph that stands twice inside an article', () => {
    const first = STORY.split('\n\n')[0]!;
    const text = `03 May 2024\n\n${FERRY}\n\n${STORY}\n\n${first}\n\n04 May 2024\n\n${YARD}\n\n${OTHER}\n`;
    const { articles, removals } = analyzeDump({ text });
    assert.equal(articles[0]!.articleBody, STORY);
    assert.equal(removals.filter(({ reason }) => reason === 'duplicate').length, 1);
    assert.deepEqual(
      articles.map(({ duplicateOf }) => duplicateOf),
      [undefined, undefined],
    );
  });
});
