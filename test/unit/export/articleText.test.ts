import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { articleTexts } from '../../../src/core/export/articleText';
import { markedArticles, withoutOverlaps } from '../../../src/core/export/markedArticle';
import { tokenSentences } from '../../../src/core/export/textTokens';
import { slice } from '../../../src/core/text/span';
import { HTML_TEXT, INPUTS, inputOf, WIDE_TEXT } from './formats/exportKit';
import '../fixedSeed';

const SAMPLES = fs
  .readdirSync('test/samples')
  .map((name) => inputOf(fs.readFileSync(`test/samples/${name}`, 'utf8'), name));

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('articleTexts', () => {
  it('are the headline and the cleaned body, whatever the dump is written in', () => {
    for (const input of [...SAMPLES, ...INPUTS])
      for (const own of articleTexts(input)) {
        const { headline, articleBody } = own.article;
        assert.equal(slice(own.text, own.headline), fold(own.text.slice(0, own.headline.end)));
        assert.equal(own.text.slice(own.headline.end), articleBody ? `\n\n${articleBody}` : '');
        assert.ok(fold(own.text).startsWith(headline));
      }
  });

  it('know where a stretch of the dump has come to, through references and markup', () => {
    const [page] = [...articleTexts(INPUTS[1]!)];
    const source = 'Tarn&eacute;';
    const places: string[] = [];
    for (let at = HTML_TEXT.indexOf(source); at >= 0; at = HTML_TEXT.indexOf(source, at + 1)) {
      const found = page!.at({ start: at, end: at + source.length });
      if (found) places.push(slice(page!.text, found));
    }
    assert.ok(places.length >= 3);
    assert.deepEqual([...new Set(places)], ['Tarné']);
    assert.equal(page!.at({ start: 0, end: 15 }), undefined);
  });
});

describe('markedArticles', () => {
  it('mark in the article what the analysis marks in the dump', () => {
    for (const input of [...SAMPLES, ...INPUTS])
      for (const { text, mentions, deals } of markedArticles(input, 'analyses')) {
        for (const { entity, span } of mentions) {
          const here = entity.mentions.map((mention) => fold(mention.text));
          const shown = fold(slice(text, span));
          if (input.analysis.dump.format === 'text') assert.ok(here.includes(shown), `${shown} of ${entity.name}`);
          else assert.ok(shown.length > 0 && !/[<>]|&\w+;/.test(shown));
        }
        for (const { evidence, parts } of deals)
          for (const { start, end } of [...evidence, ...parts.map(({ span }) => span)])
            assert.ok(0 <= start && start < end && end <= text.length);
      }
  });

  it('hold every deal, and every mention that is in a headline or body', () => {
    const [wide] = INPUTS;
    const [article] = [...markedArticles(wide!, 'articles')];
    assert.equal(article?.deals.length, wide!.analysis.deals.length);
    const inBody = wide!.analysis.entities.flatMap(({ mentions }) =>
      mentions.filter(({ span }) => span.start > WIDE_TEXT.indexOf('\n')),
    );
    assert.equal(article?.mentions.length, inBody.length);
  });

  it('never throw, wherever the dump is cut off', () => {
    fc.assert(
      fc.property(fc.constantFrom(WIDE_TEXT, HTML_TEXT), fc.nat(), (text, cut) => {
        const input = inputOf(text.slice(0, cut % (text.length + 1)));
        for (const { text: own, mentions, headline, paragraphs } of markedArticles(input, 'analyses')) {
          const marks = withoutOverlaps(mentions).map(({ span }) => span);
          const tokens = tokenSentences(own, [headline, ...paragraphs], marks).flat();
          const edges = new Set(tokens.flatMap(({ start, end }) => [start, end]));
          assert.ok(marks.every(({ start, end }) => edges.has(start) && edges.has(end)));
        }
      }),
      { numRuns: 25 },
    );
  });
});
