import assert from 'node:assert/strict';
import { verdictOf } from '../../../src/core/read/htmlNames';

describe('verdictOf', () => {
  for (const [names, verdict] of [
    ['relatedArticles__list-3', 'related'],
    ['article-newsletter-signup-box', 'newsletter_form'],
    ['td-post-sharing-top', 'share'],
    ['js-comments reader', 'comment'],
    ['lista_comentarios', 'comment'],
    ['wp-caption-text', 'caption'],
    ['navigation', 'navigation'],
    ['complementary', 'related'],
    ['slide-caption', 'caption'],
    ['media-player', 'picture'],
    ['entry-content share-links', 'text'],
    ['article__body--wide', 'text'],
    ['ad', 'advert'],
  ] as const)
    it(`${names}: ${verdict}`, () => assert.equal(verdictOf(names), verdict));

  for (const names of [
    '',
    'has-sidebar',
    'post-4417 post type-post status-publish hentry category-deals tag-comments tag-newsletter',
    'no-comments',
    'share-enabled',
    'how-we-came-to-share-a-boat-with-nine-strangers-and-a-dog',
    'paragraph',
    'x1',
  ])
    it(`nothing: ${names}`, () => assert.equal(verdictOf(names), undefined));
});
