/**
 * Text as Markdown that shows just the text, on one line. Escapes what CommonMark reads as markup, and `|` for tables. `&` and `$` are
 * left alone where they are no markup: `&` that begins no character reference, and `$` before a digit, which closes no formula.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]|\$(?!\d)|&(?=[#a-z])/gi, '\\$&')
    .replace(/^(?:[#+=-]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A Markdown link, or the bare label where the address is not a plain web address. */
export function markdownLink(label: string, url: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(url) ? `[${escapeMarkdown(label)}](<${url}>)` : escapeMarkdown(label);
}

/** A table's row. Cells are put in as they are. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
