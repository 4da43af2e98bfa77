import assert from 'node:assert/strict';
import type { Entity } from '../../../src/core/analysis';
import { definingMention } from '../../../src/language/definingMention';

/** An entity named Quillmark, mentioned wherever `Quillmark` or `Quill` stands; each line is an article of its number. */
function mentions(lines: readonly string[]): { entity: Entity; text: string } {
  const text = lines.join('\n');
  const found = [...text.matchAll(/Quill(?:mark)?/g)].map((match) => ({
    articleId: String(text.slice(0, match.index).split('\n').length),
    span: { start: match.index, end: match.index + match[0].length },
    text: match[0],
  }));
  return { text, entity: { id: 'e', type: 'organization', name: 'Quillmark', aliases: ['Quill'], mentions: found } };
}

/** What stands from the defining mention on, for a reader in the article of line `article`. */
function defined(article: string | undefined, ...lines: string[]): string | undefined {
  const { text, entity } = mentions(lines);
  const found = definingMention(entity, article, ({ start, end }) => text.slice(start, end));
  return found && text.slice(found.span.start, found.span.start + 25);
}

describe('definingMention', () => {
  it('is where the article explains the name', () => {
    const line = 'Quillmark sold. Then Quillmark, a maker of pens, cried.';
    assert.equal(defined('1', line), 'Quillmark, a maker of pen');
    assert.equal(defined('1', 'Quillmark sold. Quillmark (formerly Quill) cried.'), 'Quillmark (formerly Quill');
    assert.equal(defined('1', 'So Quillmark sold. Quillmark is a maker of pens.'), 'Quillmark is a maker of p');
  });

  it('is where another article explains it, where this one does not', () => {
    assert.equal(
      defined('2', 'Quillmark, which makes pens, sold.', 'So Quillmark cried.'),
      'Quillmark, which makes pe',
    );
  });

  it('is the first full name in the article, else the first mention', () => {
    assert.equal(defined('1', 'Quill sold, and Quillmark cried.'), 'Quillmark cried.');
    assert.equal(defined('2', 'So Quillmark sold.', 'And Quill cried.'), 'Quill cried.');
    assert.equal(defined(undefined, 'Quill sold.', 'Quillmark cried.'), 'Quillmark cried.');
    assert.equal(defined('1'), undefined);
  });
});
