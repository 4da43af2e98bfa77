import type { HostMessage } from '../messages';
import { make } from './dom';
import type { Words } from './texts';

/** A line that says how far the dumps are read, and why nothing is shown where nothing is. */
export interface Notice {
  readonly element: HTMLElement;
  /** How many deals there are, and how many of them are shown. */
  show(all: number, shown: number): void;
  progress(message: Extract<HostMessage, { type: 'progress' }>): void;
}

/** Makes the line; it is hidden while there is nothing to say. */
export function makeNotice({ t }: Words): Notice {
  const bar = make('progress', { max: 1, value: 0, 'aria-label': t('Analyzing dumps') });
  const text = make('span');
  const element = make('div', { class: 'notice', role: 'status', hidden: true }, text, bar);
  let counts = { all: 0, shown: 0 };
  let state: { analysed: number; dumps: number } | undefined;
  const draw = (): void => {
    const busy = !state || state.analysed < state.dumps;
    const said = busy
      ? state
        ? t('Analyzing dumps: {0} of {1}', state.analysed, state.dumps)
        : t('Looking for deals…')
      : counts.all === 0
        ? t('No deals were found.')
        : counts.shown === 0
          ? t('No deal fits the filter.')
          : '';
    if (text.textContent !== said) text.textContent = said;
    element.hidden = said === '';
    bar.hidden = !busy;
    if (state) {
      bar.max = Math.max(1, state.dumps);
      bar.value = state.analysed;
    } else bar.removeAttribute('value');
  };
  return {
    element,
    show(all, shown) {
      counts = { all, shown };
      draw();
    },
    progress({ analysed, dumps }) {
      state = { analysed, dumps };
      draw();
    },
  };
}
