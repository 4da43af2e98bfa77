import type { DumpFormat } from '../analysis';
import { runSteps, type Steps } from '../steps';
import type { Reading } from '../text/reading';
import { htmlSteps } from './htmlReader';
import { readInlineJson } from './json/inlineJson';
import { looksLikeHtml } from './looksLikeHtml';
import { readStructured } from './structuredReaders';
import { readTextSteps } from './textReader';

/**
 * Reads a dump in its format, piece by piece; where that is not said, the text itself tells it. A text that is not of the structured format that it is
 * said to be is read as plain text. Never throws.
 */
export function* readSteps(text: string, format?: DumpFormat): Steps<Reading> {
  if (format !== 'text' && format !== 'html') {
    const stated = yield* readStructured(text, format);
    if (stated) return stated;
  }
  if ((format ?? (looksLikeHtml(text) ? 'html' : 'text')) === 'html') {
    const page = yield* htmlSteps(text);
    return (yield* readInlineJson(text, page.mapped.text)) ?? page;
  }
  return yield* readTextSteps(text);
}

/** {@link readSteps} in one go. */
export function readSource(text: string, format?: DumpFormat): Reading {
  return runSteps(readSteps(text, format));
}
