import { lineRule } from '../cleaningRule';

const CREDITED =
  /[.)”"’] ?(?:photo(?:graph|s)?|picture|image|illustration|foto|bild)s?(?: by| credit)?:? ?\(?\p{Lu}[^.]{1,50}\)?$|\[(?:image|photo)[^\]]{1,60}\]$/iu;
const PICTURED =
  /^[^.!?]{4,120}\b(?:is|are|was|were) (?:(?:pictured|displayed|shown|photographed) (?:in|at|on|near|outside|inside|during|here|with|next to|above|left|right)|seen (?:here|inside|outside|near|during|leaving|speaking|in (?:this|front|an?|the)|on an?|(?:at|on) (?:the|its|an?)))\b[^!?]{0,120}$|\b(?:file photo|pictured (?:above|left|right|in|at)|in this (?:file )?(?:photo|picture|illustration))\b/i;
const LABELLED = /^(?:image|photo|picture|video) ?captions?\s?[,:：]\s?.{2,160}$/i;

/** Words under pictures: `The pier is pictured in March`, `Turbines off the coast. Photograph: Handout`, `Image caption, The pier`. */
export const captionRule = lineRule(
  'caption',
  'caption',
  180,
  (text) => LABELLED.test(text) || (text.length <= 160 && PICTURED.test(text)) || CREDITED.test(text),
);
