import type { Page } from './page';

/** A mark that opens a list's item: bullets, dashes, `**`, `>>`, numbers with a point or bracket, flags and other pictographs. */
const MARK =
  /^(?:[•●▪◦‣∙⮞►→➔➤▸✓✔»*·]{1,2}|--? ?(?=[\s\p{L}\p{N}])|[–—](?=[\s\p{L}\p{N}])|>{1,2}|#?\d{1,3}[.)](?=\s)|[\p{Extended_Pictographic}\p{Regional_Indicator}](?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u200d|\ufe0f){0,12})\s*/u;

/** The length of the mark that opens a list's item, with the blank behind it; 0 where the line opens with none. */
export function listMark(text: string): number {
  const code = text.charCodeAt(0);
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 0;
  return MARK.exec(text)?.[0].length ?? 0;
}

/** Whether the line at `at` is an item of a list. */
export function isListItem(page: Page, at: number): boolean {
  const line = page.lines[at];
  return line !== undefined && listMark(line.text) > 0;
}
