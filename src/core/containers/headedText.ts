import type { DumpFormat } from '../analysis';
import { looksLikeHtml } from '../read/looksLikeHtml';

/** A text with its stated title in front, where it does not begin with it: a headline has to stand in the text. HTML where the text is. */
export function headedText(
  title: string | undefined,
  body: string,
  isHtml = looksLikeHtml(body),
): { readonly text: string; readonly format: DumpFormat } {
  if (isHtml) return { text: title ? `<h1>${escapedText(title)}</h1>\n${body}` : body, format: 'html' };
  const first = body.trimStart().split('\n', 1)[0]!.trim();
  return { text: title && first !== title ? `${title}\n\n${body}` : body, format: 'text' };
}

/** A text as HTML has it. */
function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
