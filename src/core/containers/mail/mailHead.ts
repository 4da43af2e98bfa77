import { endOfHead, type HeaderFields, readHeaderLines } from '../headerLines';

/** The head of a mail, as far as it is in some first bytes. */
export interface MailHead {
  readonly fields: HeaderFields;
  /** Where the body begins. */
  readonly end: number;
  /** Whether the blank line behind it is there. */
  readonly isWhole: boolean;
}

/** Longest head that is looked at, in bytes. */
const HEAD = 65_536;
/** Fields that programs write, but people who paste a mail into a text leave out. */
const TRANSPORT =
  /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|content-transfer-encoding|x-mozilla-status|x-gm-thrid|authentication-results|list-unsubscribe)$/;

/** Reads a head that begins at the first byte; `undefined` where the bytes do not begin with header fields. Never throws. */
export function readMailHead(bytes: Uint8Array): MailHead | undefined {
  const end = endOfHead(bytes, HEAD);
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(0, end ?? HEAD));
  const lines = text.trimEnd().split('\n');
  if (!/^[!-9;-~]{1,80}:/.test(lines[0]!)) return undefined;
  const odd = lines.findIndex((line) => !/^(?:[!-9;-~]{1,80}[ \t]?:|[ \t]|\s*$)/.test(line));
  // The last line may be cut off.
  if (odd >= 0 && (end !== undefined || odd < lines.length - 1)) return undefined;
  return { fields: readHeaderLines(lines), end: end ?? Math.min(HEAD, bytes.length), isWhole: end !== undefined };
}

/** Whether a head is that of a mail as programs keep it, not one that somebody put over a text. */
export function isMailHead(head: MailHead | undefined): head is MailHead {
  if (!head) return false;
  const names = [...head.fields.keys()];
  return (
    ['from', 'subject', 'date'].some((name) => head.fields.has(name)) && names.some((name) => TRANSPORT.test(name))
  );
}

/** Whether a head is that of a page that a browser saved as MHTML: parts that belong together, and nobody to send them to. */
export function isSavedPageHead(head: MailHead | undefined): boolean {
  if (!head || !/^multipart\/related\b/i.test(head.fields.get('content-type') ?? '')) return false;
  const sent = ['to', 'received', 'delivered-to', 'message-id', 'return-path'].some((name) => head.fields.has(name));
  return head.fields.has('snapshot-content-location') || (!sent && head.fields.has('mime-version'));
}
