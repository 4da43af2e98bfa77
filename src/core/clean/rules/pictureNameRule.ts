import { lineRule } from '../cleaningRule';

const SLUG = /^(?=[\d_-]{0,180}[a-z])[a-z0-9]{2,20}(?:[-_][a-z0-9]{2,20}){1,8}$/;
const IMAGE_NAME =
  /^(?:screen ?shot \d{4}-\d\d-\d\d.{0,30}|(?:dsc|img)_?\d{1,6}[\w-]{0,30}|[\w-]{3,60}\.(?:jpe?g|png|gif|webp)|[\w-]{3,60}-\d{2,4}x\d{2,4}(?:-\d)?)$/i;
const CONTROL = /^(?:(?:hide|toggle) caption|enlarge(?: this image)?|open (?:image )?(?:in )?(?:lightbox|modal))\.?$/i;

/** Names of picture files and what is pressed to see a picture: `DSC_1024-440x300`, `pier-in-march.jpg`, `Enlarge this image`. */
export const pictureNameRule = lineRule(
  'picture-name',
  'markup',
  180,
  (text) => IMAGE_NAME.test(text) || CONTROL.test(text) || SLUG.test(text),
);
