import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Span } from '../core/text/span';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import { MARK_KINDS, type MarkKind, marksWithin, type RulerLines, rulerSteps, switchOf } from './decorationPlan';
import { createDecorationTypes } from './decorationTypes';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { lineEnd } from './textLines';
import { WaitingDumps } from './waitingDumps';

/** How soon marks follow what is scrolled, typed or switched. */
const DRAW_MS = 50;
/** Lines beyond the visible ones that are drawn with them, so that scrolling a little shows no unmarked text. */
const MARGIN = 60;

/** What was drawn in an editor. */
interface Drawn {
  readonly dump: DumpDocument;
  readonly span: Span;
  readonly kinds: string;
}

/** Marks entities, deals and removals in the visible part of dumps, and all of them in the overview ruler. */
export function registerDumpDecorations(
  documents: DumpDocuments,
  { settings, index, log }: Services,
): vscode.Disposable {
  const store = new DisposableStore();
  const types = store.add(createDecorationTypes());
  const drawn = new WeakMap<vscode.TextEditor, Drawn>();
  const rulers = new WeakMap<Analysis, Promise<Map<MarkKind, RulerLines[]>>>();
  const waiting = store.add(new WaitingDumps(documents));

  const kindsOn = (): MarkKind[] => MARK_KINDS.filter((kind) => settings.get(switchOf(kind)));

  const clear = (editor: vscode.TextEditor): void => {
    if (!drawn.delete(editor)) return;
    for (const type of [...types.text.values(), ...types.ruler.values()]) editor.setDecorations(type, []);
  };

  const rulerOf = (dump: DumpDocument): Promise<Map<MarkKind, RulerLines[]>> => {
    const known = rulers.get(dump.analysis) ?? runSliced(rulerSteps(dump.analysis, dump.lines));
    rulers.set(dump.analysis, known);
    return known;
  };

  const drawText = (editor: vscode.TextEditor, dump: DumpDocument, on: readonly MarkKind[]): void => {
    const visible = visibleSpan(editor, dump, 0);
    const kinds = on.join();
    const known = drawn.get(editor);
    const same = known?.dump.analysis === dump.analysis && known.kinds === kinds;
    if (same && known.span.start <= visible.start && visible.end <= known.span.end) return;
    const span = visibleSpan(editor, dump, MARGIN);
    const marks = marksWithin(dump.places, span);
    for (const [kind, type] of types.text) {
      const spans = on.includes(kind) ? (marks.get(kind) ?? []) : [];
      editor.setDecorations(
        type,
        spans.map((at) => dump.range(at)),
      );
    }
    drawn.set(editor, { dump, span, kinds });
    if (!same) drawRuler(editor, dump, on).catch((error: unknown) => reportError(log, 'overview ruler', error));
  };

  const drawRuler = async (editor: vscode.TextEditor, dump: DumpDocument, on: readonly MarkKind[]): Promise<void> => {
    const lines = await rulerOf(dump);
    if (drawn.get(editor)?.dump.analysis !== dump.analysis) return;
    for (const [kind, type] of types.ruler) {
      const runs = on.includes(kind) ? (lines.get(kind) ?? []) : [];
      editor.setDecorations(
        type,
        runs.map(({ first, last }) => new vscode.Range(first, 0, last, 0)),
      );
    }
  };

  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const dump = kindsOn().length > 0 ? await waiting.of(document) : undefined;
    if (!vscode.window.visibleTextEditors.includes(editor)) return;
    if (dump) drawText(editor, dump, kindsOn());
    // While a change is looked into, the marks stay and move with the text.
    else if (kindsOn().length === 0 || !index.entry(document.uri)) clear(editor);
  };

  const drawAll = store.add(
    new Throttle(DRAW_MS, () => {
      const editors = vscode.window.visibleTextEditors;
      waiting.keepOnly(new Set(editors.map(({ document }) => document)));
      for (const editor of editors) draw(editor).catch((error: unknown) => reportError(log, 'decorations', error));
    }),
  );

  store.add(documents.onDidChange(() => drawAll.request()));
  store.add(settings.onDidChange((names) => MARK_KINDS.some((kind) => names.has(switchOf(kind))) && drawAll.request()));
  store.add(vscode.window.onDidChangeVisibleTextEditors(() => drawAll.request()));
  store.add(vscode.window.onDidChangeTextEditorVisibleRanges(() => drawAll.request()));
  store.add(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) drawAll.request();
    }),
  );
  drawAll.request();
  return store;
}

/** The visible lines, with `margin` more to either side, as a span of the text. */
function visibleSpan({ visibleRanges }: vscode.TextEditor, { lines, length }: DumpDocument, margin: number): Span {
  const first = Math.max(0, Math.min(...visibleRanges.map(({ start }) => start.line)) - margin);
  const last = Math.min(lines.length - 1, Math.max(...visibleRanges.map(({ end }) => end.line)) + margin);
  if (!(first <= last)) return { start: 0, end: 0 };
  return { start: lines[first]!, end: lineEnd(lines, last, length) };
}
