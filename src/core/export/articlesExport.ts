import type { Analysis, Article } from '../analysis';
import { type DocumentKind, documentExporter } from './documentExporter';
import { type Exporter, exportAll } from './exporter';
import type { ExportFormat } from './exportFormat';
import { escapeMarkdown, markdownLink } from './markdown';

/** The articles of dumps, as a list. */
export const ARTICLES: DocumentKind<Article> = {
  document: 'articles',
  items: (analysis) => analysis.articles,
  columns: [
    'id',
    'headline',
    'datePublished',
    'author',
    'articleSection',
    'publisher',
    'url',
    'truncated',
    'start',
    'end',
    'articleBody',
  ],
  cells: (article) => [
    article.id,
    article.headline,
    article.datePublished,
    article.author,
    article.articleSection,
    article.publisher,
    article.url,
    article.truncated ?? false,
    article.span.start,
    article.span.end,
    article.articleBody,
  ],
  *markdown({ articles }) {
    for (const article of articles) {
      yield `## ${escapeMarkdown(article.headline)}\n\n`;
      const about = facts(article).map(escapeMarkdown);
      if (article.url) about.push(markdownLink(article.url, article.url));
      if (about.length) yield `*${about.join(' · ')}*\n\n`;
      for (const paragraph of paragraphs(article)) yield `${escapeMarkdown(paragraph)}\n\n`;
    }
  },
  *text({ articles }) {
    for (const article of articles) {
      yield `${article.headline}\n`;
      const about = [...facts(article), ...(article.url ? [article.url] : [])];
      if (about.length) yield `${about.join(' · ')}\n`;
      yield article.articleBody ? `\n${article.articleBody}\n\n\n` : '\n\n';
    }
  },
};

/** Exports the articles of dumps, their bodies cleaned. */
export function articlesExporter(format: ExportFormat): Exporter {
  return documentExporter(format, ARTICLES);
}

/** The articles of several dumps as one string in `format`. JSON: an {@link ArticlesDocument}. */
export function exportArticles(analyses: readonly Analysis[], format: ExportFormat): string {
  return exportAll(articlesExporter(format), analyses);
}

/** What is known of an article beside its headline, for people. */
function facts(article: Article): string[] {
  const { datePublished, author, publisher, articleSection } = article;
  return [datePublished, author.join(', '), publisher, articleSection].filter((fact): fact is string => !!fact);
}

function paragraphs(article: Article): string[] {
  return article.articleBody ? article.articleBody.split('\n\n') : [];
}
