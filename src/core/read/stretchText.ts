import type { DumpFormat } from '../analysis';
import { compose, type MappedText, MappedTextBuilder } from '../text/mappedText';
import { readHtml } from './htmlReader';
import { jsonString } from './json/jsonString';
import { valueText } from './stated/htmlValue';
import { cellText } from './table/cellText';
import { readText } from './textReader';
import { addXmlText } from './xml/xmlText';

/**
 * A stretch of a dump, which lies within one paragraph, headline or line of it, as people read it: without markup, escapes decoded, with the way back to
 * the stretch. What stands around it is not known: what could be read in two ways is read in the commoner one. Linear; never throws.
 */
export function stretchText(stretch: string, format: DumpFormat): MappedText {
  if (format === 'text') return readText(stretch).mapped;
  if (format === 'html') return readHtml(stretch).mapped;
  const decoded = decodedStretch(stretch, format);
  return compose(decoded, readText(decoded.text).mapped);
}

function decodedStretch(stretch: string, format: DumpFormat): MappedText {
  const whole = { start: 0, end: stretch.length };
  if (format === 'feed') {
    const builder = new MappedTextBuilder(stretch);
    addXmlText(stretch, { kind: 'text', ...whole }, builder);
    return valueText(builder.build()).mapped;
  }
  if (format !== 'csv') return valueText(jsonString(stretch, whole)).mapped;
  const dialect = { delimiter: ',', quotes: true, backslash: stretch.includes('\\"') };
  return valueText(cellText(stretch, { ...whole, quoted: true }, dialect, false)).mapped;
}
