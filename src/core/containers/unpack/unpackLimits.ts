/** Text stays below a ratio of 30; what swells more than this is made to harm. */
export const LARGEST_RATIO = 400;

/** What unpacks to fewer bytes may swell as it likes. */
const HARMLESS = 64 * 1024 * 1024;

/** Whether what was unpacked from `packed` bytes swells so that it must be meant to. */
export function swells(unpacked: number, packed: number): boolean {
  return unpacked >= HARMLESS && unpacked >= LARGEST_RATIO * packed;
}

/** What is told of it. */
export function swellingMessage(start: number): string {
  return `What is compressed at byte ${start} swells to more than ${LARGEST_RATIO} times its size; it is not read to its end.`;
}
