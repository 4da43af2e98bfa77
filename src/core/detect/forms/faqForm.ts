import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

/** Longest line that is a question, in UTF-16 units. */
const LONGEST = 140;
/** Fewest questions, and their least share of the lines from the first of them on. */
const QUESTIONS = 4;
const SHARE = 0.2;
/** Least share of questions that ask in general, most answers that tell events, and most in which somebody speaks of himself. */
const GENERAL = 0.6;
const EVENTS = 0.34;
const SPOKEN = 0.2;

const LABEL = /^(?:(?:Q|Frage|P|Question)\d{0,2}\s?[.:)]|\d{1,2}[.)])\s+/i;
/** Questions to a person, and about what has happened. */
const PERSONAL = /\b(?:you|your|yourself|did|was|were|had|has|have (?:been|you|they))\b/i;
/** The askers speak of themselves. */
const OF_READER = /\b(?:I|we|my|our|me|us)\b/;
const FIRST_PERSON = /\b(?:I|I[’']m|I[’']ve|I[’']d|my|me)\b/;
const QUOTED = /["“„«]/;

/**
 * Questions that are often asked: each on a line of its own, in the present tense and in general or in the reader's own person, with an answer that tells no
 * events and in which nobody speaks of himself. An interview asks its guest, and a story's questions are answered by what has happened.
 */
export const faqForm: NotDumpForm = {
  name: 'questions and answers for readers',
  sureness({ lines, events }) {
    const first = lines.findIndex(isQuestion);
    if (first < 0) return 0;
    const own = lines.slice(first);
    const questions = own.filter(isQuestion);
    const answers = own.filter((line) => !isQuestion(line));
    if (questions.length < QUESTIONS || questions.length < own.length * SHARE) return 0;
    if (answers.length < questions.length * 0.8 || first > own.length / 2) return 0;
    const general = share(questions, (line) => OF_READER.test(line) || !PERSONAL.test(line));
    const spoken = share(answers, (line) => FIRST_PERSON.test(line) || QUOTED.test(line));
    return general >= GENERAL && spoken <= SPOKEN && events <= questions.length * EVENTS ? 0.8 : 0;
  },
};

function isQuestion(line: string): boolean {
  return line.length <= LONGEST && line.endsWith('?') && !/[.!?] /.test(line.replace(LABEL, '').slice(0, -1));
}
