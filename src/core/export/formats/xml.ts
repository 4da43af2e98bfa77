/**
 * Text as the content of an element or attribute of XML 1.0, which cannot hold control characters, halves of surrogate pairs and U+FFFE or U+FFFF: the first and last are left out,
 * halves become U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(NOT_XML, '')
    .replace(/[&<>"\r]/g, (char) => ESCAPES[char]!);
}

/** What `Char` of XML 1.0 leaves out, but for surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A carriage return would be read as a line feed. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
