import { lineRule } from '../cleaningRule';

const COUNT =
  /^(?:\d[\d.,]{0,8} ?[km]?|no|one) ?(?:\+ )?(?:shares?|views?|comments?|likes?|reads?|replies|retweets|votes?|followers?|reactions?|points?|engagements?|restacks?|claps?|followers?|subscribers?|upvotes?|comentários?|reazioni|commenti|reacties|kommentarer|kommentare?|comentarios?|commentaires?|comentários?)\.?:?$/i;
const READING_TIME =
  /^(?:read(?:ing)? time:? ?)?\d{1,3} ?(?:-| )?min(?:ute)?s?(?:\(s\))?(?: read)?$|^read(?:ing)? time:? .{1,20}$|^\d{1,3} min(?:uten)? lesezeit$|^(?:lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo (?:di lettura|de leitura)|leestijd|lästid|czas czytania) ?:? ?(?:ca\.? ?)?\d{1,3} ?min\p{L}{0,6}\.?$|^\d{1,3} min\p{L}{0,6} (?:de lecture|de lectura|di lettura|de leitura|leestijd|lästid|lesetid)$/iu;
/** What link lists put under each entry: `211 points by ottok 3 hours ago | hide | 145 comments`. */
const VOTES = /^\d{1,5} (?:points?|votes?|upvotes?) by \S{2,30} .{0,60}$/i;
const LABELS =
  /^(?:shares?|views|post views:? ?[\d,.]*|views:? [\d,.]+|comments?:? \(?[\d,.]+\)?|your rating: .{1,12}|rating: .{1,12}|\(no ratings yet\)|loading\.{0,3}|コメント|total views?:? ?[\d,.]*)$/i;

/** How long a recording is: `VIDEO04:12`. */
const RECORDING = /^(?:video|audio|podcast|listen|watch|now playing)? ?\d{1,2}:\d\d(?::\d\d)?(?: \/ \d{1,2}:\d\d)?$/i;

/** Counters: `214 SHARES`, a lone integer, `3 Min Read`, `Post Views: 117`. */
export const counterRule = lineRule(
  'counter',
  'counter',
  90,
  (text, line, page) =>
    !isYear(text, page.lines[line.at + 1]?.text) &&
    (VOTES.test(text) ||
      (text.length <= 48 &&
        (/^\d{1,6}(?:[.,]\d)?[km]?$/i.test(text) ||
          COUNT.test(text) ||
          RECORDING.test(text) ||
          READING_TIME.test(text) ||
          LABELS.test(text)))),
);

/** A year over a sentence heads a part of a chronicle. */
function isYear(text: string, below: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(text) && below !== undefined && below.length >= 40 && /[.!?]$/.test(below);
}
