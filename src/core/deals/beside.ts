import type { ReadUnit } from './readUnit';

/** The units before and behind one in its paragraph, as far as they were read. */
export interface Beside {
  readonly previous: ReadUnit | undefined;
  readonly next: ReadUnit | undefined;
}

/** The units beside unit `index` of an article. */
export function besideOf(units: readonly ReadUnit[], index: number): Beside {
  const { paragraph } = units[index]!.unit;
  const near = (at: number): ReadUnit | undefined => (units[at]?.unit.paragraph === paragraph ? units[at] : undefined);
  return { previous: near(index - 1), next: near(index + 1) };
}
