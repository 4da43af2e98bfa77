import type { Issue } from '../../analysis';
import type { ParsedMail } from '../../parts/mailPart';
import type { PartLoader } from '../../parts/partLoader';
import { decodeDump } from '../../read/decode';
import { repairWindows1252 } from '../../read/windows1252';
import type { ContainerRecord, StatedFields } from '../container';
import { headedText } from '../headedText';
import { charsetsIn } from './mailCharsets';
import { mailDate } from './mailDate';
import { hasText } from './mailHtml';

/** What a mail says. */
export type MailRecord = Pick<ContainerRecord, 'name' | 'text' | 'encoding' | 'format' | 'stated' | 'issues'>;

/**
 * The text of a mail: its HTML where that says anything, else its plain text, with the subject in front as its headline. A mail that cannot be taken apart
 * is given as it stands. Never throws.
 */
export async function mailRecord(bytes: Uint8Array, parts: PartLoader): Promise<MailRecord> {
  const { parseMail } = await parts('mail');
  const mail = await parseMail(bytes).catch((error: unknown) => String((error as Error).message));
  if (typeof mail === 'string') {
    const { text, encoding, issues } = decodeDump(bytes);
    return {
      text,
      encoding,
      issues: [issue('damaged-mail', 'warning', `The mail cannot be taken apart: ${mail}.`), ...issues],
    };
  }
  const { charsets, unknown } = charsetsIn(bytes);
  const issues = unknown.map((label) =>
    issue('unknown-charset', 'info', `The stated charset “${label}” is not known; the text is read as best it can be.`),
  );
  if (mail.attachments.length > 0) issues.push(attachmentIssue(mail.attachments));
  const subject = mail.subject?.replace(/\s+/g, ' ').trim() || undefined;
  const body = bodyOf(mail, subject, charsets);
  if (body.text.includes('\ufffd'))
    issues.push(
      issue(
        'undecodable-bytes',
        'warning',
        'Some bytes are not valid in the stated charset; each stands as U+FFFD in the text.',
      ),
    );
  return {
    ...body,
    ...(subject ? { name: subject } : {}),
    encoding: charsets[0] ?? 'utf-8',
    stated: statedOf(mail, subject),
    issues,
  };
}

function bodyOf(
  mail: ParsedMail,
  subject: string | undefined,
  charsets: readonly string[],
): Pick<MailRecord, 'text' | 'format'> {
  // Some hosts decode windows-1252 as ISO 8859-1.
  const repaired = (part: string): string =>
    charsets.includes('windows-1252') ? repairWindows1252(part, 'windows-1252') : part;
  const html = mail.html && repaired(mail.html);
  const text = repaired(mail.text ?? '');
  if (html !== undefined && (hasText(html) || text.trim() === '')) return headedText(subject, html, true);
  return headedText(subject, text, false);
}

function statedOf({ from, fields }: ParsedMail, title: string | undefined): StatedFields {
  const datePublished = mailDate(fields.get('date'));
  return {
    ...(title ? { title } : {}),
    ...(from ? { publisher: from } : {}),
    ...(datePublished ? { datePublished } : {}),
  };
}

function attachmentIssue(names: readonly string[]): Issue {
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
  const what = names.length === 1 ? 'An attachment is' : `${names.length} attachments are`;
  return issue('attachments', 'info', `${what} left out: ${shown}.`);
}

function issue(code: string, severity: Issue['severity'], message: string): Issue {
  return { code, severity, message };
}
