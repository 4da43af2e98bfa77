import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const STAMP =
  /^(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} |\[?(?:info|warn|warning|error|debug|trace|fatal)\]?[: ]|\[\d{1,2}\/\w{3}\/\d{4}|\[?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?\]? (?:<[\w.-]{1,20}>|[\w.-]{1,20}:) \S)/i;

/** The time of a day that opens a line, and what follows it. */
const TIMED = /^\[?(\d{1,2}[:.]?\d\d)(?: ?[ap]m|h)?\]?(?: ?[–—|:-]\s*| {1,4}|\t)(\S.*)$/i;
/** Fewest timed lines, their least share, most words of one, and most events for each line. */
const ENTRIES = 6;
const TIMES = 0.7;
const WORDS = 14;
const EVENTS = 0.15;

/** Names and numbers of machines: versions, builds, tickets, paths, hosts, addresses, units, identifiers. */
const MACHINE =
  /\bv?\d+\.\d+\.\d+|\bv\d+\.\d+|\b[A-Z]{2,6}-\d{2,6}\b|(?:^|\s)[~.]?\/[\w.-]+\/[\w./-]*|\b[a-z]{1,12}-?\d{1,3}\b(?! (?:million|billion))|\b[a-z]+_[a-z_]{2,30}\b|\b[A-Z]+_[A-Z_]{2,30}\b|\b\d+(?:\.\d+)? ?(?:ms|[kmgt]i?b|[KMGT]i|qps|rps)\b|\b(?:exit code|localhost|0x[0-9a-f]+|[\w-]{2,30}\.(?:ts|js|py|go|rb|rs|log|sh|conf|ya?ml|json))\b|\b(?:build|job|pid|commit|port|migration|ticket|node) #?\d|"[a-z_]{2,20}":/;
/** Least share of short notes, and of those that name machines. */
const NOTES = 0.5;
const MACHINES = 0.3;
/** The same where sentences are noted, and where times open only a part of the lines; what share of them they must open then. */
const MACHINES_TOLD = 0.45;
const MACHINES_TIMED = 0.2;
const TIMES_AMONG = 0.4;
/** Speech, which no log has. */
const SPEECH = /["“„«][^"”“»]{0,200}[,.!?]["”“»]/;
/** Longest note, in UTF-16 units. */
const NOTE = 140;

/** Logs: a stamp opens each line, or the time of day each terse entry; or notes that are no sentences, on versions, hosts and builds. */
export const logForm: NotDumpForm = {
  name: 'a log',
  sureness({ lines, events }) {
    if (lines.length < 4) return 0;
    const stamped = share(lines, (line) => STAMP.test(line)) * 1.3;
    if (events > lines.length * EVENTS) return stamped;
    const machines = share(lines, (line) => MACHINE.test(line));
    const notes = machines >= MACHINES && share(lines, isNote) >= NOTES;
    if (notes || isTimed(lines, TIMES)) return Math.max(stamped, 0.8);
    const told = machines >= MACHINES_TOLD || (machines >= MACHINES_TIMED && isTimed(lines, TIMES_AMONG));
    const enough = lines.length >= ENTRIES;
    return told && enough && !lines.some((line) => SPEECH.test(line)) ? Math.max(stamped, 0.7) : stamped;
  },
};

/** Whether terse lines, a share of all of `least` or more, are opened by times that go on, or back, in their order. */
function isTimed(lines: readonly string[], least: number): boolean {
  const times: number[] = [];
  let words = 0;
  for (const line of lines) {
    const [, time = '', entry] = TIMED.exec(line) ?? [];
    if (entry === undefined) continue;
    times.push(Number(time.replace(/\D/g, '')));
    words += entry.split(/\s+/).length;
  }
  if (times.length < ENTRIES || times.length < lines.length * least || words > times.length * WORDS) return false;
  if (times.some((time) => time > 2400 || time % 100 > 59)) return false;
  const steps = times.slice(1).map((time, at) => Math.sign(time - times[at]!));
  const back = steps.filter((step) => step < 0).length;
  return Math.min(back, steps.length - back) <= steps.length / 10;
}

/** Whether a line is a note rather than a sentence or headline: it begins small or with a sign, or holds little but a date, and has no full stop. */
function isNote(line: string): boolean {
  if (line.length > NOTE || /[.!?]["”’)]?$/.test(line)) return /^[{[<>$]/.test(line);
  return /^[^\p{Lu}“"‘'«]/u.test(line.replace(/^\[?\d[\d:.\-/T ]{3,18}\]?\s*[–—|:-]?\s*/, ''));
}
