import type { Analysis } from '../../../../src/core/analysis';
import { analyzeDump } from '../../../../src/core/analyzeDump';
import type { ExportItems, FormatName } from '../../../../src/core/export/exportFormats';
import { exportInput } from '../../../../src/core/export/exportInput';
import { type ExportInput, pieceBytes } from '../../../../src/core/export/exportWriter';
import { openExport } from '../../../../src/core/export/openExport';
import { loadBundledPart } from '../../../../src/core/parts/bundledParts';

/** An invented dump with emoji, joined emoji, combining marks and Chinese in front of and within what is found. */
export const WIDE_TEXT = `3 May 2024

\u{1F680} Lumenia raises €40 million from 北极星资本 \u{1F9EA}

Zoe\u0301 Ha\u0301jek \u{1F469}\u200D\u{1F52C}, chief executive of Lumenia, said: \u{1F389} the Prague firm raised €40 million in a Series B round led by Kestrel Ventures.

Otterburn \u{1F9A6} acquired Quillmark for $12 million, people at 上海 said.
`;

/** An invented page: references and markup stand in the middle of names. */
export const HTML_TEXT = `<!doctype html><html><head><title>Marlowe &amp; Ridge buys Tarn&eacute;</title></head><body>
<nav><a href="/">Home</a> | <a href="/deals">Deals</a></nav>
<article><h1>Marlowe &amp; Ridge buys Tarn&eacute; for $30 million</h1>
<p class="date">4 May 2024</p>
<p>Marlowe &amp; Ridge has <b>acqu</b>ired Tarn&eacute;, a maker of sails \u{1F6A4} in Oslo, for <i>$30 million</i>, the two companies said on Friday. The price was paid in cash.</p>
<p>Tarn&eacute; was founded by Ada Fenwick in 2009 and employs 120 people in Oslo &#x1F1F3;&#x1F1F4; and Bergen, where its yard stands.</p>
</article></body></html>
`;

/** Analyses a text as a dump to export. */
export function inputOf(text: string, path?: string): ExportInput {
  return exportInput(analyzeDump({ text, ...(path ? { path } : {}) }), text);
}

/** The wide dump and the page, analysed once. */
export const INPUTS: readonly ExportInput[] = [
  inputOf(WIDE_TEXT, 'crawl/wide texts.txt'),
  inputOf(HTML_TEXT, 'crawl/page.html'),
];

/** An export as bytes. */
export async function exportBytes(
  format: FormatName,
  items: ExportItems,
  inputs: readonly ExportInput[] = INPUTS,
): Promise<Uint8Array> {
  const writer = await openExport({ format, items, many: inputs.length !== 1 }, loadBundledPart);
  try {
    const pieces = [...writer.begin()];
    for (const [index, input] of inputs.entries()) pieces.push(...writer.part(input, index));
    return pieceBytes([...pieces, ...writer.end()]);
  } finally {
    writer.dispose?.();
  }
}

/** An export as text. */
export async function exportText(
  format: FormatName,
  items: ExportItems,
  inputs: readonly ExportInput[] = INPUTS,
): Promise<string> {
  return new TextDecoder().decode(await exportBytes(format, items, inputs));
}

/** The lines of an export of a JSON value a line. */
export async function exportLines<T>(
  format: FormatName,
  items: ExportItems,
  inputs: readonly ExportInput[] = INPUTS,
): Promise<T[]> {
  return (await exportText(format, items, inputs))
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
}

/** All articles of the inputs. */
export function articlesOf(inputs: readonly ExportInput[] = INPUTS): Analysis['articles'] {
  return inputs.flatMap(({ analysis }) => analysis.articles);
}

/** What Python's `text[start:end]` gives: a slice by code points. */
export function pySlice(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('');
}
