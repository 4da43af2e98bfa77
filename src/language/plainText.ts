import { decodeHTMLStrict } from 'entities/decode';
import type { DumpFormat } from '../core/analysis';

/** A tag within a paragraph. */
const TAG = /<\/?[a-z][^<>]{0,2000}>/gi;

/** A stretch of a dump's text as people read it: of HTML without tags, its character references decoded. */
export function plainText(text: string, format: DumpFormat): string {
  return format === 'html' ? decodeHTMLStrict(text.replace(TAG, '')) : text;
}
