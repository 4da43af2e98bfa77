import assert from 'node:assert/strict';
import { makeCorrection, targetAt, wholeTarget } from '../../../src/core/corrections/makeCorrection';
import { isBelow, planFiles } from '../../../src/review/folderPlan';
import { contextOf } from '../../../src/review/placeContext';
import { choicesFor } from '../../../src/review/reviewChoices';
import { reviewNodes } from '../../../src/review/reviewNodes';

const TEXT = 'Home\nNews\nShare this\nQuillmark buys a mill in Leeds\n';
const [HOME, NEWS, SHARE] = ['Home', 'News', 'Share this'].map((words) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}) as [Span, Span, Span];
type Span = { readonly start: number; readonly end: number };

describe('what is chosen at an item of a review', () => {
  const { reasons, places } = reviewNodes({
    removals: [
      { span: HOME, rule: 'menu', reason: 'navigation' },
      { span: NEWS, rule: 'menu', reason: 'navigation' },
      { span: SHARE, rule: 'share-bar', reason: 'share' },
    ],
    kept: [],
  });
  const [navigation] = reasons;

  it('is the place', () => {
    assert.deepEqual(choicesFor(places[1]!, false, [], TEXT), [
      { body: { type: 'keep', scope: 'place', rule: 'menu', reason: 'navigation' }, at: NEWS },
    ]);
    assert.deepEqual(choicesFor(places[1]!, true, [], TEXT), [], 'it goes already');
  });

  it('is the rule, or the reason', () => {
    assert.deepEqual(choicesFor(navigation!.children[0]!, false, [], TEXT), [
      { body: { type: 'keep', scope: 'rule', rule: 'menu' } },
    ]);
    assert.deepEqual(choicesFor(navigation!, false, [], TEXT), [
      { body: { type: 'keep', scope: 'reason', reason: 'navigation' } },
    ]);
  });

  it('is chosen anew of what was chosen more narrowly before, and of nothing else', () => {
    const corrections = [
      makeCorrection({ type: 'remove', scope: 'place' }, targetAt('a.txt', TEXT, NEWS)),
      makeCorrection({ type: 'remove', scope: 'rule', rule: 'menu' }, wholeTarget()),
      makeCorrection({ type: 'remove', scope: 'rule', rule: 'share-bar' }, wholeTarget()),
      makeCorrection({ type: 'article-start' }, targetAt('a.txt', TEXT, HOME)),
    ];
    assert.deepEqual(
      choicesFor(navigation!, false, corrections, TEXT).map(({ body, at }) => [body.scope, at?.start]),
      [
        ['reason', undefined],
        ['rule', undefined],
        ['place', NEWS.start],
      ],
    );
  });
});

describe('the context of a place', () => {
  it('is the lines around it that hold text', () => {
    assert.deepEqual(contextOf('One.\n\n  Two\r\n\r\nThree.\nFour.', { start: 8, end: 11 }), {
      before: 'One.',
      own: 'Two',
      after: 'Three.',
    });
    assert.deepEqual(contextOf('Two', { start: 0, end: 3 }), { before: '', own: 'Two', after: '' });
  });

  it('is cut where it is long', () => {
    const long = 'a'.repeat(2000);
    const { before, own, after } = contextOf(`${long}\n${long}\n${long}`, { start: 2001, end: 4001 });
    assert.ok(before.startsWith('…') && own.endsWith('…') && after.endsWith('…'));
    assert.ok(before.length < 200 && own.length < 700 && after.length < 200);
  });
});

describe('the plan of cleaned files', () => {
  it('keeps the paths below the folder', () => {
    assert.deepEqual(planFiles(['/w/b/two.html', '/w/one.txt'], ['/w'], 'text'), [
      { source: '/w/b/two.html', target: 'b/two.html.txt' },
      { source: '/w/one.txt', target: 'one.txt' },
    ]);
  });

  it('tells several folders apart by their names', () => {
    assert.deepEqual(
      planFiles(['/w/a/x.txt', '/v/b/x.txt'], ['/w/a', '/v/b'], 'markdown').map(({ target }) => target),
      ['b/x.md', 'a/x.md'],
    );
  });

  it('knows what stands below a folder', () => {
    assert.deepEqual(
      ['/w/a/x', '/w/ab/x', '/w/a'].map((path) => isBelow(path, '/w/a')),
      [true, false, false],
    );
    assert.ok(isBelow('/w', '/'));
  });
});
