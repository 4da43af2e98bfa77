import type { Reading } from '../text/reading';
import { HtmlFurniture } from './htmlFurniture';
import { type HtmlMetadata, readHtmlMetadata } from './htmlMetadata';
import { type HtmlScan, scanHtml } from './htmlScan';

/** An HTML page as read: its text in lines, and what its markup says of them. */
export interface HtmlReading extends Reading {
  readonly format: 'html';
  readonly scan: HtmlScan;
  readonly furniture: HtmlFurniture;
  readonly metadata: HtmlMetadata;
}

/** Reads an HTML page. Its text holds what a reader would see, one line a block, a blank line between two. Linear; never throws. */
export function readHtml(source: string): HtmlReading {
  const scan = scanHtml(source);
  const { mapped } = scan;
  const furniture = new HtmlFurniture(mapped.text.length);
  return { format: 'html', mapped, issues: [], scan, furniture, metadata: readHtmlMetadata(scan) };
}

/** Whether a reading is that of an HTML page. */
export function isHtmlReading(reading: Reading): reading is HtmlReading {
  return reading.format === 'html' && 'scan' in reading;
}
