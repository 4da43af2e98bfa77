/** Text as Markdown that shows just the text, on one line. Escapes what CommonMark reads as markup, and `|` for tables. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$&]/g, '\\$&')
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
