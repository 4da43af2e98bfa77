import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Steps } from '../core/steps';
import type { Span } from '../core/text/span';
import { entityTypeLabel } from '../host/labels';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import type { DumpEntry } from '../workspace/dumpIndex';
import { rangeIn } from './dumpDocument';
import { quietly } from './quietly';
import { ARTICLE_SYMBOL, entitySymbol } from './symbolKinds';
import { BEST_SCORE, nameScore } from './symbolQuery';

/** Most symbols that are given; VS Code asks again at each key, so more would only cost time. */
const MOST = 300;

/** A name that can be asked for, with its place. */
interface Named {
  readonly name: string;
  readonly lower: string;
  readonly kind: vscode.SymbolKind;
  readonly span: Span;
  /** What it is: its type, or the date of an article. */
  readonly detail: string;
}

/** A name that fits. */
interface Hit {
  readonly named: Named;
  readonly entry: DumpEntry;
}

/** Go to Symbol in Workspace: the articles and named entities of every analysed dump. */
export function registerWorkspaceSymbols({ index }: Services): vscode.Disposable {
  const names = new WeakMap<Analysis, readonly Named[]>();
  const namesIn = (analysis: Analysis): readonly Named[] => {
    const known = names.get(analysis) ?? namedOf(analysis);
    names.set(analysis, known);
    return known;
  };
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols(query, token) {
      return quietly(async () => {
        const hits = await runSliced(hitSteps(index.entries, namesIn, query.toLowerCase()), { token });
        return hits.map(toSymbol);
      });
    },
  });
}

function namedOf({ articles, entities }: Analysis): Named[] {
  const named = (name: string, kind: vscode.SymbolKind, span: Span, detail: string): Named => ({
    name,
    lower: name.toLowerCase(),
    kind,
    span,
    detail,
  });
  const article = vscode.l10n.t('Article');
  const headlines = articles.filter(({ headline }) => headline);
  return [
    ...headlines.map(({ headline, headlineSpan, datePublished }) =>
      named(headline, ARTICLE_SYMBOL, headlineSpan, datePublished ?? article),
    ),
    ...entities.flatMap(({ name, type, mentions }) => {
      const first = mentions[0];
      return first ? [named(name, entitySymbol(type), first.span, entityTypeLabel(type))] : [];
    }),
  ];
}

/** How many names are compared between two chances to give way. */
const PIECE = 1000;

/** The names that fit best, those of equal fit in the order of dumps and texts. */
function* hitSteps(
  entries: readonly DumpEntry[],
  namesIn: (analysis: Analysis) => readonly Named[],
  query: string,
): Steps<Hit[]> {
  const byScore: Hit[][] = Array.from({ length: BEST_SCORE + 1 }, () => []);
  let compared = 0;
  for (const [i, entry] of entries.entries()) {
    if (!entry.analysis) continue;
    for (const named of namesIn(entry.analysis)) {
      const score = nameScore(named.lower, query);
      if (score > 0 && byScore[score]!.length < MOST) byScore[score]!.push({ named, entry });
      if (++compared % PIECE === 0) yield { stage: 'reading', fraction: i / entries.length };
    }
  }
  return byScore.reverse().flat().slice(0, MOST);
}

function toSymbol({ named, entry }: Hit): vscode.SymbolInformation {
  const { name, kind, span, detail } = named;
  const range = entry.lines ? rangeIn(entry.lines, span) : new vscode.Range(0, 0, 0, 0);
  return new vscode.SymbolInformation(name, kind, detail, new vscode.Location(entry.uri, range));
}
