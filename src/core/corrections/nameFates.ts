import type { MappedText } from '../text/mappedText';
import type { Span } from '../text/span';
import { viewSpan } from '../text/viewSpan';
import type { CorrectedNameType, Correction } from './correction';
import type { CorrectionPlan } from './correctionPlan';

/** What corrections make of one spelling. */
export interface NameFate {
  /** The spelling as it stands in the correction. */
  readonly text: string;
  readonly type?: CorrectedNameType;
  /** Whether it is no entity. */
  readonly none?: boolean;
  /** What the thing is called. */
  readonly name?: string;
  /** Whether it is a thing of its own, whatever it looks like. */
  readonly apart?: boolean;
  /** Whether it is an entity even where nothing was recognised. */
  readonly wanted?: boolean;
}

/** What corrections make of the names of a dump, by spelling. */
export class NameFates {
  private readonly fates = new Map<string, NameFate>();
  private readonly causes = new Map<string, Correction[]>();
  /** Places, in the reading's text, that a correction says to be a whole name, in order. */
  readonly places: readonly Span[];

  private constructor(
    view: MappedText,
    private readonly plan: CorrectionPlan,
  ) {
    const places: Span[] = [];
    for (const { correction, body, at } of plan.of(
      'entity-type',
      'entity-name',
      'entity-same',
      'entity-apart',
      'entity-none',
    )) {
      plan.fail(correction, 'no article has that name');
      if (at && body.type === 'entity-type') places.push(viewSpan(view, at));
      for (const text of body.names) {
        const key = keyOf(text);
        const { none: _none, ...before } = this.fates.get(key) ?? { text };
        const { apart: _apart, ...linked } = before;
        if (body.type === 'entity-type') this.fates.set(key, { ...before, text, type: body.entityType, wanted: true });
        else if (body.type === 'entity-name') this.fates.set(key, { ...before, name: body.name });
        else if (body.type === 'entity-same')
          this.fates.set(key, { ...linked, name: body.name, type: body.entityType });
        else if (body.type === 'entity-apart') this.fates.set(key, { text, type: body.entityType, apart: true });
        else this.fates.set(key, { text, none: true });
        this.causes.set(key, [...(this.causes.get(key) ?? []), correction]);
      }
    }
    this.places = places.sort((a, b) => a.start - b.start);
  }

  /** The fates that a plan asks for; `undefined` where it asks for none. */
  static of(view: MappedText, plan: CorrectionPlan): NameFates | undefined {
    const fates = new NameFates(view, plan);
    return fates.fates.size > 0 ? fates : undefined;
  }

  /** The fate of a spelling, in any case; takes note that its corrections have had their effect. */
  meet(text: string): NameFate | undefined {
    const key = keyOf(text);
    const fate = this.fates.get(key);
    if (fate) for (const correction of this.causes.get(key)!) this.plan.apply(correction);
    return fate;
  }

  /** Whether a text may hold a spelling that has a fate; where it says no, it holds none. */
  mayMeet(text: string): boolean {
    const folded = foldAll(text);
    return [...this.fates.keys()].some((key) => folded.includes(foldAll(key)));
  }

  /** The spellings that are entities even where nothing was recognised. */
  get wanted(): readonly NameFate[] {
    return [...this.fates.values()].filter(({ wanted }) => wanted);
  }
}

/** Only letters and digits, in small letters: names are found however they are set. */
function foldAll(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
