import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { HoldProfile } from './holdProfile';

/** What an action took. */
export interface Figure {
  readonly name: string;
  /** Until its answer, in milliseconds. */
  readonly answered: number;
  /** The longest that the extension host was held meanwhile and shortly after, in milliseconds. */
  readonly held: number;
  /** What the longest hold was spent in, where that is asked for. */
  readonly spent: readonly string[];
}

/** From how many milliseconds a hold's functions are named, where that is asked for. */
const LONG_MS = 45;

/** How long after an answer holds still count to what was done: what it sets off runs then. */
const AFTER_MS = 400;

/** Does something and measures how long its answer takes, and how long the event loop is held at a time; `after`: how long holds count after the answer. */
export async function watch(name: string, act: () => unknown, after = AFTER_MS): Promise<Figure> {
  await rest(AFTER_MS);
  const profile = process.env.SEED_DUMP_PROFILE ? new HoldProfile() : undefined;
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const started = performance.now();
  await act();
  const answered = performance.now() - started;
  await rest(after);
  delays.disable();
  const held = delays.max / 1e6;
  const spent = profile?.end() ?? [];
  return { name, answered, held, spent: held >= LONG_MS ? spent : [] };
}

/** Waits. */
export function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The figures as lines of a table. */
export function tableOf(title: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ name, answered, held, spent }) =>
    [
      `${name.padEnd(52)}${answered.toFixed(0).padStart(8)}${held.toFixed(0).padStart(8)}`,
      ...spent.map((line) => `      ${line}`),
    ].join('\n'),
  );
  return [`${title.padEnd(52)}answered    held (ms)`, ...rows, ''].join('\n');
}
