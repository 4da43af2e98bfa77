import { analyse } from 'chardet';
import type { Issue } from '../analysis';
import { looksBinary } from './binaryContent';
import { repairWindows1252 } from './windows1252';

/** A file's text. */
export interface DecodedDump {
  /** Without byte-order mark; empty where the bytes are no text. */
  readonly text: string;
  /** The Encoding Standard's name of what the bytes were decoded with. */
  readonly encoding: string;
  /** What went wrong; spans are into `text`. */
  readonly issues: readonly Issue[];
}

/** How the bytes were cut. */
export interface DecodeOptions {
  /** Whether `bytes` are the head of a longer file, so that a character cut in two at their end is no damage. */
  readonly partial?: boolean;
  /** What a header says that the bytes are encoded in: any label, known or not. */
  readonly charset?: string;
}

/** How many bytes the guesses look at; that of VS Code's own guessing (src/vs/workbench/services/textfile/common/encoding.ts). */
const SAMPLE = 65_536;

/** How many bytes the search for a UTF-16 pattern looks at. */
const ZERO_SAMPLE = 512;

/**
 * Decodes a file: by its byte-order mark; else as UTF-16 where every second byte of its head is zero; else as UTF-8 where it is
 * valid but for a few bytes; else as `charset` says, as its XML declaration or HTML head declares; else as chardet guesses; and as windows-1252, which fits any bytes, where nothing else
 * does. Binary content gives an empty text and the issue `binary-file`; bytes that have no meaning in the encoding give
 * `undecodable-bytes`. Never throws.
 */
export function decodeDump(bytes: Uint8Array, options: DecodeOptions = {}): DecodedDump {
  const partial = options.partial ?? false;
  const marked = byMark(bytes) ?? byCharset(options.charset) ?? byZeroBytes(bytes);
  if (marked) return checked(lenient(bytes, marked, partial));
  if (looksBinary(bytes.subarray(0, SAMPLE))) return binary();
  const text = strict(bytes, 'utf-8', partial);
  if (text !== undefined) return { text, encoding: 'utf-8', issues: [] };
  if (mostlyUtf8(bytes)) return lenient(bytes, 'utf-8', partial);
  for (const label of guesses(bytes, options.charset)) {
    const guessed = strict(bytes, label, partial);
    if (guessed !== undefined) return { text: guessed, encoding: nameOf(label), issues: [] };
  }
  return lenient(bytes, 'windows-1252', partial);
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Encodings whose bytes may look like UTF-8: they are believed where a header names them. */
function byCharset(charset: string | undefined): string | undefined {
  return /^(?:utf-?16(?:le|be)?|iso-2022-jp)$/i.test(charset ?? '') ? charset : undefined;
}

/** UTF-16 of mostly western text without a mark: zeros on one side of each pair only. */
function byZeroBytes(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, ZERO_SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const many = length / 4;
  if (length < 4) return undefined;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** Whether it is UTF-8 with a few broken bytes: at least ten good characters beyond ASCII for each broken one. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  let good = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) good++;
  }
  return good >= broken * 10;
}

/** Encodings to try in turn, as labels of the Encoding Standard. */
function* guesses(bytes: Uint8Array, charset: string | undefined): Generator<string> {
  if (charset) yield charset;
  const declared = declaredCharset(bytes);
  if (declared) yield declared;
  for (const match of analyse(bytes.subarray(0, SAMPLE))) {
    const label = match.name.toLowerCase();
    if (match.confidence >= 10 && label !== 'ascii' && !label.startsWith('utf-')) yield label;
  }
}

/** How far into a page its charset is looked for: HTML asks for it in the first 1,024 bytes, but pages keep it behind scripts, too. */
const DECLARED = 8192;

/**
 * The charset that an XML declaration, which stands at the very beginning (XML 1.0, section 2.8), or an HTML head states. One that is not a superset of ASCII
 * cannot be meant, since the statement itself was read as ASCII (HTML Standard, "prescan a byte stream to determine its encoding").
 */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED));
  const found =
    /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w-]{2,30})/i.exec(head) ??
    /<meta\s[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i.exec(head);
  const label = found?.[1]?.toLowerCase();
  return label?.startsWith('utf-16') || label === 'unicode' ? undefined : label;
}

/** The text, or `undefined` where a byte has no meaning in the encoding or the host does not know the encoding. */
function strict(bytes: Uint8Array, label: string, partial: boolean): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: partial });
    return repairWindows1252(text, nameOf(label));
  } catch {
    return undefined;
  }
}

/** The text with U+FFFD for bytes without meaning. */
function lenient(bytes: Uint8Array, label: string, partial: boolean): DecodedDump {
  const decoder = new TextDecoder(label);
  const text = repairWindows1252(decoder.decode(bytes, { stream: partial }), decoder.encoding);
  const at = text.indexOf('\ufffd');
  const damaged = at >= 0 && strict(bytes, label, partial) === undefined;
  return { text, encoding: decoder.encoding, issues: damaged ? [undecodable(decoder.encoding, at)] : [] };
}

function undecodable(encoding: string, at: number): Issue {
  return {
    code: 'undecodable-bytes',
    severity: 'warning',
    message: `Some bytes are not valid ${encoding}; each stands as U+FFFD in the text.`,
    span: { start: at, end: at + 1 },
  };
}

/** The encoding's name for one of its labels (`iso-8859-1` is `windows-1252`). */
function nameOf(label: string): string {
  return new TextDecoder(label).encoding;
}

/** The text of marked UTF-16 or UTF-8, unless it turns out to be no text. */
function checked(decoded: DecodedDump): DecodedDump {
  const head = Uint8Array.from(decoded.text.slice(0, SAMPLE), (char) => Math.min(char.charCodeAt(0), 0xff));
  return looksBinary(head) ? binary() : decoded;
}

function binary(): DecodedDump {
  const message = 'The file is not text: it holds the bytes of an image, an archive or a program.';
  return { text: '', encoding: 'utf-8', issues: [{ code: 'binary-file', severity: 'warning', message }] };
}
