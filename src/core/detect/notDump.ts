import type { Detection } from './detectDump';
import { bookForm } from './forms/bookForm';
import { codeForm } from './forms/codeForm';
import { dataForm } from './forms/dataForm';
import { definitionForm } from './forms/definitionForm';
import { faqForm } from './forms/faqForm';
import { glossaryForm } from './forms/glossaryForm';
import { jsonForm } from './forms/jsonForm';
import { legalForm } from './forms/legalForm';
import { logForm } from './forms/logForm';
import { mailForm } from './forms/mailForm';
import type { NotDumpForm } from './forms/notDumpForm';
import { readmeForm } from './forms/readmeForm';
import { recipeForm } from './forms/recipeForm';
import { subtitleForm } from './forms/subtitleForm';
import { vacancyForm } from './forms/vacancyForm';
import { xmlForm } from './forms/xmlForm';
import { readHead } from './head';

/** THE forms of text that are no news dumps; the surest one tells. */
const FORMS: readonly NotDumpForm[] = [
  dataForm,
  xmlForm,
  jsonForm,
  codeForm,
  logForm,
  subtitleForm,
  mailForm,
  bookForm,
  vacancyForm,
  recipeForm,
  readmeForm,
  legalForm,
  definitionForm,
  faqForm,
  glossaryForm,
];

/** Sureness from which a text is of another form. */
const SURE = 0.5;

/** Judges whether `head` (the first part of a text) is something else than a news dump; `undefined` where it may be one. */
export function judgeNotDump(head: string): Detection | undefined {
  if (head.trim() === '') return { kind: 'not_a_dump', confidence: 1, signals: ['no text'] };
  const lines = readHead(head);
  let best = SURE;
  let name: string | undefined;
  for (const form of FORMS) {
    const sureness = form.sureness(lines);
    if (sureness < best || Number.isNaN(sureness)) continue;
    best = sureness;
    name = form.name;
  }
  return name === undefined
    ? undefined
    : { kind: 'not_a_dump', confidence: Math.min(best, 1), signals: [`looks like ${name}`] };
}
