import type { ExportFormat } from './exportFormat';
import { FORMATS, type FormatInfo } from './exportFormats';
import { escapeMarkdown, markdownRow } from './markdown';

const UNITS = { utf16: 'UTF-16 units', codePoints: 'code points', bytes: 'bytes' } as const;
const PLACES = { dump: "the dump's text", article: "the article's text" } as const;

/** The list of all formats, for people as text or as a table in Markdown, else as JSON. */
export function formatsList(format: ExportFormat): string {
  switch (format) {
    case 'md':
      return [
        markdownRow(['Format', 'Holds', 'Files', 'Offsets', 'Specification']),
        markdownRow(['---', '---', '---', '---', '---']),
        ...FORMATS.map((info) =>
          markdownRow([
            `\`${info.name}\` ${escapeMarkdown(info.title)}: ${escapeMarkdown(info.about)}`,
            info.holds.join(', '),
            info.endings.map((ending) => `\`.${ending}\``).join(' '),
            escapeMarkdown(offsetsText(info)),
            info.specification,
          ]),
        ),
      ].join('');
    case 'text':
      return FORMATS.map(lines).join('\n');
    default:
      return `${JSON.stringify(FORMATS, null, 2)}\n`;
  }
}

function lines(info: FormatInfo): string {
  const { name, title, about, holds, endings, specification } = info;
  return [
    `${name}: ${title}`,
    about,
    `holds ${holds.join(', ')}; ${endings.map((ending) => `.${ending}`).join(', ')}`,
    ...(info.offsets ? [`offsets: ${offsetsText(info)}`] : []),
    specification,
  ]
    .map((line, index) => `${index === 0 ? '' : '  '}${line}\n`)
    .join('');
}

/** What the offsets of a format count, and where: `code points of the dump's text`. */
export function offsetsText({ offsets, offsetsInto }: FormatInfo): string {
  return offsets && offsetsInto ? `${UNITS[offsets]} of ${PLACES[offsetsInto]}` : '';
}
