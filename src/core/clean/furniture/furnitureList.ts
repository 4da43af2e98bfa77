import type { RemovalReason } from '../../analysis';
import { furnitureShape } from './furnitureShape';

/** A line that recurs across dumps. */
export interface FurnitureLine {
  /** Its text, digits folded to `0`. */
  readonly text: string;
  /** Why cleaning takes it; `stray` where nothing better is known. */
  readonly reason: RemovalReason;
  /** In how many dumps it stands as furniture; absent where somebody wrote it down by hand. */
  readonly dumps?: number;
}

/** The lines that an analysis takes for furniture wherever they stand: the reason for each shape (see {@link furnitureShape}). */
export type FurnitureList = ReadonlyMap<string, RemovalReason>;

/** The list of `lines` for {@link AnalyzeOptions.furniture}; where a shape comes again, the first counts. Lines too long or short are left out. */
export function furnitureList(lines: readonly Pick<FurnitureLine, 'text' | 'reason'>[]): FurnitureList {
  const list = new Map<string, RemovalReason>();
  for (const { text, reason } of lines) {
    const shape = furnitureShape(text);
    if (shape !== undefined && !list.has(shape)) list.set(shape, reason);
  }
  return list;
}

/** The reason for which `list` takes a line of this text; `undefined` where it does not. */
export function furnitureReason(list: FurnitureList | undefined, text: string): RemovalReason | undefined {
  if (!list || list.size === 0) return undefined;
  const shape = furnitureShape(text);
  return shape === undefined ? undefined : list.get(shape);
}
