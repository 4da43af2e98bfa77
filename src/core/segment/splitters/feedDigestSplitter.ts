import { cutsAt, type Evidence, type Splitter } from '../splitter';
import type { TitleScore } from '../titleScore';

/** Stamps that feed readers, aggregators and feed mails put on every item. */
const STAMP =
  /^(?:posted about .{1,30} ago|posted: |freshrss\b|today — |yesterday — )|mark as read|save to board|keep unread|\d unread|feedly|inoreader|posted: ["“]/i;

/** Items that a feed reader or aggregator stamped, two or more. */
export const feedDigestSplitter: Splitter = {
  kind: 'feed_digest',
  split(evidence) {
    const stamps = countStamps(evidence);
    if (stamps < 2) return undefined;
    return {
      kind: 'feed_digest',
      confidence: Math.min(0.95, 0.6 + stamps / 20),
      signals: [`${stamps} stamps of a feed reader`],
      cuts: cutsAt(evidence.titles.filter((title, index) => !isEmpty(evidence, title, evidence.titles[index + 1]))),
    };
  },
};

/** Whether an entry holds nothing but its title again, and takes it out if so. */
function isEmpty({ page }: Evidence, title: TitleScore, next: TitleScore | undefined): boolean {
  if (title.body === title.at) return false;
  const end = next?.start ?? page.lines.length;
  const lines: number[] = [];
  for (let at = title.body; at < end; at++) if (page.isText(at)) lines.push(at);
  if (lines.length !== 1 || page.lines[lines[0]!]!.text !== page.lines[title.at]!.text) return false;
  for (let at = title.start; at < end; at++) page.mark(at, 'empty-entry', 'stray');
  return true;
}

function countStamps({ page }: Evidence): number {
  let count = 0;
  for (const line of page.lines) if (line.text.length <= 90 && STAMP.test(line.text)) count++;
  return count;
}
