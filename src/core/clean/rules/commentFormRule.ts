import { lineRule } from '../cleaningRule';

const FORM =
  /^(?:(?:leave|post|add|write) (?:a|your) (?:reply|comment|response)(?: cancel reply)?(?: to .{1,40})?|cancel reply|please enter your (?:comment|name|e-?mail)\b.{0,30}|you have entered an incorrect e-?mail address\b.{0,4}|hinterlasse eine antwort\b.{0,40}|0 kommentare zu .{4,140}|click to comment|be the first to comment\b.{0,40}|join the (?:conversation|discussion)\b.{0,60}|no comments(?: yet)?:?|your email address will not be published\b.{0,80}|required fields are marked\b.{0,10}|(?:comment|name|e-?mail(?: address)?|website|url) ?\*?:?|save my name, e-?mail\b.{0,90}|notify me (?:of|when|via)\b.{0,80}|post comment|submit comment|fill in your details below\b.{0,80}|you are commenting using\b.{0,60}|log ?out ?\/ ?change ?\)?|\( ?log ?out ?\/ ?change ?\)|type here\.{2,3}|this site uses akismet\b.{0,120}|you must be logged in\b.{0,60}|log in to (?:leave|post|comment)\b.{0,60}|schreibe? einen kommentar\b.{0,40}|deja un comentario\b.{0,40}|laisser un commentaire\b.{0,40}|deixe um comentário\b.{0,40}|lascia un commento\b.{0,40}|laat een reactie achter\b.{0,40}|(?:kommentare?|comentarios|commentaires|comentários|commenti|reacties) ?\(\d{0,5}\)|ihre e-?mail-adresse wird nicht veröffentlicht\b.{0,80}|tu dirección de correo electrónico no será publicada\b.{0,90}|votre adresse e-?mail ne sera pas publiée\b.{0,90}|o seu endereço de e-?mail não será publicado\b.{0,90}|comment {1,6}see all comments|(?:view|show|hide|see|read|load) (?:all )?(?:\d{1,5} )?comments?(?: ?\(\d{1,5}\))?|sort by:? ?.{0,20}|join the discussion ?(?:…|\.{3})?|(?:.{4,90}\? )?(?:let us know|tell us|share your thoughts|sound off|join the conversation|have your say)\b.{0,30}\bcomments?(?: below| section)?\.?|subscribe [•·] privacy\b.{0,40}|load \d{1,5} more comments?|(?:article |reader )?comments ?\(\d{0,5}\)|(?:comment(?:ing)? )?(?:guidelines|policy|rules): .{5,140})$/i;

/** Forms for comments: `Leave a Reply`, `Your email address will not be published.`, `Name *`. */
export const commentFormRule = lineRule(
  'comment-form',
  'comment_form',
  180,
  (text, line, page) => FORM.test(text) && !isMemberName(text, page.lines[line.at + 1]?.text),
);

/** `Name` or `Website` as a lone word may head a table's column; in a form it is starred or other fields stand by it. */
function isMemberName(text: string, next: string | undefined): boolean {
  return /^(?:name|url|website|comment|e-?mail)$/i.test(text) && next !== undefined && next.length > 60;
}
