import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';

/** Three stories; each layout tells them in its own way. */
const STORIES = [
  {
    headline: 'Otterburn Mills buys Quillmark for $84 million',
    date: '3 May 2031',
    iso: '2031-05-03',
    author: 'Dana Whitlock',
    body: [
      'Otterburn Mills has agreed to buy its rival Quillmark for $84 million in cash, the two paper makers said on Saturday.',
      'The deal gives Otterburn three plants in the north and a contract to supply the postal service until the year 2036.',
    ],
  },
  {
    headline: 'Voltra raises €46 million for buses that feed the grid',
    date: '2 May 2031',
    iso: '2031-05-02',
    author: 'Tomas Lindqvist',
    body: [
      'Voltra, which lends the batteries of parked buses to the grid, has raised €46 million from Harrow Street Ventures.',
      'Buses stand still for nine hours a night, and Voltra pays their owners for the right to charge and discharge them.',
    ],
  },
  {
    headline: 'Night ferry to Skarvik returns after eleven years',
    date: '30 April 2031',
    iso: '2031-04-30',
    author: 'Ingrid Solheim',
    body: [
      'The last night ferry to Skarvik left in the rain with nine passengers; eleven years later every cabin is sold again.',
      'Nordlys Line has leased the vessel for six years and refitted it, with money from three pension funds, in Brannfjord.',
    ],
  },
] as const;
type Story = (typeof STORIES)[number];

const paragraphs = ({ body }: Story): string => body.map((text) => `<p>${text}</p>`).join('\n');
const page = (inside: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Archive | Harbour Ledger</title>${head}</head><body><div class="top"><ul><li><a href="/">Home</a></li><li><a href="/deals">Deals</a></li><li><a href="/about">About</a></li></ul></div>${inside}<div class="footer"><p>© 2031 Harbour Ledger. All rights reserved.</p></div></body></html>`;
const each = (make: (story: Story, index: number) => string): string => STORIES.map(make).join('\n');

/** Layouts by name; `without` names what a layout does not tell. */
const LAYOUTS: Readonly<Record<string, { html: string; without?: readonly ('date' | 'author')[] }>> = {
  'article elements': {
    html: page(
      `<main>${each((s) => `<article><header><h2><a href="/s">${s.headline}</a></h2><p class="meta">By ${s.author} on <time datetime="${s.iso}">${s.date}</time></p></header>${paragraphs(s)}<footer><a href="/c">4 comments</a></footer></article>`)}</main>`,
    ),
  },
  'repeated blocks with classes': {
    html: page(
      `<div id="content">${each((s) => `<div class="post"><h3 class="post-title"><a href="/s">${s.headline}</a></h3><div class="post-meta"><span class="date">${s.date}</span> | <span class="author">by ${s.author}</span></div><div class="post-body">${paragraphs(s)}</div><div class="post-share"><a href="#">Tweet</a> <a href="#">Share</a></div></div>`)}</div>`,
    ),
  },
  'headings with rules between': {
    html: page(
      `<h1>All stories</h1>${each((s, index) => `${index > 0 ? '<hr>' : ''}<h2>${s.headline}</h2><p><i>By ${s.author}, ${s.date}</i></p>${paragraphs(s)}`)}`,
    ),
  },
  'a table with one row a story': {
    html: page(
      `<table><thead><tr><th>Date</th><th>Headline</th><th>Author</th><th>Text</th></tr></thead><tbody>${each((s) => `<tr><td>${s.date}</td><td>${s.headline}</td><td>${s.author}</td><td>${s.body.join('<br><br>')}</td></tr>`)}</tbody></table>`,
    ),
  },
  'whole documents one behind the other': {
    html: each(
      (s) =>
        `<!DOCTYPE html><html><head><title>${s.headline} | Harbour Ledger</title><meta property="og:type" content="article"><meta name="author" content="${s.author}"><meta property="article:published_time" content="${s.iso}T08:00:00Z"></head><body><nav><a href="/">Home</a></nav><h1>${s.headline}</h1>${paragraphs(s)}<footer>© 2031 Harbour Ledger</footer></body></html>`,
    ),
  },
  'a definition list': {
    html: page(
      `<dl>${each((s) => `<dt>${s.headline}</dt><dd><p>${s.author}, ${s.date}</p>${paragraphs(s)}</dd>`)}</dl>`,
    ),
    without: ['author'],
  },
  'a blog archive with dates above': {
    html: page(
      `<div class="blog-posts">${each((s) => `<div class="date-outer"><h2 class="date-header"><span>${s.date}</span></h2><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title"><a href="/s">${s.headline}</a></h3><div class="post-body entry-content">${s.body.join('<br /><br />')}</div><div class="post-footer">Posted by <span class="fn">${s.author}</span> at 8:04 AM</div></div></div></div>`)}</div>`,
    ),
    without: ['author'],
  },
  'div soup': {
    html: page(
      `<div class="x1"><div class="x2">${each((s) => `<div class="k9"><div class="a7"><a href="/s"><span>${s.headline}</span></a></div><div class="b3">By ${s.author} · ${s.date}</div><div class="c4"><div>${s.body[0]}</div><div>${s.body[1]}</div></div></div>`)}</div></div>`,
    ),
  },
  'a saved page with scripts': {
    html: page(
      `<script>window.__STATE__ = {"posts":[{"title":"Not shown","body":"<p>A text that only scripts know of, and that nobody reads on this page at all.</p>"}]}</script><section class="feed">${each((s) => `<div class="feed-item" data-id="7"><h2 class="feed-item__title">${s.headline}</h2><div class="feed-item__byline">By ${s.author} | ${s.date}</div><div class="feed-item__text">${paragraphs(s)}</div><script type="application/json">{"ad":true}</script></div>`)}</section>`,
      '<style>.feed{color:red}</style>',
    ),
  },
  'a newsletter of tables': {
    html: `<html><body><table width="100%"><tr><td align="center"><table width="600"><tr><td><p>Is this mail not displaying correctly? <a href="/w">View it in your browser</a>.</p></td></tr><tr><td><h1>The Friday Quay</h1></td></tr>${each((s) => `<tr><td><table><tr><td class="hl"><b><a href="/s">${s.headline}</a></b></td></tr><tr><td class="by">By ${s.author}, ${s.date}</td></tr><tr><td class="tx">${paragraphs(s)}</td></tr><tr><td><a href="/s">Read more</a></td></tr></table></td></tr><tr><td height="20">&nbsp;</td></tr>`)}<tr><td><p>You are receiving this mail because you signed up. <a href="/u">Unsubscribe</a></p></td></tr></table></td></tr></table></body></html>`,
  },
};

describe('stories of a page', () => {
  for (const [name, { html, without = [] }] of Object.entries(LAYOUTS))
    it(`are cut exactly in ${name}`, () => {
      const analysis = analyzeDump({ text: html });
      assert.equal(analysis.dump.format, 'html');
      assert.deepEqual(
        analysis.articles.map(({ headline, author, datePublished, articleBody }) => ({
          headline,
          author: without.includes('author') ? [] : author,
          date: without.includes('date') ? undefined : datePublished,
          body: articleBody.split('\n\n'),
        })),
        STORIES.map((s) => ({
          headline: s.headline,
          author: without.includes('author') ? [] : [s.author],
          date: without.includes('date') ? undefined : s.iso,
          body: [...s.body],
        })),
      );
      assertApart(analysis);
    });

  it('are not cut out of one article with headings', () => {
    const html = page(
      `<h1>How we spent the winter</h1>${paragraphs(STORIES[0])}<h2>The first month</h2>${paragraphs(STORIES[1])}<h2>The second month</h2>${paragraphs(STORIES[2])}`,
      '<meta property="og:type" content="article">',
    );
    assert.equal(analyzeDump({ text: html }).articles.length, 1);
  });

  it('are not made of the sections of a page that calls itself nothing', () => {
    const html = page(
      `<h1>How we spent the winter</h1>${paragraphs(STORIES[0])}<h2>The first month</h2>${paragraphs(STORIES[1])}<h2>The second month</h2>${paragraphs(STORIES[2])}`,
    );
    assert.equal(analyzeDump({ text: html }).articles.length, 1);
  });
});

/** What is kept and what is removed never overlap. */
function assertApart({ articles, removals }: Analysis): void {
  const kept = articles.flatMap(({ headlineSpan, bodySpans }) => [headlineSpan, ...bodySpans]);
  for (const { span } of removals)
    for (const at of kept) assert.ok(span.end <= at.start || at.end <= span.start, JSON.stringify([span, at]));
}
