import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const HEADER = /^(?:from|to|cc|subject|date|sent|reply-to|message-id|von|an|betreff|gesendet|de|objet|asunto): \S/i;
const QUOTED = /^>|^(?:on|am|le|el) .{6,80}(?:wrote|schrieb|écrit|escribió)\s?:$/i;
/** Lines at the top that may be a mail's head, and how many of them make one. */
const TOP = 10;
const HEADERS = 3;
/** Least share of lines that quote the mail before. */
const QUOTES = 0.12;

/** Mails that answer each other: a mail's head, and lines quoted with `>`. A newsletter quotes nothing. */
export const mailForm: NotDumpForm = {
  name: 'an exchange of mails',
  sureness: ({ lines }) =>
    lines.slice(0, TOP).filter((line) => HEADER.test(line)).length >= HEADERS &&
    share(lines, (line) => QUOTED.test(line)) >= QUOTES
      ? 0.8
      : 0,
};
