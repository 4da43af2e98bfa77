import { LEGAL_FORMS } from '../recognize/lexicon/nameWords';

/** A company's name in lower case without the legal forms at its end. */
export function withoutLegalForm(key: string): string {
  const words = key.replace(/^(?:the|pt) /, '').split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!.replace(/[.,]/g, ''))) {
    words.pop();
    if (words.length > 1 && words.at(-1) === 'private') words.pop();
  }
  const last = words.at(-1)!;
  if (last.endsWith(',')) words[words.length - 1] = last.slice(0, -1);
  return words.join(' ');
}
