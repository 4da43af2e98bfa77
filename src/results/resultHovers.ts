import * as vscode from 'vscode';
import type { DumpFormat } from '../core/analysis';
import { escapeMarkdown } from '../core/export/markdown';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import { toRange } from '../host/ranges';
import { plainText } from '../language/plainText';
import { placeIn } from '../language/textLines';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { type LocatedPlace, locatePlace } from './locatePlace';
import { excerptAt } from './placeExcerpt';
import { RESULT_LANGUAGES, type ResultDocument, type ResultDocuments } from './resultDocuments';
import type { DumpText, ResultDumps } from './resultDumps';
import type { PlaceReference } from './resultPlaces';
import { missingDump } from './spanCommand';

const { t } = vscode.l10n;

/** Shows what stands at a span of a result, with what stands around it, and whether it is still what the result says. */
export function registerResultHovers(
  results: ResultDocuments,
  dumps: ResultDumps,
  { log }: Services,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      // Between words there is nothing that anybody points at.
      if (!document.getWordRangeAtPosition(position)) return undefined;
      const result = await results.of(document, token);
      const reference = result?.places.at(document.offsetAt(position));
      if (!result || !reference) return undefined;
      const content = await hoverText(result, reference, dumps, log);
      if (token.isCancellationRequested) return undefined;
      const pointed = document.offsetAt(position);
      const inside = reference.node.start <= pointed && pointed <= reference.node.end;
      return new vscode.Hover(content, inside ? toRange(document, reference.node) : undefined);
    },
  };
  return vscode.languages.registerHoverProvider(RESULT_LANGUAGES, provider);
}

async function hoverText(
  result: ResultDocument,
  reference: PlaceReference,
  dumps: ResultDumps,
  log: vscode.LogOutputChannel,
): Promise<vscode.MarkdownString> {
  try {
    const uri = await dumps.find(result.document.uri, reference.dump);
    if (!uri) return page([warning(missingDump(reference.dump.source ?? ''))]);
    const dump = await dumps.read(uri);
    return foundText(result, reference, dump, locatePlace(dump.text, result.text, result.places, reference));
  } catch (error) {
    if (error instanceof UserFacingError) return page([warning(error.message)]);
    if (!(error instanceof vscode.FileSystemError)) throw error;
    const { source = '' } = reference.dump;
    log.info(`cannot read ${source}: ${error.message}`);
    return page([warning(t('{0} cannot be read.', source))]);
  }
}

function foundText(
  result: ResultDocument,
  reference: PlaceReference,
  dump: DumpText,
  located: LocatedPlace,
): vscode.MarkdownString {
  const path = dumpPath(dump.uri);
  if (located.state === 'outside')
    return page([warning(t('{0} has changed: it ends before character {1}.', path, reference.place.end))]);
  if (located.state === 'gone')
    return page([
      warning(t('{0} has changed: the recorded text is no longer in it.', path)),
      t('Recorded: “{0}”', shown(located.recorded, dump)),
    ]);
  const { line, character } = placeIn(dump.lines, located.span.start);
  const args = encodeURIComponent(JSON.stringify([result.document.uri.toString(), reference.node.start]));
  const link = `[${escapeMarkdown(t('{0}, line {1}, column {2}', path, line + 1, character + 1))}](command:${Command.goToSpan}?${args.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`;
  const { before, exact, after } = excerptAt(dump.text, located.span);
  const text = `> ${shown(before, dump)}**${shown(exact, dump)}**${shown(after, dump)}`;
  const note =
    located.state === 'moved'
      ? warning(
          t(
            '{0} has changed: this text stood at character {1} and is now at {2}.',
            path,
            reference.place.start,
            located.span.start,
          ),
        )
      : '';
  return page([link, note, text]);
}

/** Text of the dump as it is read, escaped; white space at its ends is kept, as one space. */
function shown(text: string, { uri }: DumpText): string {
  const plain = plainText(text, formatOf(uri.path));
  const [head, tail] = [/^\s/.test(plain) ? ' ' : '', /\S\s+$/.test(plain) ? ' ' : ''];
  return `${head}${escapeMarkdown(plain)}${tail}`;
}

/** How stretches of a dump are read, as far as its name tells. */
function formatOf(path: string): DumpFormat {
  if (/\.html?$/i.test(path)) return 'html';
  if (/\.(?:json|jsonl|ndjson)$/i.test(path)) return 'jsonl';
  if (/\.(?:xml|rss|atom|rdf|wxr)$/i.test(path)) return 'feed';
  return /\.(?:csv|tsv)$/i.test(path) ? 'csv' : 'text';
}

function warning(text: string): string {
  return `$(warning) ${escapeMarkdown(text)}`;
}

function page(parts: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'), true);
  markdown.isTrusted = { enabledCommands: [Command.goToSpan] };
  return markdown;
}
