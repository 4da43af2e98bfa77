/**
 * The text as an editor would hold it. Editors have one kind of line end: where a text mixes them, all become `\r\n` where more than half of them have a
 * carriage return, else `\n` (VS Code, src/vs/editor/common/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder.ts). Records are shown and analysed so, that
 * spans fit both.
 */
export function editorLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  let both = 0;
  let returns = 0;
  let feeds = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) feeds++;
    else if (code !== 13) continue;
    else if (text.charCodeAt(i + 1) === 10) {
      both++;
      i++;
    } else returns++;
  }
  const end = (both + returns) * 2 > both + returns + feeds ? '\r\n' : '\n';
  const isPure = returns === 0 && (end === '\r\n' ? feeds === 0 : both === 0);
  return isPure ? text : text.replace(/\r\n|\r|\n/g, end);
}
