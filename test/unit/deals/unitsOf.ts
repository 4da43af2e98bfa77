import { ParticipantFinder } from '../../../src/core/deals/participant';
import { dealUnits } from '../../../src/core/deals/unit';
import { type UnitView, viewUnit } from '../../../src/core/deals/unitView';
import type { LinkedName } from '../../../src/core/link/linkNames';
import { candidate } from '../../../src/core/recognize/nameCandidates';
import { paragraphsOf } from '../recognize/paragraphsOf';

/** A name that a test knows, by how it is spelt; an organization where not said. */
export interface KnownName {
  readonly name: string;
  readonly type?: LinkedName['type'];
  readonly doubtful?: boolean;
}

/** The units of a paragraph whose names are those given, wherever they stand. */
export function unitsOf(body: string, known: readonly KnownName[], headline = ''): UnitView[] {
  const paragraphs = paragraphsOf(headline, body);
  const linked = known.map(({ name, type = 'organization' }): LinkedName => {
    const words = name.split(' ');
    const mentions = paragraphs.flatMap((paragraph) =>
      paragraph.tokens.flatMap((_, i) =>
        words.every((word, k) => paragraph.tokens[i + k]?.text === word)
          ? [candidate(paragraph, i, i + words.length, false)]
          : [],
      ),
    );
    return { type, name, aliases: [], probability: 1, mentions };
  });
  const finder = new ParticipantFinder(
    linked.filter((_, i) => !known[i]!.doubtful),
    linked.filter((_, i) => known[i]!.doubtful),
    paragraphs,
  );
  return paragraphs
    .flatMap((paragraph) => dealUnits(paragraph, finder.find(paragraph)))
    .filter(({ paragraph }) => !paragraph.isHeadline)
    .map(viewUnit);
}
