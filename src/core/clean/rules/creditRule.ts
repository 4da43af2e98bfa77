import { lineRule } from '../cleaningRule';

const CREDIT =
  /^[([]?(?:(?:featured )?image(?: credits?)?|photo(?:graph)?s?(?: credits?)?|picture|credits?|illustration|bild|foto|crédito|crédits?|file photo|screenshot)(?: ?[:：/] ?| by | courtesy of | via ).{1,90}[)\]]?$|^\((?:photo|image|picture|file)\b.{1,110}\)$/i;
const LABELLED =
  /^(?:image|photo|picture|bild|video) ?(?:source|credit|copyright|quelle)s?\s?[,:：]\s?.{2,160}$|^(?:bildquelle|bildnachweis|foto ?(?:quelle|credit)?|crédits? ?(?:photo|image)?|crédito(?:s)? ?(?:de (?:la )?(?:imagen|foto))?|fotógrafo|imagen|foto di|foto de|beeld|ph) ?[:©] ?.{2,80}$/i;
const STAFF =
  /^[([]?(?:(?:additional |with )?(?:reporting|writing|contributions?|compiled|editing|edited|translated|produced)(?: and (?:editing|writing))? by\b|additional reporting\b|with (?:additional )?reporting\b).{1,140}[)\]]?$/i;
const AGENCY_PHOTO =
  /^(?:getty(?: images)?|shutterstock|unsplash|istock|alamy|.{2,40}\/(?:getty images|ap|afp|reuters|bloomberg|shutterstock))\.?$/i;
const AGENCY = /^(?:reuters?|ap|afp|dpa|upi|pr newswire|business wire)\.?$/i;

/** Credits of pictures and staff: `Image Credits: X`, `(Reporting by A; editing by B)`, `Getty Images`. */
export const creditRule = lineRule(
  'credit',
  'credit',
  180,
  (text) =>
    CREDIT.test(text) || LABELLED.test(text) || STAFF.test(text) || AGENCY.test(text) || AGENCY_PHOTO.test(text),
);
