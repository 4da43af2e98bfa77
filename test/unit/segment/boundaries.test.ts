import assert from 'node:assert/strict';
import { segmentText } from './segmentText';

const LONG =
  'Quillmark, a Leeds startup whose software reads handwritten notes, has raised $12 million, its chief executive Mona Whitlock said on Tuesday.';

describe('boundaries', () => {
  it('that are doubtful are issues', () => {
    const text = `Quillmark raises $12 million\n\n${LONG}\n\nNobody came on Sunday evening\n\nSomebody had hidden the key of the hall behind a clock, and nobody could say for how long it had been there, or why.`;
    const { articles, issues } = segmentText(text);
    const doubts = issues.filter((issue) => issue.code === 'uncertain-boundary');
    assert.ok(doubts.length <= Math.max(0, articles.length - 1));
    for (const { span } of doubts) assert.ok(articles.slice(1).some((a) => a.headlineSpan.start === span!.start));
  });

  it('of sure archives are none', () => {
    const text = `3 May 2031\n\nQuillmark raises $12 million\n\n${LONG}\n\n2 May 2031\n\nFerries stand still at Skarholm\n\nFor six hours on Sunday nobody could board the ferries to Skarholm, because nobody could show a ticket, the operator Sundline said.`;
    const { articles, issues } = segmentText(text);
    assert.equal(articles.length, 2);
    assert.deepEqual(issues, []);
  });
});
