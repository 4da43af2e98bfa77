import { endOfHead, type HeaderFields, readHeaderLines } from '../headerLines';

/** An answer of a web server (RFC 9112). */
export interface HttpMessage {
  readonly status: number;
  readonly fields: HeaderFields;
  readonly body: Uint8Array;
}

/** Longest head of an answer that is looked for, in bytes. */
const HEAD = 262_144;

/** Reads an answer as a server sent it; `undefined` where the bytes are none. Never throws. */
export function readHttpMessage(bytes: Uint8Array): HttpMessage | undefined {
  const end = endOfHead(bytes, HEAD) ?? Math.min(bytes.length, HEAD);
  const lines = new TextDecoder('windows-1252').decode(bytes.subarray(0, end)).split('\n');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(lines[0] ?? '')?.[1];
  if (status === undefined) return undefined;
  return { status: Number(status), fields: readHeaderLines(lines.slice(1)), body: bytes.subarray(end) };
}
