import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/analysis';
import { mentionContext } from '../../../src/views/mentionContext';

/** An article with a headline and paragraphs as they stand in a text, one to a line. */
function articleOf(headline: string, ...paragraphs: string[]): { article: Article; text: string } {
  const text = [headline, ...paragraphs].join('\n');
  let at = headline.length + 1;
  const bodySpans = paragraphs.map((paragraph) => {
    const span = { start: at, end: at + paragraph.length };
    at = span.end + 1;
    return span;
  });
  const article: Article = {
    id: 'a',
    headline,
    headlineSpan: { start: 0, end: headline.length },
    span: { start: 0, end: text.length },
    headerSpans: [],
    bodySpans,
    author: [],
    articleBody: paragraphs.join('\n\n'),
  };
  return { article, text };
}

function contextOf({ article, text }: { article: Article; text: string }, start: number, name: string): string {
  const span = { start, end: start + name.length };
  const {
    before,
    name: marked,
    after,
  } = mentionContext(article, { articleId: 'a', span, text: text.slice(start, span.end) });
  return `${before}[${marked}]${after}`;
}

describe('mentionContext', () => {
  const sample = articleOf(
    'Alder buys Birch',
    'Nothing here.',
    'Alder said so. It was Alder that paid, not Birch. Cedar did not.',
  );

  it('gives the headline that a name stands in', () => {
    assert.equal(contextOf(sample, 0, 'Alder'), '[Alder] buys Birch');
    assert.equal(contextOf(sample, 11, 'Birch'), 'Alder buys [Birch]');
  });

  it('gives the sentence, and of equal names the right one', () => {
    const second = sample.text.lastIndexOf('Alder');
    assert.equal(contextOf(sample, second, 'Alder'), 'It was [Alder] that paid, not Birch.');
    assert.equal(contextOf(sample, sample.text.indexOf('Alder said'), 'Alder'), '[Alder] said so.');
    assert.equal(contextOf(sample, sample.text.indexOf('Cedar'), 'Cedar'), '[Cedar] did not.');
  });

  it('keeps the name in sight in a long sentence', () => {
    const long = articleOf(
      'Head',
      `${'many words go on and on '.repeat(10)}until Alder came ${'and stayed '.repeat(40)}.`,
    );
    const context = contextOf(long, long.text.indexOf('Alder'), 'Alder');
    assert.ok(context.startsWith('…') && context.indexOf('[') < 45, context);
    assert.ok(context.endsWith('…'), context);
  });

  it('finds names near their place where the text has markup, and folds lines', () => {
    const { article } = articleOf('Head', 'The firm\nAlder grew. Alder fell.');
    const span = article.bodySpans[0]!;
    const wider: Article = { ...article, bodySpans: [{ start: span.start, end: span.end + 20 }] };
    const mention = { articleId: 'a', span: { start: span.start + 40, end: span.start + 45 }, text: 'Alder' };
    assert.deepEqual(mentionContext(wider, mention), { before: '', name: 'Alder', after: ' fell.' });
    const first = { ...mention, span: { start: span.start + 9, end: span.start + 14 } };
    assert.deepEqual(mentionContext(wider, first), { before: 'The firm ', name: 'Alder', after: ' grew.' });
  });

  it('gives the name alone where its sentence cannot be told', () => {
    assert.deepEqual(
      mentionContext(sample.article, { articleId: 'a', span: { start: 900, end: 905 }, text: 'Alder' }),
      {
        before: '',
        name: 'Alder',
        after: '',
      },
    );
  });
});
