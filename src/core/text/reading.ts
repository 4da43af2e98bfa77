import type { DumpFormat, Issue } from '../analysis';
import type { MappedText } from './mappedText';

/** A source as a reader made it ready: text with its map to the source, in lines of prose whatever the format was. */
export interface Reading {
  readonly format: DumpFormat;
  readonly mapped: MappedText;
  /** Damage and limits met while reading; spans are into the source. */
  readonly issues: readonly Issue[];
}
