import assert from 'node:assert/strict';
import { narrowToArticle, narrowToSpan } from '../../../src/core/export/narrowAnalysis';
import { sampleAnalysis } from '../views/sampleAnalysis';

const summary = ({ articles, entities, deals }: ReturnType<typeof sampleAnalysis>) => ({
  articles: articles.map(({ id }) => id),
  entities: entities.map(({ name, mentions }) => `${name} ${mentions.length}`),
  deals: deals.map(({ id }) => id),
});

describe('narrowToArticle', () => {
  it('keeps what one article tells', () => {
    assert.deepEqual(summary(narrowToArticle(sampleAnalysis(), 'a1')), {
      articles: ['a1'],
      entities: ['Zephyr 2', 'Alder 1'],
      deals: ['d1'],
    });
  });

  it('leaves the whole as it was', () => {
    const whole = sampleAnalysis();
    narrowToArticle(whole, 'a2');
    assert.deepEqual(whole, sampleAnalysis());
  });
});

describe('narrowToSpan', () => {
  it('keeps what is told wholly in it', () => {
    assert.deepEqual(summary(narrowToSpan(sampleAnalysis(), { start: 48, end: 158 })), {
      articles: ['a1', 'a2'],
      entities: ['Zephyr 2'],
      deals: ['d1'],
    });
  });
});
