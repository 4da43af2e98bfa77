import { cutsAt, type Evidence, type Splitter } from '../splitter';

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
      cuts: cutsAt(evidence.titles),
    };
  },
};

function countStamps({ page }: Evidence): number {
  let count = 0;
  for (const line of page.lines) if (line.text.length <= 90 && STAMP.test(line.text)) count++;
  return count;
}
