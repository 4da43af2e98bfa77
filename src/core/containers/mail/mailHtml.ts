/** So many letters outside of tags are a text. */
const LETTERS = 20;

/** Whether HTML says anything: letters outside of tags, style sheets, scripts and comments. Linear. */
export function hasText(html: string): boolean {
  let letters = 0;
  for (let at = 0; at < html.length && letters < LETTERS; ) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    letters += html.slice(at, Math.min(end, at + 1000)).match(/\p{L}/gu)?.length ?? 0;
    if (open < 0) break;
    const hidden = /^<(style|script|title|!--)/i.exec(html.slice(open, open + 8))?.[1]?.toLowerCase();
    const close = hidden === undefined ? '>' : hidden === '!--' ? '-->' : `</${hidden}`;
    const found = hidden && hidden !== '!--' ? indexOfAnyCase(html, close, open + 1) : html.indexOf(close, open + 1);
    if (found < 0) break;
    at = found + close.length;
  }
  return letters >= LETTERS;
}

function indexOfAnyCase(text: string, wanted: string, from: number): number {
  const pattern = new RegExp(wanted, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}
