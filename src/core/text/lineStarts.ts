import { lastAtOrBefore } from './lastAtOrBefore';

/** UTF-16 offsets at which the lines of `text` begin. Line ends are `\n`, `\r\n` and a lone `\r`. */
export function lineStarts(text: string): Int32Array {
  const starts: number[] = [0];
  const onlyFeeds = !text.includes('\r');
  if (onlyFeeds) for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  else
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
  return Int32Array.from(starts);
}

/** The 0-based number of the line that holds `offset`; offsets past the end fall on the last line. */
export function lineOf(starts: Int32Array, offset: number): number {
  return lastAtOrBefore(starts, offset);
}
