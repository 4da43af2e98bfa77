import type * as vscode from 'vscode';
import { Checkpoints } from '../core/containers/unpack/checkpoints';

/** How many files it holds the places of: some 2 MB each. */
const HELD = 8;

/** Holds for the files looked into last the places in large compressed members at which unpacking can go on. */
export class CheckpointStore {
  private readonly held = new Map<string, { readonly key: string; readonly places: Checkpoints }>();

  /** Those of a file as it stands: of `size` bytes, changed last at `mtime`. */
  of(file: vscode.Uri, { size, mtime }: { readonly size: number; readonly mtime: number }): Checkpoints {
    const id = file.toString();
    const key = `${mtime} ${size}`;
    const known = this.held.get(id);
    const places = known?.key === key ? known.places : new Checkpoints();
    this.held.delete(id);
    this.held.set(id, { key, places });
    for (const oldest of this.held.keys()) {
      if (this.held.size <= HELD) break;
      this.held.delete(oldest);
    }
    return places;
  }
}
