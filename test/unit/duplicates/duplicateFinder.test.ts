import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DuplicateFinder } from '../../../src/core/duplicates/duplicateFinder';
import { readStory } from '../../../src/core/duplicates/storyWords';
import '../fixedSeed';

/** A story for a test: its headline, then its paragraphs. */
interface Story {
  readonly headline: string;
  readonly body: readonly string[];
  readonly isDigest?: boolean;
}

/** What each story repeats, by index. */
function duplicates(stories: readonly Story[]): (number | undefined)[] {
  const finder = new DuplicateFinder();
  for (const { headline, body, isDigest } of stories) {
    const text = [headline, ...body].join('\n');
    let at = 0;
    const spans = [headline, ...body].map((part) => {
      const start = at;
      at += part.length + 1;
      return { start, end: start + part.length };
    });
    finder.add(readStory(text, spans[0]!, spans.slice(1), isDigest ?? false));
  }
  return finder.found;
}

const STORY: Story = {
  headline: 'Otterburn buys the ferry line Quillmark for €40 million',
  body: [
    'Otterburn, the harbour operator from Leith, has bought the ferry line Quillmark for €40 million in cash, both said on Tuesday after weeks of talks about the price of the two older ships.',
    'The line carries 210,000 passengers a year between Leith and three islands, most of them in summer, and has made a loss since the winter in which its flagship ran aground.',
    '“We know these waters,” said Mira Halloran, who runs Otterburn. She wants to keep all 85 jobs and to put a third ship on the route before the season begins.',
  ],
};

const BOILERPLATE =
  'About Harbour Wire: Harbour Wire is the independent news service for ports, ferries and freight. Our reporters in nine cities follow the money behind the ships, and our weekly letter goes out to more than 40,000 readers in the trade. You can write to the editors at any time, and we read every letter that reaches us, though we cannot answer all of them.';

describe('DuplicateFinder', () => {
  it('finds an exact copy, and takes the earlier one for the original', () => {
    assert.deepEqual(duplicates([STORY, STORY]), [undefined, 0]);
  });

  it('finds a copy under another headline', () => {
    assert.deepEqual(duplicates([STORY, { ...STORY, headline: 'Leith operator takes over islands’ ferries' }]), [
      undefined,
      0,
    ]);
  });

  it('finds a copy with words changed in places', () => {
    const body = STORY.body.map((text) => text.replace('has bought', 'acquired').replace('most of them', 'mainly'));
    assert.deepEqual(duplicates([STORY, { ...STORY, body }]), [undefined, 0]);
  });

  it('takes the fullest for the original, whichever comes first', () => {
    const teaser = { ...STORY, body: [STORY.body[0]!] };
    assert.deepEqual(duplicates([teaser, STORY]), [1, undefined]);
    assert.deepEqual(duplicates([STORY, teaser]), [undefined, 0]);
  });

  it('finds a copy that is cut off early', () => {
    const line = (i: number): string => Array.from({ length: 30 }, (_, k) => `ship${i}at${k}`).join(' ');
    const long = { ...STORY, body: [...STORY.body, ...Array.from({ length: 20 }, (_, i) => line(i))] };
    const cut = { headline: 'Leith operator takes over a ferry line', body: long.body.slice(0, 6) };
    assert.deepEqual(duplicates([cut, long]), [1, undefined]);
  });

  it('points all copies to the one original', () => {
    const teaser = { ...STORY, body: [STORY.body[0]!] };
    const other = { ...STORY, headline: 'Ferry line sold to the harbour operator' };
    assert.deepEqual(duplicates([teaser, STORY, other]), [1, undefined, 1]);
  });

  it('does not take two stories that end in the same boilerplate for one', () => {
    const first = { headline: 'Otterburn buys Quillmark', body: [STORY.body[0]!, BOILERPLATE] };
    const second = {
      headline: 'Kestrel opens a yard',
      body: [
        'Kestrel has opened a repair yard in Oban that can lift ships of up to 900 tonnes, the company said.',
        BOILERPLATE,
      ],
    };
    assert.deepEqual(duplicates([first, second]), [undefined, undefined]);
  });

  it('does not take two stories of one template for one', () => {
    const report = (name: string, price: string, change: string, volume: string): Story => ({
      headline: `${name} shares close at ${price}`,
      body: [
        `Shares of ${name} closed at ${price} on the Leith exchange, ${change} per cent above the day before, in a session in which ${volume} shares changed hands. Analysts had expected a quiet day before the central bank decides on its rates later in the week.`,
      ],
    });
    const found = duplicates([
      report('Otterburn', '€12.40', '1.9', '41,000'),
      report('Quillmark', '€7.15', '0.4', '9,300'),
    ]);
    assert.deepEqual(found, [undefined, undefined]);
  });

  it('does not take two issues of a weekly digest for one', () => {
    const intro =
      'Good morning and welcome to the week in harbours, in which we gather what you may have missed while you were at sea. Here is who raised money, who bought whom and who moved where since last Friday.';
    const issue = (items: readonly string[]): Story => ({
      headline: 'The week in harbours',
      body: [intro, ...items],
      isDigest: true,
    });
    const found = duplicates([
      issue([
        'Otterburn raised $12 million to build two tugs.',
        'Kestrel bought the chandler Bramley for an undisclosed sum.',
      ]),
      issue([
        'Voltra raised $3 million for its harbour drones.',
        'Marlowe sold its stake in the Port of Oban to Linden.',
      ]),
    ]);
    assert.deepEqual(found, [undefined, undefined]);
  });

  it('does not take a digest for the copy of the story that it opens with', () => {
    const digest = {
      headline: 'Five deals on the water',
      body: [
        STORY.body[0]!,
        'Kestrel bought the chandler Bramley.',
        'Voltra raised $3 million.',
        'Marlowe sold a stake.',
      ],
    };
    assert.deepEqual(duplicates([STORY, { ...digest, isDigest: true }]), [undefined, undefined]);
  });

  it('leaves stories alone whose text is too short to tell', () => {
    const brief = { headline: 'Quillmark', body: ['More on this later.'] };
    assert.deepEqual(duplicates([brief, { headline: 'Voltra', body: ['More on this later.'] }]), [
      undefined,
      undefined,
    ]);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 9 });
  const prose = fc.array(word, { minLength: 60, maxLength: 200 });

  it('finds every story again of which one word in twenty was changed', () => {
    fc.assert(
      fc.property(prose, fc.array(prose, { maxLength: 5 }), fc.nat(19), word, (words, others, offset, other) => {
        const changed = words.map((own, i) => (i % 20 === offset ? `${other}x` : own));
        const bodies = [words, ...others, changed].map((list) => ({ headline: 'A headline', body: [list.join(' ')] }));
        assert.equal(duplicates(bodies).at(-1), 0);
      }),
      { numRuns: 60 },
    );
  });

  it('never takes stories with other words for one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 240, maxLength: 240 }), (words) => {
        const bodies = [0, 80, 160].map((from) => ({
          headline: 'A headline',
          body: [words.slice(from, from + 80).join(' ')],
        }));
        assert.deepEqual(duplicates(bodies), [undefined, undefined, undefined]);
      }),
      { numRuns: 60 },
    );
  });

  it('never names an original that repeats another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 }), (lengths) => {
        const found = duplicates(lengths.map((length) => ({ ...STORY, body: STORY.body.slice(0, length) })));
        for (const original of found) if (original !== undefined) assert.equal(found[original], undefined);
      }),
    );
  });
});
