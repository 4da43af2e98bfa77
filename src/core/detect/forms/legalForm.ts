import { countOf, share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const LAW =
  /\b(?:shall|hereby|herein|hereunder|hereinafter|thereof|thereto|notwithstanding|pursuant to|this agreement|these terms|the parties|either party|indemnif\w{1,8}|governing law|terms (?:and conditions|of (?:use|service))|warrant(?:y|ies)|liab(?:le|ility)|sub-?paragraph|subsection|licensee|licensor|without limitation|your (?:personal )?(?:data|information)|privacy policy|your consent|we (?:may )?(?:collect|process|use|share) (?:your|the|personal|information|data)|data controller)\b/gi;
const CLAUSE = /^(?:(?:article|section|clause|§) ?\d|\d{1,2}(?:\.\d{1,2}){0,3}\.? \p{Lu}|\([a-z]{1,3}\) )/iu;

/** Legal texts: terms, privacy policies, agreements, laws. */
export const legalForm: NotDumpForm = {
  name: 'a legal text',
  sureness({ lines, paragraphs, events }) {
    const words = countOf(lines, LAW);
    const clauses = share(lines, (line) => CLAUSE.test(line));
    if (words < 6 || words < paragraphs.length * 0.6 || words < events) return 0;
    return Math.min(1, 0.5 + words / 60 + clauses / 2);
  },
};
