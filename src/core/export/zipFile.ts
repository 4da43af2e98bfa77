import { Zip, ZipDeflate } from 'fflate';

/** The date of all entries: the earliest that the format knows, so that the same export is the same file. Without a zone it is local, as entries are. */
const NO_DATE = '1980-01-01T00:00:00';

/** An entry that is being filled. */
export interface ZipEntry {
  write(text: string): void;
  close(): void;
}

/**
 * A ZIP archive (PKWARE's APPNOTE) that is made piece by piece. Several entries may be filled at once; the bytes of an entry are given out once those before it are closed, and wait packed until then.
 */
export class ZipFile {
  private readonly encoder = new TextEncoder();
  private out: Uint8Array[] = [];
  private readonly zip = new Zip((error, bytes) => {
    if (error) throw error;
    if (bytes.length > 0) this.out.push(bytes);
  });

  /** A new entry; `name` is its path with `/`. */
  entry(name: string): ZipEntry {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = NO_DATE;
    this.zip.add(entry);
    return {
      write: (text) => {
        if (text) entry.push(this.encoder.encode(text), false);
      },
      close: () => entry.push(new Uint8Array(), true),
    };
  }

  /** A whole entry. */
  add(name: string, text: string): void {
    const entry = this.entry(name);
    entry.write(text);
    entry.close();
  }

  /** Ends the archive: all entries must be closed. */
  end(): void {
    this.zip.end();
  }

  /** The bytes that are ready, and not given out yet. */
  take(): Uint8Array[] {
    const ready = this.out;
    this.out = [];
    return ready;
  }
}
