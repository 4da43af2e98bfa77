import type { NotDumpForm } from './notDumpForm';

/** What the parts of vacancies and of curricula vitae are called (own list, English, German, French and Spanish). */
const HEADING =
  /^(?:(?:your |key |main )?(?:responsibilities|tasks|duties|requirements|qualifications|profile|skills|experience)|what (?:we offer|you.ll (?:do|need|bring))|we offer|who you are|about the (?:role|job|position)|benefits|how to apply|apply now|(?:work |professional |employment )?(?:experience|history)|education|languages|certifications|references|publications|hobbies|ihre (?:aufgaben|qualifikationen)|ihr profil|das bieten wir|wir bieten|berufserfahrung|ausbildung|kenntnisse|votre profil|vos missions|formation|expérience professionnelle|requisitos|funciones|ofrecemos|formación|experiencia)\s?:?$/i;
/** Those of them that no menu of a news site has. */
const STRONG =
  /^(?:(?:your |key )?(?:responsibilities|requirements|qualifications|profile|skills)|(?:work |professional |employment )?(?:experience|history)|what (?:we offer|you.ll (?:do|need|bring))|who you are|ihre (?:aufgaben|qualifikationen)|ihr profil|das bieten wir|berufserfahrung|votre profil|vos missions|expérience professionnelle|requisitos|funciones|ofrecemos|experiencia)\s?:?$/i;
/** Fewest of both. */
const HEADINGS = 3;
const STRONG_ONES = 2;

/** Vacancies and curricula vitae, by what their parts are called. */
export const vacancyForm: NotDumpForm = {
  name: 'a vacancy or a curriculum vitae',
  sureness({ lines, events }) {
    const found = new Set(lines.filter((line) => line.length <= 40 && HEADING.test(line)).map((l) => l.toLowerCase()));
    const strong = [...found].filter((heading) => STRONG.test(heading)).length;
    return found.size >= HEADINGS && strong >= STRONG_ONES && events <= lines.length / 8 ? 0.8 : 0;
  },
};
