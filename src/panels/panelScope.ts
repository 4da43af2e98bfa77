import type { PanelScope } from '../webview/messages';

/** The scope in a state that a page kept; that of the workspace where it holds none. */
export function scopeIn(state: unknown): PanelScope {
  const scope = isObject(state) && isObject(state.scope) ? state.scope : {};
  const { kind, uri, articleId, headline } = scope;
  if (kind === 'dump' && typeof uri === 'string') return { kind, uri };
  if (kind === 'article' && typeof uri === 'string' && typeof articleId === 'string')
    return { kind, uri, articleId, headline: typeof headline === 'string' ? headline : '' };
  return { kind: 'workspace' };
}

/** Whether two scopes are the same deals. */
export function sameScope(a: PanelScope, b: PanelScope): boolean {
  return scopeId(a) === scopeId(b);
}

function scopeId(scope: PanelScope): string {
  return scope.kind === 'workspace' ? '' : [scope.uri, scope.kind === 'article' ? scope.articleId : ''].join('#');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
