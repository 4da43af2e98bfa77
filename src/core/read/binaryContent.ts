/** First bytes of common binary formats that can otherwise look like text at their start. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and the office formats made of it
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // OLE2: older office formats
];

/** Control characters may be at most one in this many bytes. */
const TOLERATED = 100;

/**
 * Whether bytes are no text in any encoding that keeps ASCII: a known signature, or more than one control character in
 * a hundred bytes. A stray control character or two, common in scraped text, is no sign.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte))) return true;
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls++;
  return controls * TOLERATED > bytes.length;
}

/** C0 controls but tab, line ends, form feed, backspace and escape (which ISO-2022 text is full of), and DEL. */
function isControl(byte: number): boolean {
  return byte < 32 ? byte < 8 || byte === 11 || (byte > 13 && byte !== 27) : byte === 127;
}
