import type { Steps } from '../../steps';
import type { FurnitureLine } from './furnitureList';
import { furnitureShape } from './furnitureShape';
import { learnFurnitureSteps } from './learnFurniture';
import type { DumpSighting } from './sightFurniture';

/**
 * What recurs within each of several groups of dumps, lines of most dumps first: how many dumps make a line furniture goes by the size of its group, so that the few pages of a
 * site are not lost among the thousands of records of a crawl. A line of several groups counts the dumps of all.
 */
export function* learnInGroupsSteps(groups: readonly (readonly DumpSighting[])[]): Steps<FurnitureLine[]> {
  const known = new Map<string, FurnitureLine>();
  for (const dumps of groups)
    for (const line of yield* learnFurnitureSteps(dumps)) {
      const shape = furnitureShape(line.text) ?? line.text;
      const before = known.get(shape);
      known.set(shape, before ? { ...before, dumps: (before.dumps ?? 0) + (line.dumps ?? 0) } : line);
    }
  return [...known.values()].sort((a, b) => (b.dumps ?? 0) - (a.dumps ?? 0) || (a.text < b.text ? -1 : 1));
}
