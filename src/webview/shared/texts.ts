import type { HostMessage, Labels } from '../messages';

/** Gives a text in the language of the window; `{0}`, `{1}` … stand for the arguments. As `vscode.l10n.t`, whose translations it uses. */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

/** What texts are made with: on the page and in the host alike. */
export interface Words {
  readonly t: Translate;
  readonly labels: Labels;
}

/** The page's words, of what the host said at the start. */
export function pageWords({ texts, labels }: Extract<HostMessage, { type: 'start' }>): Words {
  return { t: (message, ...args) => filledIn(texts[message] ?? message, args), labels };
}

/** `{0} of {1}` with 2 and 5 is `2 of 5`. */
export function filledIn(message: string, args: readonly (string | number)[]): string {
  return message.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
}
