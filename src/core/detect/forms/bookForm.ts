import type { NotDumpForm } from './notDumpForm';

const CHAPTER =
  /^(?:chapter|kapitel|chapitre|capítulo|capitolo|part|book|act|scene) (?:[ivxlc]{1,7}|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|the \p{L}{3,12})(?:[.:–—-].{0,60})?$/iu;

/** Books and plays: two chapters or more that are called so. */
export const bookForm: NotDumpForm = {
  name: 'a book',
  sureness: ({ lines }) => (lines.filter((line) => line.length < 80 && CHAPTER.test(line)).length >= 2 ? 0.8 : 0),
};
