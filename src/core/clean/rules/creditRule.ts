import { lineRule } from '../cleaningRule';

const CREDIT =
  /^[([]?(?:(?:featured )?image(?: credits?)?|photo(?:graph)?s?(?: credits?)?|picture|credits?|illustration|bild|foto|crédito|crédits?|file photo|screenshot)(?: ?[:：/] ?| by | courtesy of | via ).{1,90}[)\]]?$|^\((?:photo|image|picture|file)\b.{1,110}\)$/i;
const CAPTION =
  /[.)”"’] ?(?:photo(?:graph|s)?|picture|image|illustration|foto|bild)s?(?: by| credit)?:? ?\(?\p{Lu}[^.]{1,50}\)?$|\[(?:image|photo)[^\]]{1,60}\]$/iu;
const PICTURED =
  /^[^.!?]{4,120}\b(?:is|are|was|were) (?:(?:pictured|displayed|shown|photographed) (?:in|at|on|near|outside|inside|during|here|with|next to|above|left|right)|seen (?:here|inside|outside|near|during|leaving|speaking|in (?:this|front|an?|the)|on an?|(?:at|on) (?:the|its|an?)))\b[^!?]{0,120}$|\b(?:file photo|pictured (?:above|left|right|in|at)|in this (?:file )?(?:photo|picture|illustration))\b/i;
const LABELLED =
  /^(?:image|photo|picture|bild|video) ?(?:source|caption|credit|copyright|quelle)s?\s?[,:：]\s?.{2,160}$|^(?:bildquelle|bildnachweis|foto ?(?:quelle|credit)?|crédits? ?(?:photo|image)?|crédito(?:s)? ?(?:de (?:la )?(?:imagen|foto))?|fotógrafo|imagen|foto di|foto de|beeld|ph) ?[:©] ?.{2,80}$/i;
const SLUG = /^[a-z0-9]{2,20}(?:[-_][a-z0-9]{2,20}){1,8}$/;
const STAFF =
  /^[([]?(?:(?:additional |with )?(?:reporting|writing|contributions?|compiled|editing|edited|translated|produced)(?: and (?:editing|writing))? by\b|additional reporting\b|with (?:additional )?reporting\b).{1,140}[)\]]?$/i;
const AGENCY_PHOTO =
  /^(?:getty(?: images)?|shutterstock|unsplash|istock|alamy|hide caption|toggle caption|enlarge(?: this image)?|open (?:image )?(?:in )?(?:lightbox|modal)|.{2,40}\/(?:getty images|ap|afp|reuters|bloomberg|shutterstock))\.?$/i;
const AGENCY = /^(?:reuters?|ap|afp|dpa|upi|pr newswire|business wire)\.?$/i;
const IMAGE_NAME =
  /^(?:screen ?shot \d{4}-\d\d-\d\d.{0,30}|(?:dsc|img)_?\d{1,6}[\w-]{0,30}|[\w-]{3,60}\.(?:jpe?g|png|gif|webp)|[\w-]{3,60}-\d{2,4}x\d{2,4}(?:-\d)?)$/i;

/** Credits of pictures and staff: `Image Credits: X`, `(Reporting by A; editing by B)`, names of image files. */
export const creditRule = lineRule(
  'credit',
  'credit',
  180,
  (text) =>
    CREDIT.test(text) ||
    LABELLED.test(text) ||
    STAFF.test(text) ||
    IMAGE_NAME.test(text) ||
    AGENCY.test(text) ||
    AGENCY_PHOTO.test(text) ||
    (text.length <= 160 && PICTURED.test(text)) ||
    CAPTION.test(text) ||
    SLUG.test(text),
);
