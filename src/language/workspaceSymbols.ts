import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Steps } from '../core/steps';
import type { Span } from '../core/text/span';
import { DisposableStore } from '../host/disposableStore';
import { entityTypeLabel } from '../host/labels';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import type { DumpEntry } from '../workspace/dumpIndex';
import { rangeIn } from './dumpDocument';
import { MadeOnce } from './madeOnce';
import { prepareNames } from './preparedNames';
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
export function registerWorkspaceSymbols(services: Services): vscode.Disposable {
  const { index } = services;
  const store = new DisposableStore();
  const names = new MadeOnce(namedSteps);
  store.add(prepareNames(services, [names]));
  const provider: vscode.WorkspaceSymbolProvider = {
    provideWorkspaceSymbols(query, token) {
      return quietly(async () => {
        const hits = await runSliced(hitSteps(index.entries, names, query.toLowerCase()), { token });
        return hits.map(toSymbol);
      });
    },
  };
  store.add(vscode.languages.registerWorkspaceSymbolProvider(provider));
  return store;
}

function* namedSteps({ articles, entities }: Analysis): Steps<Named[]> {
  const named = (name: string, kind: vscode.SymbolKind, span: Span, detail: string): Named => ({
    name,
    lower: name.toLowerCase(),
    kind,
    span,
    detail,
  });
  const article = vscode.l10n.t('Article');
  const all: Named[] = [];
  for (const { headline, headlineSpan, datePublished } of articles)
    if (headline) all.push(named(headline, ARTICLE_SYMBOL, headlineSpan, datePublished ?? article));
  for (const [i, { name, type, mentions }] of entities.entries()) {
    const first = mentions[0];
    if (first) all.push(named(name, entitySymbol(type), first.span, entityTypeLabel(type)));
    if (i % PIECE === PIECE - 1) yield { stage: 'reading', fraction: i / entities.length };
  }
  return all;
}

/** How many names are made or compared between two chances to give way. */
const PIECE = 1000;

/** The names that fit best, those of equal fit in the order of dumps and texts. */
function* hitSteps(entries: readonly DumpEntry[], names: MadeOnce<readonly Named[]>, query: string): Steps<Hit[]> {
  const byScore: Hit[][] = Array.from({ length: BEST_SCORE + 1 }, () => []);
  let compared = 0;
  for (const [i, entry] of entries.entries()) {
    if (!entry.analysis) continue;
    for (const named of yield* names.of(entry.analysis)) {
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
