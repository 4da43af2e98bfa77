import * as vscode from 'vscode';
import { escapeMarkdown } from '../core/export/markdown';
import { Command } from '../host/contributions';

/** Text of the dump that a hover shows, in characters. */
const EXCERPT = 240;

/** Parts of a hover, one below the other; links in them may go to deals and do nothing else. What comes from the dump must be escaped already. */
export function hoverMarkdown(parts: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));
  markdown.isTrusted = { enabledCommands: [Command.goToDeal] };
  return markdown;
}

/** A link that goes to a deal's sentence: the first, or that of the number `sentence`, from 0. */
export function dealLink(label: string, uri: vscode.Uri, dealId: string, sentence = 0): string {
  const args = encodeURIComponent(JSON.stringify([uri.toString(), dealId, sentence]));
  // Escaping does not touch round brackets, which mean nothing inside a link's text.
  return `[${escapeMarkdown(label)}](command:${Command.goToDeal}?${args.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`;
}

/** Text of the dump on one line, shortened. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd()}…` : line;
}
