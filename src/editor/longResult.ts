import type * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { type FileWriter, type FileWriterMaker, wholeFileWriter } from '../workspace/fileWriter';

/** VS Code keeps no longer documents in step with extensions (50 MB, `TextModel._MODEL_SYNC_LIMIT`); half of it, as two bytes may be a unit. */
const LONGEST_DOCUMENT = 25_000_000;

/** Where a result goes that is too long for an editor. */
export interface LongResultOptions {
  /** Writes files piece by piece, where the host can. */
  readonly writer?: FileWriterMaker | undefined;
  /** The file that it goes to whatever its length; asked for where it is needed and not said. */
  readonly target?: vscode.Uri | undefined;
  /** Asks for the file. */
  readonly ask: () => Thenable<vscode.Uri | undefined>;
}

/** Takes in a result piece by piece: held while it fits into an editor, written to a file as it comes from there on, so that memory does not grow with it. */
export class LongResult {
  private pieces: string[] = [];
  private length = 0;
  private target: vscode.Uri | undefined;
  private file: FileWriter | undefined;

  constructor(private readonly options: LongResultOptions) {}

  /**
   * Puts `text` behind what is there.
   * @throws CancelledError where the user gives no file for what is too long; what writing throws.
   */
  async add(text: string): Promise<void> {
    this.pieces.push(text);
    this.length += text.length;
    if (!this.file && (this.options.target || this.length > LONGEST_DOCUMENT)) await this.openFile();
    if (!this.file) return;
    for (const piece of this.pieces.splice(0)) await this.file.write(piece);
  }

  /** The whole result where it fits into an editor, or the file that it was written to. */
  async finish(): Promise<string | vscode.Uri> {
    if (!this.file || !this.target) return this.pieces.join('');
    await this.file.finish();
    return this.target;
  }

  /** Leaves nothing of it. */
  async discard(): Promise<void> {
    this.pieces = [];
    await this.file?.discard();
  }

  private async openFile(): Promise<void> {
    this.target = this.options.target ?? (await this.options.ask());
    if (!this.target) throw new CancelledError();
    this.file = this.options.writer?.(this.target) ?? wholeFileWriter(this.target);
  }
}
