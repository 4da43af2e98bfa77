import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { repeatedArticles } from '../../../src/core/duplicates/repeatedArticles';
import { spunCopies } from '../../../src/core/duplicates/spunCopies';
import type { ArticleDraft } from '../../../src/core/segment/segmentation';
import { runSteps } from '../../../src/core/steps';
import { type Story, story } from '../clean/furniture/siteDumps';
import '../fixedSeed';

/** An article, the same with its words replaced, and another report of the same event. */
const ORIGINAL = `Otterburn buys the ferries of Sundline for $41 million

3 May 2031

The harbour company Otterburn has bought nine ferries from Sundline for $41 million, both said in Skarholm on Tuesday. The boats carry about 84,000 people a year between Skarholm and Turku.

Tess Okafor, who has run Otterburn since 2026, said the price was fair because four of the ferries need new engines. She wants to spend another $6 million on them before the summer of 2032.

Sundline keeps its night boats and its yard in Ghent, where 310 people work. Its chairman, Jonas Brack, told The Lantern that the money would pay back a loan from Gullane Bank.

The deal still needs the approval of the harbour board in Turku, which meets on 14 June. In 2029 the board refused a similar sale to Tarn after two months of talks.
`;
const SPUN = `Otterburn acquires the vessels of Sundline for $41 million

4 May 2031

The port firm Otterburn has purchased nine boats from Sundline for $41 million, both stated in Skarholm on Tuesday. The ships transport roughly 84,000 passengers a year between Skarholm and Turku.

Tess Okafor, who has led Otterburn since 2026, stated the cost was reasonable because four of the vessels require fresh motors. She intends to invest another $6 million on them ahead of the summer of 2032.

Sundline retains its evening ships and its shipyard in Ghent, where 310 individuals labour. Its head, Jonas Brack, informed The Lantern that the cash would repay a credit from Gullane Bank.

The transaction still requires the consent of the port council in Turku, which gathers on 14 June. In 2029 the council rejected a comparable purchase to Tarn following two months of discussions.
`;
const REPORT = `Nine ferries change hands as Sundline sells to Otterburn

4 May 2031

Sundline is giving up most of its fleet. For $41 million, nine ferries that sail between Skarholm and Turku go to Otterburn, it was announced on Tuesday.

Jonas Brack, the chairman of Sundline, said that his company owed Gullane Bank more than it could earn with old boats. The yard in Ghent, with its 310 people, is not for sale.

For Otterburn it is the largest purchase since Tess Okafor took over in 2026. The engines of four boats will be replaced for $6 million.

Whether the sale goes through is up to the board in Turku. It said no to Tarn in 2029 and will take up the matter on 14 June. Some 84,000 people use the crossing each year.
`;
const OTHER = `Fennel closes its mill in Wexcombe after nine years

5 May 2031

Fennel said on Thursday that it would close its mill in Wexcombe, where 140 people work. The baker had bought it in 2022 for £4 million from Kittiwake.

The price of grain has doubled since March, Ida Lund of Fennel told the council of Wexcombe. Two other mills, in Leeds and in Lexington, stay open.
`;

function spunIn(...articles: readonly string[]): string[] {
  const text = articles.join('\n\n');
  const { issues } = analyzeDump({ text });
  return issues
    .filter(({ code }) => code === 'spun-copy')
    .map(({ span, message }) => {
      assert.match(message, /“Otterburn (?:buys|acquires) the \w+ of Sundline for \$41 million”/);
      return text.slice(span!.start, span!.end);
    });
}

/** What synonyms make of some words. */
const SYNONYMS: Readonly<Record<string, string>> = {
  said: 'stated',
  wrote: 'noted',
  heard: 'learned',
  found: 'discovered',
  denied: 'disputed',
  barrels: 'casks',
  gone: 'missing',
  because: 'since',
  winter: 'cold season',
  river: 'stream',
  frozen: 'iced over',
  asked: 'requested',
  writing: 'a letter',
  week: 'fortnight',
  spoken: 'talked',
  people: 'folk',
  town: 'city',
  old: 'ancient',
  evening: 'night',
};

function inOtherWords(text: string): string {
  return text.replace(/\p{Ll}+/gu, (word) => SYNONYMS[word] ?? word);
}

/** For each story the one that it tells in other words. */
function spunOf(stories: readonly Story[]): (number | undefined)[] {
  const bodies = stories.map(({ paragraphs }) => paragraphs.join('\n'));
  const text = bodies.join('\n\n');
  let start = 0;
  const articles = bodies.map((body): ArticleDraft => {
    const span = { start, end: start + body.length };
    start = span.end + 2;
    return { headline: span, span, header: [], body: [span], author: [] };
  });
  return runSteps(spunCopies(text, articles, runSteps(repeatedArticles(text, articles))));
}

describe('rewritten copies', function () {
  this.timeout(20_000);

  it('are told at the later of the two', () => {
    assert.deepEqual(spunIn(ORIGINAL, OTHER, SPUN), ['Otterburn acquires the vessels of Sundline for $41 million']);
    assert.deepEqual(spunIn(SPUN, OTHER, ORIGINAL), ['Otterburn buys the ferries of Sundline for $41 million']);
  });

  it('are not what another report of the same event is', () => {
    assert.deepEqual(spunIn(ORIGINAL, OTHER, REPORT), []);
    assert.deepEqual(spunIn(SPUN, REPORT, OTHER), []);
  });

  it('are not what a copy in the same words is', () => {
    const text = [ORIGINAL, OTHER, ORIGINAL.replace('3 May', '6 May')].join('\n\n');
    const { issues, articles } = analyzeDump({ text });
    assert.deepEqual(
      issues.filter(({ code }) => code === 'spun-copy'),
      [],
    );
    assert.ok(articles.some(({ duplicateOf }) => duplicateOf !== undefined));
  });

  it('are not what two stories of one template are', () => {
    const other = ORIGINAL.replaceAll('Otterburn', 'Kittiwake')
      .replaceAll('Sundline', 'Brackwater')
      .replace('$41', '$77')
      .replaceAll('Skarholm', 'Leeds')
      .replaceAll('Turku', 'Lexington')
      .replace('Tess Okafor', 'Ellis Marr')
      .replace('Jonas Brack', 'Ida Lund');
    assert.deepEqual(spunIn(ORIGINAL, other), []);
  });

  it('are found whatever is told, and never in stories that only sound alike', () => {
    const distinct = fc.uniqueArray(story, { minLength: 4, maxLength: 8, selector: ({ headline }) => headline });
    fc.assert(
      fc.property(distinct, (stories) => {
        const spun = { ...stories[0]!, headline: 'Somebody tells it all again in words of his own' };
        const rewritten = { ...spun, paragraphs: spun.paragraphs.map(inOtherWords) };
        assert.equal(spunOf(stories).filter((at) => at !== undefined).length, 0);
        const told = spunOf([...stories, rewritten]);
        assert.equal(told.at(-1), 0);
      }),
      { numRuns: 40 },
    );
  });

  it('are not told where too little agrees', () => {
    const brief =
      'Otterburn buys nine ferries\n\n3 May 2031\n\nOtterburn has bought nine ferries from Sundline for $41 million.\n';
    const spun =
      'Otterburn gets nine boats\n\n3 May 2031\n\nOtterburn has purchased nine ships from Sundline for $41 million.\n';
    assert.deepEqual(spunIn(brief, OTHER, spun), []);
  });
});
