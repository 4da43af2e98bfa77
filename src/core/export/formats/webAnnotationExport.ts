import type { Analysis } from '../../analysis';
import { offsetsIn } from '../../text/offsetUnits';
import { type Span, slice } from '../../text/span';
import { dealText } from '../dealText';
import type { ExportItems } from '../exportFormats';
import type { ExportInput, ExportWriter } from '../exportWriter';

/** How many UTF-16 units stand on each side of a quote. */
const CONTEXT = 32;

const HEAD = `{
"@context": "http://www.w3.org/ns/anno.jsonld",
"id": "urn:seed-dump:annotations",
"type": "AnnotationPage",
"items": [`;

/**
 * W3C Web Annotation Data Model: a page of annotations, one a mention and one a deal. Targets are places of the dump's text, each by a TextPositionSelector (in code points, as the
 * model has it) and by a TextQuoteSelector. Entities are classified and identified, deals classified, described in words, and whole as JSON.
 */
export function webAnnotationWriter(items: ExportItems): ExportWriter {
  let written = 0;
  const line = (annotation: object): string => `${written++ > 0 ? ',' : ''}\n${JSON.stringify(annotation)}`;
  return {
    begin: () => [HEAD],
    *part(input, index) {
      const targetAt = targets(input, index);
      const id = (rest: string): string => `urn:seed-dump:${index + 1}:${rest}`;
      if (items !== 'deals')
        for (const entity of input.analysis.entities)
          for (const [number, { span }] of entity.mentions.entries())
            yield line({
              id: id(`${entity.id}:${number + 1}`),
              type: 'Annotation',
              motivation: 'identifying',
              body: [tag(entity.type), { type: 'TextualBody', purpose: 'identifying', value: entity.name }],
              target: targetAt(span),
            });
      if (items !== 'entities')
        for (const deal of input.analysis.deals)
          yield line({
            id: id(deal.id),
            type: 'Annotation',
            motivation: 'describing',
            body: [
              tag(deal.type),
              { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: dealText(deal) },
              { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(deal) },
            ],
            target: deal.evidence.map(({ span }) => targetAt(span)),
          });
    },
    end: () => ['\n]\n}\n'],
  };
}

function tag(value: string): object {
  return { type: 'TextualBody', purpose: 'classifying', value };
}

/** What makes the target of a place of the dump. */
function targets({ analysis, text }: ExportInput, index: number): (at: Span) => object {
  const offset = offsetsIn(text, 'codePoints');
  const source = sourceIri(analysis, index);
  return (at) => ({
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextPositionSelector', start: offset(at.start), end: offset(at.end) },
      {
        type: 'TextQuoteSelector',
        exact: slice(text, at),
        prefix: slice(text, { start: whole(text, Math.max(0, at.start - CONTEXT)), end: at.start }),
        suffix: slice(text, { start: at.end, end: whole(text, Math.min(text.length, at.end + CONTEXT)) }),
      },
    ],
  });
}

/** The offset, moved back where it stands between the halves of a surrogate pair. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset;
}

/** The dump as an IRI: its path, relative as it may be, with what IRIs cannot hold in per cent. */
function sourceIri({ dump }: Analysis, index: number): string {
  if (!dump.path) return `urn:seed-dump:dump:${index + 1}`;
  const path = dump.path.replaceAll('\\', '/');
  // A URI of the host has its per cents already.
  return /^[a-z][a-z\d+.-]+:\/\//i.test(path)
    ? path
    : encodeURI(path.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[?#]/g, encodeURIComponent);
}
