import type { DumpFormat, Issue } from '../../analysis';
import { type DecodedDump, decodeDump } from '../../read/decode';
import type { MediaType } from '../headerLines';

/** The text of a page or a part of a mail. */
export interface DecodedPayload extends DecodedDump {
  /** How to read it, where its type tells. */
  readonly format?: DumpFormat;
}

/** Types of text that may hold news: pages, plain text, feeds, JSON. Style sheets and scripts hold none. */
const TEXTUAL =
  /^(?:text\/(?!css|javascript|ecmascript|vtt|x-)|application\/(?:xhtml\+xml|xml|json|ld\+json|rss\+xml|atom\+xml|feed\+json|(?:x-)?ndjson|[\w.-]{1,60}\+(?:xml|json))$)/;

/** Whether content of a type may be text; content without a type, or of one that says nothing, may. */
export function mayBeText(type: string | undefined): boolean {
  return type === undefined || TEXTUAL.test(type) || type === 'application/octet-stream' || type === 'unk';
}

/** Decodes a body of which the type is known, or not. `undefined` where it is no text. Never throws. */
export function decodePayload(bytes: Uint8Array, media: MediaType | undefined): DecodedPayload | undefined {
  if (!mayBeText(media?.type)) return undefined;
  const charset = media?.charset;
  const decoded = decodeDump(bytes, charset ? { charset } : {});
  if (decoded.issues.some(({ code }) => code === 'binary-file')) return undefined;
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)$/.test(media?.type ?? '') && /<[a-z!]/i.test(decoded.text);
  const issues: Issue[] = charset && !isKnown(charset) ? [unknownCharset(charset, decoded.encoding)] : [];
  return { ...decoded, issues: [...issues, ...decoded.issues], ...(isHtml ? { format: 'html' } : {}) };
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
}

function unknownCharset(charset: string, encoding: string): Issue {
  const message = `The stated charset “${charset}” is not known; the text is read as ${encoding}.`;
  return { code: 'unknown-charset', severity: 'info', message };
}
