/**
 * Parts of the program that most runs never need: each is a bundle of its own, loaded when it is first used. A host says how (see `PartLoader`): the
 * command line has them inside, the extension loads the file `dist/parts/NAME.js` that lies beside its own bundle.
 */
export interface Parts {
  /** The trained models. */
  readonly models: typeof import('./modelsPart');
  /** Unpacks gzip, deflate, zstd and brotli. */
  readonly compression: typeof import('./compressionPart');
  /** Reads Parquet. */
  readonly parquet: typeof import('./parquetPart');
  /** Takes mails apart. */
  readonly mail: typeof import('./mailPart');
  /** Writes the formats that are not common, ZIP archives among them. */
  readonly formats: typeof import('./formatsPart');
  /** Makes SQLite databases. */
  readonly sqlite: typeof import('./sqlitePart');
}

/** The name of a part. */
export type PartName = keyof Parts;

/** Gives a part; the same one each time. Rejects where the program is not wholly installed. */
export type PartLoader = <N extends PartName>(name: N) => Promise<Parts[N]>;
