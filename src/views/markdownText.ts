/**
 * Plain text as Markdown that shows just that text on one line: no markup, link, image or HTML of the text takes effect.
 * (`MarkdownString.appendText` does this too, but makes every space one that lines cannot break at.)
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!~|:@]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
