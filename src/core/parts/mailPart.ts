import PostalMime from 'postal-mime';
import { joined } from '../containers/byteSource';

/** A mail as the parser takes it apart; all that is encoded in it is decoded. */
export interface ParsedMail {
  readonly subject?: string | undefined;
  /** Whom it is from, by name. */
  readonly from?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** Header fields as they stand, by name in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  /** Names or types of what is attached, pictures of its text not among them. */
  readonly attachments: readonly string[];
}

/** Takes a mail apart (RFC 5322, MIME). Rejects where it is nested too deep or its head is too large. */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail> {
  const { subject, from, text, html, headers, attachments } = await PostalMime.parse(bytes);
  const shown = attachments.filter(({ related, disposition }) => !related && disposition !== 'inline');
  return {
    subject,
    from: from?.name || from?.address,
    text,
    html,
    // Of repeated fields the first counts, as mail programs have it.
    fields: new Map(headers.map(({ key, value }): [string, string] => [key, value]).reverse()),
    attachments: shown.map(({ filename, mimeType }) => filename ?? mimeType),
  };
}

/** Takes the transfer encoding (base64, quoted-printable) off a part. Damaged encoding gives what can be decoded. */
export async function decodeTransfer(body: Uint8Array, encoding: string | undefined): Promise<Uint8Array> {
  if (!/^\s*(?:base64|quoted-printable)\b/i.test(encoding ?? '')) return body;
  // As an attachment the parser leaves it in bytes.
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const { attachments } = await PostalMime.parse(joined([new TextEncoder().encode(head), body]));
  const content = attachments[0]?.content;
  return content === undefined || typeof content === 'string' ? new Uint8Array(0) : new Uint8Array(content);
}
