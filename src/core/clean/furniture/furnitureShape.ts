/** Lengths between which a line can be furniture that is known by its text, in UTF-16 units. */
const SHORTEST = 3;
const LONGEST = 400;

/**
 * What a line of furniture is known by: its text in small letters, white space folded, digits folded to `0` (`Page 3 of 12` and `page 4 of 9` are
 * one). `undefined` for what is too short or too long to be a line of furniture.
 */
export function furnitureShape(text: string): string | undefined {
  if (text.length < SHORTEST || text.length > LONGEST) return undefined;
  return furnitureText(text).toLowerCase();
}

/** A line of furniture as people read it in a list: white space and digits folded as in its shape, letters as they are. */
export function furnitureText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/\d+/g, '0');
}
