import * as vscode from 'vscode';
import { Color } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { MARK_KINDS, type MarkKind } from './decorationPlan';

/** How marks look: in the text and in the overview ruler, by kind. */
export interface DecorationTypes extends vscode.Disposable {
  readonly text: ReadonlyMap<MarkKind, vscode.TextEditorDecorationType>;
  readonly ruler: ReadonlyMap<MarkKind, vscode.TextEditorDecorationType>;
}

/** Makes the decorations; all colours are the theme's to change. */
export function createDecorationTypes(): DecorationTypes {
  const store = new DisposableStore();
  const create = (options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType =>
    store.add(
      vscode.window.createTextEditorDecorationType({
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
        ...options,
      }),
    );
  return {
    text: new Map(MARK_KINDS.map((kind) => [kind, create(textOptions(kind))])),
    ruler: new Map(MARK_KINDS.map((kind) => [kind, create(rulerOptions(kind))])),
    dispose: () => store.dispose(),
  };
}

function textOptions(kind: MarkKind): vscode.DecorationRenderOptions {
  switch (kind) {
    case 'deal':
      return {
        backgroundColor: new vscode.ThemeColor(Color.dealBackground),
        borderColor: new vscode.ThemeColor(Color.dealBorder),
        borderStyle: 'solid',
        borderWidth: '0 0 1px 0',
      };
    case 'removal':
      return { color: new vscode.ThemeColor(Color.removalForeground), textDecoration: 'line-through' };
    default:
      return { color: new vscode.ThemeColor(Color[kind]) };
  }
}

/** Entities left, deals in the middle, removals right, so that none hides another. */
function rulerOptions(kind: MarkKind): vscode.DecorationRenderOptions {
  const { Left, Center, Right } = vscode.OverviewRulerLane;
  switch (kind) {
    case 'deal':
      return { overviewRulerColor: new vscode.ThemeColor(Color.dealRuler), overviewRulerLane: Center };
    case 'removal':
      return { overviewRulerColor: new vscode.ThemeColor(Color.removalRuler), overviewRulerLane: Right };
    default:
      return { overviewRulerColor: new vscode.ThemeColor(Color[kind]), overviewRulerLane: Left };
  }
}
