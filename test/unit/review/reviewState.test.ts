import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, REMOVAL_REASONS, type Removal } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { makeCorrection, targetAt, wholeTarget } from '../../../src/core/corrections/makeCorrection';
import { trimSpan } from '../../../src/core/text/span';
import { type CleaningChoice, decided } from '../../../src/review/reviewState';
import { dumpLikeText, SAMPLES } from '../laws/dumpArbitraries';
import '../fixedSeed';

const TEXT = SAMPLES.get('magazine-page-chalkline.txt')!;

/** The choice that three numbers stand for. */
function choiceOf({ removals }: Analysis, [kind, which, keep]: readonly [number, number, boolean]): CleaningChoice[] {
  const removal = removals[which % Math.max(1, removals.length)];
  if (!removal) return [];
  const type = keep ? 'keep' : 'remove';
  const { rule, reason, span } = removal;
  if (kind === 0) return [{ body: { type, scope: 'place', rule, reason }, at: span }];
  return [{ body: kind === 1 ? { type, scope: 'rule', rule } : { type, scope: 'reason', reason } }];
}

const choices = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat(), fc.boolean()), { maxLength: 6 });
const places = (list: readonly Removal[] = []): string[] =>
  list.map(({ span, rule }) => `${span.start}-${span.end} ${rule}`);

describe('choices of a review', function () {
  this.timeout(60_000);

  const analysis = analyzeDump({ text: TEXT });

  it('lose and add nothing, and keep the order', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const made = list.flatMap((one) => choiceOf(analysis, one));
        const { removals, kept = [] } = decided(analysis, made);
        const all = [...removals, ...kept].sort((a, b) => a.span.start - b.span.start);
        assert.deepEqual(places(all), places(analysis.removals));
        for (const list of [removals, kept])
          for (const [index, { span }] of list.entries())
            if (index > 0) assert.ok(list[index - 1]!.span.end <= span.start);
      }),
    );
  });

  it('made twice are as made once', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const made = list.flatMap((one) => choiceOf(analysis, one));
        const once = decided(analysis, made);
        for (const choice of made.slice(-1))
          assert.deepEqual(decided(once, [choice]), { ...once, kept: once.kept ?? [] });
      }),
    );
  });

  it('of one kind say at once what the next analysis says', () => {
    fc.assert(
      fc.property(dumpLikeText, fc.nat({ max: 2 }), fc.nat(), (text, kind, which) => {
        const before = analyzeDump({ text });
        const [choice] = choiceOf(before, [kind, which, true]);
        if (!choice) return;
        const target = choice.at ? targetAt('a.txt', text, choice.at) : wholeTarget();
        const after = analyzeDump({ text }, { corrections: [makeCorrection(choice.body, target)] });
        const now = decided(before, [choice]);
        if (after.articles.length === 0) return;
        // What is kept of a line's end loses the blank in front of it.
        const trimmed = (list: readonly Removal[] = []): string[] =>
          places(list.map((one) => ({ ...one, span: trimSpan(text, one.span) })));
        assert.deepEqual(trimmed(now.removals), trimmed(after.removals));
        assert.deepEqual(trimmed(now.kept), trimmed(after.kept));
      }),
      { numRuns: 60 },
    );
  });

  it('take away by hand what no rule takes', () => {
    const at = analysis.articles[0]!.bodySpans[0]!;
    const { removals } = decided(analysis, [{ body: { type: 'remove', scope: 'place' }, at }]);
    const own = removals.find(({ span }) => span.start === at.start);
    assert.deepEqual(own, { span: at, rule: 'by-hand', reason: 'stray', corrected: true });
    const kept = decided({ ...analysis, removals }, [{ body: { type: 'keep', scope: 'place' }, at }]);
    assert.deepEqual(kept.kept, []);
    assert.deepEqual(places(kept.removals), places(analysis.removals));
  });

  it('know all reasons', () => {
    for (const reason of REMOVAL_REASONS) {
      const { removals } = decided(analysis, [{ body: { type: 'keep', scope: 'reason', reason } }]);
      assert.ok(removals.every((removal) => removal.reason !== reason));
    }
  });
});
