import type { DumpKind } from '../analysis';
import { frontMatterEnd } from '../clean/frontMatter';
import { isOpenFeed } from '../read/feed/looksLikeFeed';
import { isHtmlReading, readHtmlFile } from '../read/htmlReader';
import { readInlineJson } from '../read/json/inlineJson';
import { looksLikeHtml } from '../read/looksLikeHtml';
import { readStructured } from '../read/structuredReaders';
import { readText } from '../read/textReader';
import { segmentHtmlFile } from '../segment/segmentHtmlFile';
import { segmentStated } from '../segment/segmentStated';
import { splitPage } from '../segment/splitPage';
import { runSteps } from '../steps';
import type { StatedReading } from '../text/reading';
import { judgeNotDump } from './notDump';

/** A cheap verdict on a text, from its head alone. */
export interface Detection {
  readonly kind: DumpKind;
  /** 0 to 1. */
  readonly confidence: number;
  /** What spoke for the kind, in plain words. */
  readonly signals: readonly string[];
}

/** How much of a text {@link detectDump} looks at, in UTF-16 units. */
export const DETECTION_HEAD = 32_768;

/** How much of an HTML page, a feed or another structured text, in UTF-16 units. */
const HTML_HEAD = 262_144;

/**
 * Judges what kind of dump a text is from its first {@link DETECTION_HEAD} characters. The full parse sees the whole text and may refine the kind; whether
 * it is a dump at all is decided here in the same way. Never throws.
 */
export function detectDump(text: string): Detection {
  const stated = runSteps(readStructured(text.slice(0, HTML_HEAD)));
  if (stated) return detectStated(stated);
  if (looksLikeHtml(text)) return detectHtml(text);
  // Exports begin with long lists of authors and categories.
  if (isOpenFeed(text))
    return { kind: 'feed_digest', confidence: 0.5, signals: ['a feed, no entry of which is in its head'] };
  const head = headOf(text);
  const other = judgeNotDump(head);
  if (other) return other;
  const { kind, confidence, signals } = runSteps(splitPage(readText(head).mapped.text)).split;
  return { kind, confidence, signals };
}

/** Of a text that states its articles, the first ones tell. */
function detectStated(reading: StatedReading): Detection {
  const articles = reading.articles.filter(({ span }, index) => index === 0 || span.end <= DETECTION_HEAD);
  const end = articles.at(-1)!.span.end;
  const mapped = { ...reading.mapped, text: reading.mapped.text.slice(0, end) };
  const { kind, confidence, signals } = runSteps(segmentStated({ ...reading, mapped, articles }));
  return { kind, confidence, signals };
}

/** Pages begin with much that is no text, so more of them is looked at. */
function detectHtml(text: string): Detection {
  const reading = readHtmlFile(text.slice(0, HTML_HEAD));
  const found = segmentHtmlFile(reading);
  if (found) return { kind: found.kind, confidence: found.confidence, signals: found.signals };
  const stated = runSteps(readInlineJson(text.slice(0, HTML_HEAD), reading.mapped.text));
  if (stated) return detectStated(stated);
  if (isHtmlReading(reading) && reading.metadata.isArticle)
    return { kind: 'single_article', confidence: 0.6, signals: ['the page calls itself an article'] };
  return detectDump(reading.mapped.text);
}

/** The head of a text, cut at a line's end where there is one. */
export function headOf(whole: string): string {
  const text = whole.slice(frontMatterEnd(whole));
  if (text.length <= DETECTION_HEAD) return text;
  const end = text.lastIndexOf('\n', DETECTION_HEAD);
  return text.slice(0, end > DETECTION_HEAD / 2 ? end : DETECTION_HEAD);
}
