import assert from 'node:assert/strict';
import { repeatedAcross, storyOf } from '../../../src/core/duplicates/repeatedAcross';
import { articleOf } from '../merge/dealMaker';

const BODY =
  'Otterburn, the harbour operator from Leith, has bought the ferry line Quillmark for €40 million in cash.\n\nThe line carries 210,000 passengers a year between Leith and three islands, most of them in summer.';
const OTHER =
  'Kestrel Yards has raised $12 million from Marlowe Ventures to build a second dock in Oban, it said today.';

describe('repeatedAcross', () => {
  const story = articleOf('a', { headline: 'Otterburn buys Quillmark', articleBody: BODY });
  const copy = articleOf('b', { headline: 'Ferry line sold', articleBody: BODY.replace('has bought', 'bought') });
  const other = articleOf('c', { headline: 'Kestrel raises money', articleBody: OTHER });

  it('names the article of another dump that one repeats', () => {
    const found = repeatedAcross([[other, story].map(storyOf), [copy].map(storyOf)]);
    assert.deepEqual(found, [[undefined, undefined], [{ dump: 0, article: 1 }]]);
  });

  it('leaves repeats inside a dump to its own analysis', () => {
    assert.deepEqual(repeatedAcross([[story, copy].map(storyOf), [other].map(storyOf)]), [
      [undefined, undefined],
      [undefined],
    ]);
  });
});
