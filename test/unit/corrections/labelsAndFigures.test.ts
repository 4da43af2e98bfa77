import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import type { CorrectionBody } from '../../../src/core/corrections/correction';
import { type CorrectionFigure, correctionFigures } from '../../../src/core/corrections/correctionFigures';
import {
  dealPlace,
  dealReference,
  makeCorrection,
  targetAt,
  wholeTarget,
} from '../../../src/core/corrections/makeCorrection';
import { exportFigures } from '../../../src/core/export/figuresExport';
import { labelsOf } from '../../../src/core/export/labelsExport';
import type { Span } from '../../../src/core/text/span';
import { labelledDump } from '../../eval/goldStore';
import { figureOf } from '../../eval/scoreBoard';
import { scoreDump } from '../../eval/scoreDump';
import { SAMPLES } from '../laws/dumpArbitraries';

const NAME = 'tech-desk-archive.txt';
const TEXT = SAMPLES.get(NAME)!;

function made(body: CorrectionBody, at?: Span) {
  return makeCorrection(body, at ? targetAt(NAME, TEXT, at) : wholeTarget(NAME));
}

function figure(figures: readonly CorrectionFigure[], measure: string): CorrectionFigure | undefined {
  return figures.find((one) => one.measure === measure);
}

describe('labels of a corrected analysis', () => {
  for (const [name, text] of SAMPLES) {
    if (name.endsWith('.html')) continue;
    it(`give full marks to the analysis of ${name} that they are made of`, () => {
      const analysis = analyzeDump({ text, path: `dumps/${name}` });
      const labels = labelsOf(analysis, text, { trust: true });
      assert.equal(labels.file, name);
      assert.equal(labels.articles.length, analysis.articles.length);
      const board = scoreDump(labelledDump(labels, text), analysis);
      const measures = ['articles', 'articles.exact', 'lines.kept', 'organization', 'person', 'place', 'money'];
      for (const measure of measures) {
        const tally = board.tallies.get(measure);
        if (tally && tally.wanted > 0)
          assert.equal(figureOf(measure, tally), 1, `${measure}: ${JSON.stringify(board.mistakes)}`);
      }
      const deals = board.tallies.get('deals');
      if (deals && deals.wanted > 0) assert.ok(figureOf('deals', deals) > 0.9);
    });
  }

  it('count only the deals that somebody has looked at, but all where all are trusted', () => {
    const plain = analyzeDump({ text: TEXT });
    const first = plain.deals[0]!;
    const corrections = [made({ type: 'deal-confirmed', deal: dealReference(first) }, dealPlace(first))];
    const analysis = analyzeDump({ text: TEXT }, { corrections });
    const certain = (trust: boolean): number =>
      labelsOf(analysis, TEXT, { trust }).deals.filter(({ certainty }) => certainty === 'core').length;
    assert.equal(certain(false), 1);
    assert.equal(certain(true), analysis.deals.length);
  });
});

describe('the figures of corrections', () => {
  const plain = analyzeDump({ text: TEXT });
  const [first, second, third] = plain.deals;
  const place = plain.entities.find(({ type }) => type === 'place')!;
  const person = plain.entities.find(({ type }) => type === 'person')!;
  const line = plain.articles[3]!.bodySpans.at(-1)!;
  const corrections = [
    made({ type: 'deal-confirmed', deal: dealReference(first!) }, dealPlace(first!)),
    made({ type: 'deal-rejected', deal: dealReference(second!) }, dealPlace(second!)),
    made({ type: 'deal-edited', deal: dealReference(third!), changes: { background: true } }, dealPlace(third!)),
    made({ type: 'deal-added', changes: { dealType: 'ipo' } }, plain.articles[0]!.bodySpans[0]),
    made(
      { type: 'entity-type', names: [place.name], entityType: 'organization', was: 'place' },
      place.mentions[0]!.span,
    ),
    made({ type: 'entity-none', names: [person.name, ...person.aliases], was: 'person' }, person.mentions[0]!.span),
    made({ type: 'no-article-start' }, plain.articles[1]!.headlineSpan),
    made({ type: 'remove', scope: 'place' }, line),
  ];
  const analysis: Analysis = analyzeDump({ text: TEXT }, { corrections });
  const figures = correctionFigures([{ analysis, corrections }]);

  it('tell deals right, edited, wrong and missed', () => {
    assert.deepEqual(figure(figures, 'deals'), {
      measure: 'deals',
      right: 1,
      edited: 1,
      wrong: 1,
      missed: 1,
      precision: 2 / 3,
      recall: 2 / 3,
    });
  });

  it('tell names by type', () => {
    assert.equal(figure(figures, 'place')?.wrong, 1);
    assert.equal(figure(figures, 'person')?.wrong, 1);
    assert.equal(figure(figures, 'organization')?.missed, 1);
    assert.ok(figure(figures, 'person')!.right > 0);
  });

  it('tell articles and removals', () => {
    assert.deepEqual([figure(figures, 'articles')?.wrong, figure(figures, 'articles')?.missed], [1, 0]);
    assert.deepEqual([figure(figures, 'removals')?.wrong, figure(figures, 'removals')?.missed], [0, 1]);
  });

  it('leave out what nobody has looked at', () => {
    assert.deepEqual(correctionFigures([{ analysis: plain, corrections: [] }]), []);
    assert.equal(
      figure(correctionFigures([{ analysis, corrections: corrections.slice(0, 1) }]), 'articles'),
      undefined,
    );
  });

  it('are written in every format', () => {
    assert.match(exportFigures(figures, 'text'), /^measure +right +edited/);
    assert.match(exportFigures(figures, 'md'), /^\| measure +\|/);
    assert.match(exportFigures(figures, 'csv'), /^measure,right/);
    assert.equal(exportFigures(figures, 'jsonl').trim().split('\n').length, figures.length);
    assert.deepEqual(JSON.parse(exportFigures(figures, 'json')).figures, figures);
  });
});
