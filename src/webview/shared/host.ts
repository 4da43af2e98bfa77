import type { HostMessage, PageMessage, PanelState } from '../messages';

/** What VS Code gives a webview; to be asked for once. */
declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PanelState): void;
};

/** The page's way to its host. `State`: what the page keeps while it is hidden and over a reload of the window. */
export interface Host<State extends object> {
  post(message: PageMessage): void;
  /** What was kept; fields may be missing. */
  readonly kept: Partial<State>;
  /** Keeps some fields, beside those that are kept already. */
  keep(state: Partial<State>): void;
  /** Calls back for each message of the host. */
  listen(handle: (message: HostMessage) => void): void;
}

/** Meets the host. */
export function meetHost<State extends object>(): Host<State> {
  const api = acquireVsCodeApi();
  let kept = (api.getState() ?? {}) as Partial<State> & PanelState;
  return {
    post: (message) => api.postMessage(message),
    kept,
    keep(state) {
      kept = { ...kept, ...state };
      api.setState(kept);
    },
    listen(handle) {
      window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => handle(data));
      api.postMessage({ type: 'ready' });
    },
  };
}
