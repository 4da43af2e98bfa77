import type { RecordPlace } from '../core/containers/container';
import { lastAtOrBefore } from '../core/text/lastAtOrBefore';
import { ANALYZED, HTML, PACKED, type RecordBatch, type RecordLine } from './recordBatch';

/** Bytes that all titles of a table may take: records beyond have none. With this, the first half million or so of a file have theirs. */
const TITLE_BYTES = 32 * 1024 * 1024;

/** A batch with its place in the table. */
interface Segment extends RecordBatch {
  /** Position of its first record. */
  readonly from: number;
  /** How many deals each analysed record tells; made where the first is. */
  deals?: Uint16Array;
}

/**
 * The records of one container: numbers, byte ranges and titles, as they came in batches, of which nothing is copied: a million records take some 80 MB and no more while
 * they come. Positions are 0-based, in the order of the file.
 */
export class RecordTable {
  private readonly segments: Segment[] = [];
  private starts = new Int32Array(64);
  private count = 0;
  private titleBytes = 0;
  private analyzedCount = 0;
  private dealCount = 0;
  private readonly decoder = new TextDecoder();

  constructor(private readonly mostTitleBytes = TITLE_BYTES) {}

  /** How many records there are. */
  get length(): number {
    return this.count;
  }

  /** How many of them are analysed. */
  get analyzed(): number {
    return this.analyzedCount;
  }

  /** How many deals the analysed ones tell. */
  get foundDeals(): number {
    return this.dealCount;
  }

  /** The number of the last record; 0 where there is none. */
  get lastNumber(): number {
    return this.segments.at(-1)?.numbers.at(-1) ?? 0;
  }

  /** Takes in the records that follow, and keeps the batch. */
  append(batch: RecordBatch): void {
    const { length } = batch.numbers;
    if (length === 0) return;
    const index = this.segments.length;
    if (index === this.starts.length) {
      const longer = new Int32Array(index * 2);
      longer.set(this.starts);
      this.starts = longer;
    }
    this.starts[index] = this.count;
    const fits = this.titleBytes + batch.titles.length <= this.mostTitleBytes;
    const titles = fits ? batch : { ...batch, titles: new Uint8Array(0), titleEnds: new Uint32Array(0) };
    this.segments.push({ ...titles, from: this.count });
    this.count += length;
    this.titleBytes += titles.titles.length;
  }

  /** The record at a position. */
  at(position: number): RecordLine {
    const [segment, index] = this.find(position);
    return {
      place: this.placeAt(position),
      title: this.titleAt(position),
      isHtml: (segment.flags[index]! & HTML) !== 0,
    };
  }

  /** Where the record at a position is. */
  placeAt(position: number): RecordPlace {
    const [segment, index] = this.find(position);
    const from = segment.starts[index]!;
    const place = { number: segment.numbers[index]!, bytes: { start: from, end: from + segment.lengths[index]! } };
    if ((segment.flags[index]! & PACKED) === 0) return place;
    const start = segment.innerStarts[index]!;
    return { ...place, within: { start, end: start + segment.innerLengths[index]! } };
  }

  /** The title of the record at a position; empty where none is kept. */
  titleAt(position: number): string {
    if (position >= this.count) return '';
    const [{ titles, titleEnds }, index] = this.find(position);
    return this.decoder.decode(titles.subarray(index === 0 ? 0 : titleEnds[index - 1], titleEnds[index] ?? 0));
  }

  /** The position of the record with a number; -1 where there is none. */
  positionOf(number: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [{ numbers }, index] = this.find(middle);
      const value = numbers[index]!;
      if (value === number) return middle;
      if (value < number) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Whether the record at a position is analysed. */
  isAnalyzed(position: number): boolean {
    const [{ flags }, index] = this.find(position);
    return (flags[index]! & ANALYZED) !== 0;
  }

  /** How many deals the record at a position tells, as far as it is analysed. */
  dealsAt(position: number): number {
    const [{ deals }, index] = this.find(position);
    return deals?.[index] ?? 0;
  }

  /** Notes that the record at a position is analysed and tells so many deals. */
  setAnalyzed(position: number, deals: number): void {
    const [segment, index] = this.find(position);
    if ((segment.flags[index]! & ANALYZED) === 0) this.analyzedCount++;
    segment.flags[index]! |= ANALYZED;
    segment.deals ??= new Uint16Array(segment.numbers.length);
    this.dealCount += deals - segment.deals[index]!;
    segment.deals[index] = deals;
  }

  /** The batch that holds a position, and where in it. */
  private find(position: number): readonly [Segment, number] {
    const segment = this.segments[lastAtOrBefore(this.starts.subarray(0, this.segments.length), position)];
    if (!segment || position >= this.count) throw new RangeError(`There is no record at ${position}.`);
    return [segment, position - segment.from];
  }
}
