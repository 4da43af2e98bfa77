import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const DEFINES =
  /^(?:[\p{L}\p{N}()/&'’“”" -]{2,60}(?: ?[:–—] | - |, or ))?(?:an?|the|any|when|where|money|what|how|one|in|two|shares?|funds?|companies|investors?)?[^.]{0,110}\b(?:is (?:an?|the|when|where|what|how|any)|are (?:the|those|what)|means?|involves?|consists? of|refers? to|describes?|occurs? when|happens? when|defined as|known as|stands for|also called|term (?:for|used))\b/iu;
/** Dictionary entries, and paragraphs that begin with what a thing is: `A transaction in which …`. */
const ENTRY =
  /^\*{0,2}[\p{L}\p{N} /&'’-]{2,50}\*{0,2} ?\((?:n|v|adj|adv|noun|verb|abbr)\.?\)|^(?:an?|the|any|when|money|shares?|cash) [^.,]{2,60}?\b(?:in which|where|whereby|whose|that|who|of a|to a|made|paid|by which)\b/iu;
/** A term, a colon, and what it is: `Bridge round: A small round that …`. */
const TERM =
  /^\*{0,2}\p{Lu}[\p{L}\p{N} ()/&'’-]{2,44}\*{0,2} ?[:–—] ?(?:an?|the (?:amount|number|date|price|process|person|part|share|right|value|money|right|act|rate|time|sum)|money|when|where|what|any|one|someone|those|how much|to [a-z]+) [^.]{8,200}\.?/iu;
const ADDRESS = /\b(?:you|your|what is|what are|how (?:do|does|to|can|much)|can i|should i|do i)\b/i;
const QUESTION = /^(?:Q|A|Frage|Antwort|P|R)\d{0,2}\s?[.:)]|^\d{1,2}[.)] .{4,120}\?$/;
const NAMED =
  /\b(?:glossary|definitions?|faqs?|frequently asked questions|explained|terminology|dictionary|a-z|cheat sheet|what is an?|complementary terms|related terms|glossar|glossaire|glosario)\b/i;
/** Speech in quotation marks; single words are quoted by explainers too. */
const QUOTED = /["“„«][^"”“»]{25}/;
/** Among how many lines the title stands. */
const TOP = 4;
/** Most events for each paragraph of a text that reports nothing. */
const TIMELESS = 0.1;

/** Glossaries, FAQs and other texts that explain rather than report. */
export const definitionForm: NotDumpForm = {
  name: 'a glossary or FAQ',
  sureness({ lines, paragraphs, events }) {
    if (lines.length < 6) return 0;
    const defined = share(paragraphs, (line) => DEFINES.test(line) || ENTRY.test(line));
    const questions = share(lines, (line) => QUESTION.test(line) || (line.length < 120 && line.endsWith('?')));
    const addressed = share(lines, (line) => ADDRESS.test(line));
    const named = lines.some((line, index) => line.length < (index < TOP ? 80 : 28) && NAMED.test(line)) ? 0.3 : 0;
    const reported = Math.min(1, events / Math.max(paragraphs.length, 1));
    const entries = share(lines, (line) => TERM.test(line)) >= 0.5 ? 0.6 : 0;
    if (defined < 0.12 && named === 0 && entries === 0) return 0;
    // Questions and `you` are those of an interview as well: they count where something is explained.
    const asked = named > 0 || defined >= 0.25 ? questions * 1.2 + addressed * 0.4 : Math.min(defined, questions);
    const titled = lines.slice(0, TOP).some((line) => line.length < 80 && NAMED.test(line));
    const timeless = titled && defined > 0 && reported <= TIMELESS && !lines.some((line) => QUOTED.test(line));
    return Math.min(1, defined * 0.9 + asked + named + entries + (timeless ? 0.2 : 0) - reported * 0.7);
  },
};
