import assert from 'node:assert/strict';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { cleanedPath } from '../../../src/core/clean/cleanedPath';
import { CLEANED_FORMATS, type CleanOptions, KEEPABLE } from '../../../src/core/clean/cleanOptions';
import { cleanText } from '../../../src/core/clean/cleanText';
import { frontMatterEnd, frontMatterOf } from '../../../src/core/clean/frontMatter';
import { SAMPLES } from '../laws/dumpArbitraries';

const PARAGRAPH =
  'Quillmark, a Leeds startup, has raised $12 million, its chief executive Mona Whitlock said on Tuesday.';
const CAPTION = 'The mill in Leeds is pictured in March';
const CREDIT = 'Image credits: Ann Roe';
const DUMP = `Skip to content\n\nQuillmark raises $12 million to read notes\n\n${CAPTION}\n\n${PARAGRAPH}\n\n${CREDIT}\n\n${PARAGRAPH.replace('Tuesday', 'Friday')}\n\nShare on Facebook\n`;

function clean(text: string, options: CleanOptions = {}): string {
  return cleanText(text, analyzeDump({ text }), options).text;
}

/** All combinations of options. */
const OPTIONS: readonly CleanOptions[] = [[], ['captions'], ['credits'], [...KEEPABLE]].flatMap((keep) =>
  CLEANED_FORMATS.flatMap((format) =>
    [true, false].map((frontMatter) => ({ keep, format, frontMatter }) as CleanOptions),
  ),
);

describe('options of cleaning', function () {
  this.timeout(60_000);

  it('captions and credits go where nothing is said', () => {
    const text = clean(DUMP);
    assert.ok(!text.includes(CAPTION) && !text.includes(CREDIT), text);
  });

  it('captions stay where they are to be kept', () => {
    const text = clean(DUMP, { keep: ['captions'] });
    assert.ok(text.includes(`\n\n${CAPTION}\n\n${PARAGRAPH}`), text);
    assert.ok(!text.includes(CREDIT) && !text.includes('Share on Facebook'), text);
  });

  it('credits stay where they are to be kept', () => {
    const text = clean(DUMP, { keep: ['credits'] });
    assert.ok(text.includes(`\n\n${CREDIT}\n\n`) && !text.includes(CAPTION), text);
  });

  it('the captions of an HTML page are told by their element, the credits by their class', () => {
    const html = `<html><body><h1>Quillmark raises $12 million</h1><figure><figcaption>The mill in spring <span class="credit">Ann Roe</span></figcaption></figure>${`<p>${PARAGRAPH} ${PARAGRAPH}</p>`.repeat(1)}<p>${PARAGRAPH.replace('Tuesday', 'Friday')}</p></body></html>`;
    const { removals } = analyzeDump({ text: html });
    assert.ok(
      removals.some(({ reason }) => reason === 'caption'),
      JSON.stringify(removals),
    );
    assert.ok(clean(html, { keep: ['captions'] }).includes('The mill in spring'));
    assert.ok(!clean(html).includes('The mill in spring'));
  });

  it('in Markdown headlines are headings and marks are escaped', () => {
    const text = clean(DUMP.replace('Tuesday', 'a *very* <late> Tuesday'), { format: 'markdown' });
    assert.ok(text.startsWith('## Quillmark raises $12 million to read notes\n\n'), text);
    assert.ok(text.includes('a \\*very\\* \\<late\\> Tuesday'), text);
  });

  it('in Markdown a paragraph that was broken at a fixed width is one line', () => {
    const wrapped =
      'the company said that it would keep all of its people\nand that the price was a fair one for the mills that it\nbuys, and for the notes that are read in them, it said.\n';
    const dump = `QUILLMARK BUYS MILLS\n\n${wrapped}\n${wrapped.replace('people', 'clerks')}\n${wrapped.replace('people', 'mills')}`;
    const text = clean(dump, { format: 'markdown' });
    assert.ok(text.includes('all of its people and that the price'), text);
  });

  it('front matter has the fields of the article', () => {
    const page = SAMPLES.get('single-page-mirador.html')!;
    const text = clean(page, { frontMatter: true });
    assert.match(
      text,
      /^---\nheadline: "Mirador buys .*"\nauthor: \["Annika Sjöholm"\]\ndate: "2024-02-19"\nurl: "https:.*"\npublisher: "Quay Report"\nsection: "Deals"\n---\n\nMirador buys/,
    );
  });

  it('front matter lists several articles', () => {
    const text = clean(SAMPLES.get('month-archive-march-2024.txt')!, { frontMatter: true });
    assert.match(text, /^---\narticles:\n {2}- headline: ".*"\n {4}date: "2024-03-28"\n {2}- headline: /);
  });

  it('front matter escapes what YAML cannot hold', () => {
    const article = { headline: 'He said: "no" \\ \u2028 \u0085', author: [] as string[] };
    const block = frontMatterOf({ articles: [article] } as never);
    assert.equal(block, '---\nheadline: "He said: \\"no\\" \\\\ \\u2028 \\u0085"\n---\n');
    assert.equal(frontMatterEnd(`${block}\ntext`), block.length);
  });

  it('only front matter as it is written here is taken for such', () => {
    for (const text of ['---\n\nText', '---\ntitle: A\n---\n', 'headline: "A"\n', '---\nheadline: "A"\n', '---\n---\n'])
      assert.equal(frontMatterEnd(text), 0, text);
  });

  it('analysing a text with front matter gives the articles without it', () => {
    const text = clean(DUMP, { frontMatter: true });
    const { articles, removals } = analyzeDump({ text });
    assert.equal(articles[0]?.headline, 'Quillmark raises $12 million to read notes');
    assert.ok(removals.every(({ rule }) => rule === 'front-matter'));
  });

  for (const [name, text] of SAMPLES)
    for (const ends of ['\n', '\r\n'])
      it(`${name} with ${JSON.stringify(ends)}: cleaning twice is cleaning once, whatever is asked for`, () => {
        const dump = text.replaceAll('\n', ends);
        const analysis = analyzeDump({ text: dump });
        // A text that is no dump has no articles before it is cleaned; its beginnings may look like one behind it.
        for (const options of analysis.articles.length > 0 ? OPTIONS : [{}]) {
          const once = cleanText(dump, analysis, options).text;
          assert.equal(clean(once, options), once, JSON.stringify(options));
          assert.ok(!once.includes('\r'));
        }
      });
});

describe('the path of a cleaned file', () => {
  const paths = (format: 'text' | 'markdown', ...names: string[]): string[] => {
    const taken = new Set<string>();
    return names.map((name) => cleanedPath(name, format, taken));
  };

  it('keeps a text’s own and tells what HTML has become', () => {
    assert.deepEqual(paths('text', 'a/page.txt', 'page.html', 'B.TXT'), ['a/page.txt', 'page.html.txt', 'B.TXT']);
  });

  it('has the ending of Markdown', () => {
    assert.deepEqual(paths('markdown', 'a/page.txt', 'page.html'), ['a/page.md', 'page.html.md']);
  });

  it('is never given twice', () => {
    assert.deepEqual(paths('text', 'a.html', 'a.html.txt', 'A.html'), ['a.html.txt', 'a.html-2.txt', 'A.html-3.txt']);
  });
});
