import type { Removal } from '../analysis';
import type { ArticleDraft, Segmentation } from '../segment/segmentation';
import type { MappedText } from '../text/mappedText';
import { bySpan, contains, overlaps, type Span } from '../text/span';
import { viewSpan } from '../text/viewSpan';
import type { CorrectionPlan } from './correctionPlan';

/** Cuts a page that was cut by its markup as corrections say, block by block. */
export function correctDrafts(view: MappedText, segmentation: Segmentation, plan: CorrectionPlan): Segmentation {
  const wanted = plan.of('article-start', 'no-article-start');
  if (wanted.length === 0) return segmentation;
  const work = new Drafts(segmentation);
  let set = 0;
  for (const { correction, body, at } of wanted) {
    if (!at) continue;
    const place = viewSpan(view, at);
    const failure = body.type === 'article-start' ? work.begin(place) : work.join(place);
    if (failure === undefined) plan.apply(correction);
    else plan.fail(correction, failure);
    if (body.type === 'article-start') set++;
  }
  const { articles, removals } = work;
  if (set === 0 || segmentation.kind !== 'not_a_dump') return { ...segmentation, articles, removals };
  const kind = articles.length > 1 ? 'plain_archive' : 'single_article';
  return { ...segmentation, articles, removals, kind, confidence: 1, signals: ['articles set by hand'] };
}

/** Articles and removals while boundaries come and go. */
class Drafts {
  readonly articles: ArticleDraft[];
  readonly removals: Removal[];

  constructor({ articles, removals }: Segmentation) {
    this.articles = [...articles];
    this.removals = [...removals];
  }

  /** Lets an article begin with the block at `place`; gives the reason where it cannot. */
  begin(place: Span): string | undefined {
    const owner = this.articles.findIndex(({ span }) => overlaps(span, place));
    const article = this.articles[owner];
    const above = article?.header.filter((block) => block.end <= article.headline.start) ?? [];
    if (article && [article.headline, ...above].some((block) => overlaps(block, place))) {
      this.articles[owner] = { ...article, corrected: true };
      return undefined;
    }
    if (article && article.headline.start > place.start) return 'the headline of its article stands behind it';
    const headline = article && [...article.header, ...article.body].find((block) => overlaps(block, place));
    if (article && headline) {
      this.split(owner, headline);
      return undefined;
    }
    const gone = this.removals.findIndex(({ span }) => overlaps(span, place));
    if (gone < 0) return 'no text stands there';
    const [removal] = this.removals.splice(gone, 1);
    const block = removal!.span;
    if (article && contains(article.span, block)) this.split(owner, block);
    else this.insert({ headline: block, span: block, header: [], body: [], author: [], corrected: true });
    return undefined;
  }

  /** Joins the article that begins with the block at `place` to the one before it; gives the reason where it cannot. */
  join(place: Span): string | undefined {
    const index = this.articles.findIndex(({ span, headline }) =>
      overlaps({ start: span.start, end: headline.end }, place),
    );
    const article = this.articles[index];
    if (!article) return 'no article begins there';
    const blocks = [article.headline, ...article.header, ...article.body].sort(bySpan);
    this.articles.splice(index, 1);
    const previous = this.articles[index - 1];
    if (previous) {
      const { truncated: _truncated, ...own } = previous;
      const span = { start: own.span.start, end: Math.max(own.span.end, article.span.end) };
      const body = [...own.body, ...blocks].sort(bySpan);
      this.articles[index - 1] = { ...own, body, span, corrected: true };
    } else for (const span of blocks) this.removals.push({ span, rule: 'outside-articles', reason: 'page_header' });
    this.removals.sort((a, b) => bySpan(a.span, b.span));
    return undefined;
  }

  /** Cuts an article in two at a block of it, which becomes the headline of the second. */
  private split(index: number, headline: Span): void {
    const { header, body, truncated, items: _items, ...first } = this.articles[index]!;
    const before = (block: Span): boolean => block.end <= headline.start;
    const after = (block: Span): boolean => block.start >= headline.end;
    const upper = { ...first, header: header.filter(before), body: body.filter(before) };
    const lower = { headline, header: header.filter(after), body: body.filter(after), author: [], corrected: true };
    this.articles.splice(
      index,
      1,
      { ...upper, span: hull(upper) },
      { ...lower, span: hull(lower), ...(truncated ? { truncated } : {}) },
    );
  }

  private insert(article: ArticleDraft): void {
    const next = this.articles.findIndex(({ span }) => span.start > article.span.start);
    this.articles.splice(next < 0 ? this.articles.length : next, 0, article);
  }
}

/** From the first to the last of an article's blocks. */
export function hull({ headline, header, body }: Pick<ArticleDraft, 'headline' | 'header' | 'body'>): Span {
  const { start, end } = headline;
  const all = [header[0], header.at(-1), body[0], body.at(-1)].flatMap((block) => block ?? []);
  return {
    start: Math.min(start, ...all.map((block) => block.start)),
    end: Math.max(end, ...all.map((block) => block.end)),
  };
}
