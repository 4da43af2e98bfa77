import type { Page } from '../../segment/page';
import { inPieces } from '../../segment/pieces';
import { isSectionName } from '../../segment/sectionName';
import { type CleaningRule, steppedRule } from '../cleaningRule';

const SPONSOR =
  /^(?:\p{Extended_Pictographic}\ufe0f? ?)?(?:(?:sponsored|presented|brought to you) by|patrocinado por|in partnership with|together with (?!.*,)|(?:a (?:message|word)|from|message) from (?:our )?(?:sponsor|partner)|(?:this|today.s|tonight.s) (?:week.s |month.s )?(?:issue|edition|newsletter|episode|post|email|letter) is (?:supported|sponsored|brought to you|presented|powered) by|from our (?:sponsor|partner)|today.s sponsor|presentado por|präsentiert von|présenté par)/iu;
const EVENT =
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?: .{4,80}|(?:event|webinar|join us|save the date)\b ?[:|–-] ?.{4,80})$/i;
const CALL = /\b(?:tickets?|register|join us|spend a day|rsvp|book your|sign up|get your)\b/i;

/** Longest headline of an advertisement and longest button, in UTF-16 units. */
const HEADLINE = 70;
const BUTTON = 34;
const ACTION =
  /^(?:watch|try|get|learn|start|book|claim|see|join|shop|sign|download|register|discover|find|request|schedule|buy|save)\b[^.]*$/i;

/** Paragraphs that an advertising label heads, and boxes for events in the middle of a text. */
export const advertBlockRule: CleaningRule = steppedRule('advert-block', (page) =>
  inPieces(page.lines, ({ at, text }) => {
    const next = page.lines[at + 1];
    if (!next || text.length > 110) return;
    if (SPONSOR.test(text) && text.length < 60 && !isSectionName(next.text)) markPitch(page, at + 1);
    else if (EVENT.test(text) && CALL.test(next.text) && next.text.length < 500) {
      page.mark(at, 'advert-block', 'advert');
      page.mark(at + 1, 'advert-block', 'advert');
    }
  }),
);

/** Marks what a sponsor's label heads: a paragraph, or a headline with a paragraph, and the button under it. */
function markPitch(page: Page, at: number): void {
  page.mark(at, 'advert-block', 'advert');
  const { text } = page.lines[at]!;
  const below = page.lines[at + 1]?.text ?? '';
  let last = at;
  if (text.length <= HEADLINE && below.length > HEADLINE && !/[.!?]$/.test(text))
    page.mark(++last, 'advert-block', 'advert');
  const button = page.lines[last + 1]?.text ?? '';
  if (button.length <= BUTTON && ACTION.test(button)) page.mark(last + 1, 'advert-block', 'advert');
}
