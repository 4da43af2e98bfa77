import { type Paragraph, readParagraphs } from '../../../src/core/recognize/paragraph';
import { runSteps } from '../../../src/core/steps';

/** The headline and the only paragraph of an article, read; `headline` may be empty. */
export function paragraphsOf(headline: string, body: string): readonly Paragraph[] {
  const text = `${headline}\n${body}`;
  const title = { start: 0, end: headline.length };
  const paragraph = { start: headline.length + 1, end: text.length };
  const span = { start: 0, end: text.length };
  return runSteps(readParagraphs(text, { headline: title, span, header: [], body: [paragraph], author: [] }))
    .paragraphs;
}
