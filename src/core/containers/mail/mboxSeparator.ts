/** How much of a mail is looked at to know where it begins, in bytes. */
const SIGHT = 600;
/** Longest line `From …`. */
const LINE = 300;

const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** A date as `asctime` of C writes it: `Thu Jan  4 09:10:11 2024`, with a zone or without. */
const ASCTIME = new RegExp(`\\b${WEEKDAY}\\s{1,3}${MONTH}\\s{1,3}\\d{1,2}\\s{1,3}\\d{1,2}:\\d\\d`, 'i');
const FIELD = /^(?:[!-9;-~]{1,80}:|>From )/;
/** Fields that mails begin with. */
const FIRST_FIELD =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|content-type|reply-to|sender|status|list-[a-z]{1,20}|x-[\w-]{1,40}|dkim-signature|arc-[a-z-]{1,40}|authentication-results):/i;

/**
 * Where the next mail of an mbox begins (RFC 4155): a line `From ` with a date in front of a header field; without a date only where a blank line is before and a
 * field that mails begin with follows. See `MarkFinder`.
 */
export function nextMailIn(bytes: Uint8Array, last: boolean): number | undefined {
  const end = last ? bytes.length : bytes.length - SIGHT;
  for (let at = bytes.indexOf(F, 1); at >= 0 && at < end; at = bytes.indexOf(F, at + 1))
    if (bytes[at - 1] === LF && beginsMail(bytes, at)) return at;
  return undefined;
}

/** Whether a mail begins at `at`, which is the beginning of a line. */
export function beginsMail(bytes: Uint8Array, at: number): boolean {
  if (!FROM.every((byte, i) => bytes[at + i] === byte)) return false;
  const [line = '', next = ''] = String.fromCharCode(...bytes.subarray(at, at + SIGHT)).split('\n');
  if (line.length > LINE || !FIELD.test(next)) return false;
  if (ASCTIME.test(line)) return true;
  const blank = at === 0 || bytes[at - 2] === LF || (bytes[at - 2] === CR && bytes[at - 3] === LF);
  return blank && /^From \S{1,200}\s*$|^From \S{1,200} .{0,80}\d{4}\s*$/.test(line) && FIRST_FIELD.test(next);
}

const LF = 10;
const CR = 13;
const FROM = [...'From '].map((char) => char.charCodeAt(0));
const F = FROM[0]!;

/** A mail without the quoting of its lines that begin with `From ` (mboxo, mboxrd): one `>` goes. */
export function withoutFromQuotes(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  const QUOTE = 0x3e;
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    if (at > 0 && bytes[at - 1] !== LF) continue;
    let from = at;
    while (bytes[from] === QUOTE) from++;
    if (FROM.every((byte, i) => bytes[from + i] === byte)) out.push(at);
    at = from - 1;
  }
  if (out.length === 0) return bytes;
  const dropped = new Uint8Array(bytes.length - out.length);
  let to = 0;
  let from = 0;
  for (const at of [...out, bytes.length]) {
    dropped.set(bytes.subarray(from, at), to);
    to += at - from;
    from = at + 1;
  }
  return dropped;
}
