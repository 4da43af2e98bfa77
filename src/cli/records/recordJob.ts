import type { ContainerRecord, RecordPlace } from '../../core/containers/container';

/** A record to work on; what a worker is sent. */
export interface RecordJob {
  /** Path of its input; absent for standard input. */
  readonly source?: string;
  /** A file that holds one text is one record, of no container. */
  readonly record: Omit<ContainerRecord, 'container'> & Partial<Pick<ContainerRecord, 'container'>>;
}

/** What is wrong with an input, or with a part of it that gives no record. */
export interface InputTrouble {
  readonly source?: string;
  readonly code: string;
  readonly message: string;
  /** Where in the input as stored. */
  readonly bytes?: { readonly start: number; readonly end: number };
}

/** How far the inputs of a run were read. */
export interface ReadingPlace {
  /** 0-based number of the input. */
  readonly input: number;
  /** The last record of it; absent before the first. */
  readonly last?: RecordPlace;
  /** How many troubles came behind that record. */
  readonly after: number;
  /** Records of all inputs so far. */
  readonly total: number;
}

/** What reading gives, in order, with the place behind it. */
export type RecordItem = { readonly place: ReadingPlace } & (
  | { readonly job: RecordJob }
  | { readonly trouble: InputTrouble }
);

/** What came of a record: its line with the line end. */
export interface RecordLine {
  readonly line: Uint8Array;
  readonly failed: boolean;
}
