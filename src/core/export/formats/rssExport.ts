import type { Article } from '../../analysis';
import type { ExportWriter } from '../exportWriter';
import { xmlText } from './xml';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Recovered articles</title>
<link>urn:seed-dump:articles</link>
<description>Articles recovered from dumps by Seed Dump Explorer</description>
<generator>Seed Dump Explorer</generator>
`;

/** RSS 2.0: an item an article; its first paragraph is the description, all of it `content:encoded`; authors are `dc:creator`, as RSS's own wants addresses of mail. */
export function rssWriter(): ExportWriter {
  return {
    begin: () => [HEAD],
    *part({ analysis }, index) {
      for (const article of analysis.articles) yield item(article, index);
    },
    end: () => ['</channel>\n</rss>\n'],
  };
}

function item(article: Article, index: number): string {
  const { id, headline, url, author, articleSection, datePublished, articleBody, publisher } = article;
  const paragraphs = articleBody ? articleBody.split('\n\n') : [];
  const html = paragraphs.map((paragraph) => `<p>${xmlText(paragraph).replaceAll('\n', '<br/>')}</p>`).join('');
  const date = datePublished && rssDate(datePublished);
  const link = url && /^https?:\/\/[^\s<>"]+$/i.test(url) ? url : undefined;
  return [
    '<item>',
    element('title', headline),
    link ? element('link', link) : '',
    // Readers take it for HTML.
    element('description', xmlText(paragraphs[0] ?? headline)),
    ...author.map((name) => element('dc:creator', name)),
    publisher ? element('dc:publisher', publisher) : '',
    articleSection ? element('category', articleSection) : '',
    date ? element('pubDate', date) : '',
    `<guid isPermaLink="false">${xmlText(`urn:seed-dump:article:${index + 1}:${id}`)}</guid>`,
    html ? element('content:encoded', html) : '',
    '</item>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** An ISO 8601 date as RFC 822 has it, which RSS wants; `undefined` for one that names no day. A time without zone is taken as UTC, no time as midnight. */
export function rssDate(iso: string): string | undefined {
  const match = ISO_DATE.exec(iso);
  if (!match) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const name = MONTHS[Number(month) - 1];
  const offset = zone === 'Z' ? 'GMT' : zone.replace(':', '');
  return name && `${day} ${name} ${year} ${hour}:${minute}:${second} ${offset}`;
}
