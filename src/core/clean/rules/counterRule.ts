import { lineRule } from '../cleaningRule';

const COUNT =
  /^(?:\d[\d.,]{0,8} ?[km]?|no|one) ?(?:\+ )?(?:shares?|views?|comments?|likes?|reads?|replies|retweets|votes?|followers?|reactions?|points?|engagements?|kommentare?|comentarios?|commentaires?|comentários?)\.?:?$/i;
const READING_TIME =
  /^(?:read(?:ing)? time:? ?)?\d{1,3} ?(?:-| )?min(?:ute)?s?(?:\(s\))?(?: read)?$|^read(?:ing)? time:? .{1,20}$|^\d{1,3} min lesezeit$/i;
const LABELS =
  /^(?:shares?|views|post views:? ?[\d,.]*|views:? [\d,.]+|comments?:? \(?[\d,.]+\)?|your rating: .{1,12}|rating: .{1,12}|\(no ratings yet\)|loading\.{0,3}|コメント|total views?:? ?[\d,.]*)$/i;

/** Counters: `214 SHARES`, a lone integer, `3 Min Read`, `Post Views: 117`. */
export const counterRule = lineRule(
  'counter',
  'counter',
  48,
  (text) => /^\d{1,6}(?:[.,]\d)?[km]?$/i.test(text) || COUNT.test(text) || READING_TIME.test(text) || LABELS.test(text),
);
