import type { NotDumpForm } from './notDumpForm';

const CHAPTER =
  /^(?:chapter|kapitel|chapitre|capítulo|capitolo|scene) (?:[ivxlc]{1,7}|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|the \p{L}{3,12})(?:[.:–—-].{0,60})?$/iu;

/** What papers begin and end with, and the works that they cite. */
const ABSTRACT = /^(?:abstract|zusammenfassung|résumé|resumen)\b.{0,3}$/i;
const CITED = /^\[\d{1,3}\] \p{Lu}/u;

/** Books, plays and papers: chapters that are called so, or an abstract and a list of works cited. */
export const bookForm: NotDumpForm = {
  name: 'a book or a paper',
  sureness({ lines }) {
    if (lines.filter((line) => line.length < 80 && CHAPTER.test(line)).length >= 2) return 0.8;
    return lines.some((line) => ABSTRACT.test(line)) && lines.filter((line) => CITED.test(line)).length >= 3 ? 0.8 : 0;
  },
};
