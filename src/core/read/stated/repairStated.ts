import type { Steps } from '../../steps';
import { compose } from '../../text/mappedText';
import type { StatedArticle, StatedReading } from '../../text/reading';
import type { Span } from '../../text/span';
import { viewOffset } from '../../text/viewSpan';
import { readTextSteps } from '../textReader';

/** How many articles are gone through in one piece. */
const TOGETHER = 200;

/** Repairs damaged characters in the text of a reading, as in plain text; spans follow. */
export function* repairStated(reading: StatedReading): Steps<StatedReading> {
  const { mapped, issues } = reading;
  const repaired = yield* readTextSteps(mapped.text);
  const told = repaired.issues.map((issue) =>
    issue.span ? { ...issue, span: spanOf(mapped.toSource(issue.span)) } : issue,
  );
  const all = [...issues, ...told];
  if (repaired.mapped.text === mapped.text) return { ...reading, issues: all };
  const at = (span: Span): Span => ({
    start: viewOffset(repaired.mapped, span.start),
    end: viewOffset(repaired.mapped, span.end),
  });
  const articles: StatedArticle[] = [];
  for (const article of reading.articles) {
    const { title, header, furniture } = article;
    articles.push({
      ...article,
      span: at(article.span),
      body: at(article.body),
      ...(title ? { title: at(title) } : {}),
      ...(header ? { header: header.map(at) } : {}),
      ...(furniture ? { furniture: furniture.map(({ span, reason }) => ({ span: at(span), reason })) } : {}),
    });
    if (articles.length % TOGETHER === 0) yield { stage: 'reading', fraction: 0.5 };
  }
  return { ...reading, mapped: compose(mapped, repaired.mapped), issues: all, articles };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
