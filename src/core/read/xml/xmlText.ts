import { decodeHTMLStrict } from 'entities/decode';
import type { MappedTextBuilder } from '../../text/mappedText';
import type { XmlData } from './xmlScanner';

/** A character reference or the name of a character; those of HTML too, which feeds use though XML does not know them. */
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;

/** Writes character data into a text, with its references decoded. What is no reference stays as it is; entities that a document declares are not known. */
export function addXmlText(source: string, { kind, start, end }: XmlData, builder: MappedTextBuilder): void {
  let kept = start;
  if (kind === 'text') {
    const text = source.slice(start, end);
    for (const { 0: reference, index } of text.matchAll(REFERENCE)) {
      const decoded = decodeHTMLStrict(reference);
      if (decoded === reference) continue;
      const at = start + index;
      builder.keep(kept, at).replace(at, at + reference.length, decoded);
      kept = at + reference.length;
    }
  }
  builder.keep(kept, end);
}
