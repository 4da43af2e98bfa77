import type { PartLoader } from '../../parts/partLoader';
import type { ContainerReader, ContainerRecord, StatedFields } from '../container';
import { readMediaType } from '../headerLines';
import { decodePayload } from '../payload/decodePayload';
import { cutTroubles, readWhole } from '../readWhole';
import { trouble } from '../recordLimits';
import { mailDate } from './mailDate';
import { isSavedPageHead, type MailHead, readMailHead } from './mailHead';
import { type MailPart, partsOf } from './mailParts';

/** A page as browsers save it with all that belongs to it (MHTML, RFC 2557): one record, the page itself. */
export const mhtmlReader: ContainerReader = {
  format: 'mhtml',
  recognizes: (head, path) => {
    const mail = readMailHead(head);
    return isSavedPageHead(mail) || (mail?.fields.has('content-type') === true && /\.mht(?:ml)?$/i.test(path ?? ''));
  },
  holdsMany: () => false,
  async *records(source, { parts }) {
    const whole = await readWhole(source);
    const page = await savedPage(whole.bytes, parts);
    if (page) yield { container: 'mhtml', number: 1, bytes: whole.range, ...page };
    else yield trouble('no-page', 'warning', 'The file holds no page: none of its parts is HTML or text.', whole.range);
    yield* cutTroubles(whole);
  },
};

type SavedPage = Pick<ContainerRecord, 'name' | 'text' | 'encoding' | 'format' | 'stated' | 'issues'>;

async function savedPage(bytes: Uint8Array, parts: PartLoader): Promise<SavedPage | undefined> {
  const head = readMailHead(bytes);
  const root = head && rootOf(head, bytes);
  if (!root) return undefined;
  const { decodeTransfer, parseMail } = await parts('mail');
  const body = await decodeTransfer(root.body, root.fields.get('content-transfer-encoding'));
  const decoded = decodePayload(body, readMediaType(root.fields.get('content-type')));
  if (!decoded || decoded.text.trim() === '') return undefined;
  const { subject } = await parseMail(bytes.subarray(0, head.end)).catch(() => ({ subject: undefined }));
  const url = head.fields.get('snapshot-content-location') ?? root.fields.get('content-location');
  const dateCaptured = mailDate(head.fields.get('date'));
  const stated: StatedFields = {
    ...(subject ? { title: subject } : {}),
    ...(url && /^https?:/i.test(url) ? { url } : {}),
    ...(dateCaptured ? { dateCaptured } : {}),
  };
  const name = subject ?? url;
  return { ...decoded, ...(name ? { name } : {}), stated };
}

/** The part that is the page: the one that the head names, else the first HTML, else the first text. */
function rootOf({ fields, end }: MailHead, bytes: Uint8Array): MailPart | undefined {
  const type = fields.get('content-type') ?? '';
  const all = partsOf(bytes, type, end);
  if (all.length === 0) return { fields, body: bytes.subarray(end) };
  const start = /;\s{0,20}start\s{0,5}=\s{0,5}"?(<[^>"]{1,300}>)/i.exec(type)?.[1];
  const ofType = (wanted: RegExp) => all.find((part) => wanted.test(part.fields.get('content-type') ?? ''));
  const named = start === undefined ? undefined : all.find((part) => part.fields.get('content-id') === start);
  return named ?? ofType(/^(?:text\/html|application\/xhtml\+xml)\b/i) ?? ofType(/^text\/plain\b/i);
}
