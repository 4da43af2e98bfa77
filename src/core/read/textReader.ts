import { unmapped } from '../text/mappedText';
import type { Reading } from '../text/reading';

/** Reads plain text. */
export function readText(text: string): Reading {
  return { format: 'text', mapped: unmapped(text), issues: [] };
}
