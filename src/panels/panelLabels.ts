import { DEAL_STATUSES, DEAL_TYPES } from '../core/analysis';
import { dealTypeLabel, statusLabel } from '../host/labels';
import type { Labels } from '../webview/messages';

/** The names of types and statuses in the language of the window. */
export function panelLabels(): Labels {
  return { types: named(DEAL_TYPES, dealTypeLabel), statuses: named(DEAL_STATUSES, statusLabel) };
}

function named<K extends string>(names: readonly K[], label: (name: K) => string): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, label(name)])) as Record<K, string>;
}
