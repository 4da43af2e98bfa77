import { decodeHTMLStrict } from 'entities/decode';
import type { DumpFormat } from '../core/analysis';
import { stretchText } from '../core/read/stretchText';

/** A tag within a paragraph. */
const TAG = /<\/?[a-z][^<>]{0,2000}>/gi;

/** A stretch of a dump's text as people read it: of HTML and structured texts without markup, character references and escapes decoded. */
export function plainText(text: string, format: DumpFormat): string {
  if (format === 'text') return text;
  return format === 'html' ? decodeHTMLStrict(text.replace(TAG, '')) : stretchText(text, format).text;
}
