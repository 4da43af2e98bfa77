import type { DumpFormat } from '../analysis';
import type { Reading } from '../text/reading';
import { readFeed } from './feedReader';
import { readHtml } from './htmlReader';
import { looksLikeFeed } from './looksLikeFeed';
import { looksLikeHtml } from './looksLikeHtml';
import { readText } from './textReader';

/** Reads a dump in its format; where that is not said, the text itself tells it. Never throws. */
export function readSource(text: string, format?: DumpFormat): Reading {
  if ((format ?? (looksLikeHtml(text) ? 'html' : 'text')) === 'html') return readHtml(text);
  return looksLikeFeed(text) ? readFeed(text) : readText(text);
}
