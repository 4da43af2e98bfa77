import * as vscode from 'vscode';
import type { Analysis, Entity } from '../core/analysis';
import type { Steps } from '../core/steps';
import { runSliced } from '../host/timeSlicer';
import type { DumpEntry, DumpIndex } from '../workspace/dumpIndex';
import { rangeIn } from './dumpDocument';
import { namesSteps } from './entityNames';
import { MadeOnce } from './madeOnce';

/** An analysed dump with its entities that are the thing looked for. */
export interface DumpMentions {
  readonly entry: DumpEntry & { readonly analysis: Analysis; readonly lines: Int32Array };
  readonly entities: readonly Entity[];
}

/** Finds what stands for an entity in all analysed dumps; the names of a dump are gathered once an analysis. */
export class MentionsEverywhere {
  /** The names of each analysis. */
  readonly names = new MadeOnce(namesSteps);

  constructor(private readonly index: DumpIndex) {}

  /**
   * The analysed dumps that name `entity`, in the order of the index.
   * @throws CancelledError where `token` asks to stop.
   */
  find(entity: Entity, token?: vscode.CancellationToken): Promise<DumpMentions[]> {
    return runSliced(this.findSteps(entity), { token });
  }

  private *findSteps(entity: Entity): Steps<DumpMentions[]> {
    const found: DumpMentions[] = [];
    const { entries } = this.index;
    for (const [i, { analysis, lines, ...entry }] of entries.entries()) {
      if (!analysis || !lines) continue;
      const entities = (yield* this.names.of(analysis)).sameAs(entity);
      if (entities.length > 0) found.push({ entry: { ...entry, analysis, lines }, entities });
      yield { stage: 'reading', fraction: i / entries.length };
    }
    return found;
  }
}

/** The places of the mentions in a dump, in the order of the text. */
export function locationsOf({ entry, entities }: DumpMentions): vscode.Location[] {
  const mentions = entities.flatMap((entity) => entity.mentions).sort((a, b) => a.span.start - b.span.start);
  return mentions.map(({ span }) => new vscode.Location(entry.uri, rangeIn(entry.lines, span)));
}
