import type { DumpFormat } from '../analysis';
import type { Reading } from '../text/reading';
import { readHtml } from './htmlReader';
import { looksLikeHtml } from './looksLikeHtml';
import { readText } from './textReader';

/** Reads a dump in its format; where that is not said, the text itself tells it. Never throws. */
export function readSource(text: string, format?: DumpFormat): Reading {
  return (format ?? (looksLikeHtml(text) ? 'html' : 'text')) === 'html' ? readHtml(text) : readText(text);
}
