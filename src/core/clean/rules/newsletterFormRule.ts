import { lineRule } from '../cleaningRule';

const FORM =
  /^(?:(?:sign up|subscribe|register) (?:here|now|today|for|to|with)\b.{0,110}|.{0,40}(?:newsletter|mailing list|daily brief|daily digest)s?[.!:]?(?: (?:no spam|unsubscribe).{0,60})?|(?:enter )?your e-?mail(?: address)?:?|get (?:the|our|more|all|daily|stories|updates|news)\b.{0,60}(?:inbox|newsletter|email|updates)\b.{0,40}|stay (?:ahead|up to date|informed|connected|tuned|in the loop)\b.{0,80}|join (?:our|the) (?:newsletter|mailing list|community)\b.{0,60}|never miss (?:a|an)\b.{0,60}|don.t miss (?:a|our|out)\b.{0,60}|add .{2,40} as a preferred source\b.{0,30}|.{2,40}: subscribe to our\b.{0,60}|not subscribed\?.{0,80}|.{0,60}\bsubscribe to .{2,50} to keep up\.?|forwarded this email\?.{0,60}|was this (?:email )?forwarded to you\?.{0,60}|manage (?:your )?(?:preferences|subscriptions?)\b.{0,40}|unsubscribe\b.{0,60}|update your preferences\b.{0,40}|no spam\b.{0,60}|by (?:signing up|subscribing|clicking|entering|registering)\b.{5,140}|keep up with \S.{1,30}|already a (?:subscriber|member)\b.{0,60}|(?:subscribe|register|log in|sign in) (?:to|and) (?:continue|keep|read|unlock|access)\b.{0,60}|to (?:continue|keep) reading\b.{0,80}|start your (?:free )?trial\b.{0,60}|(?:this|the) (?:content|article|story) is (?:for|available to|only for|reserved for)\b.{0,30}\b(?:members|subscribers)\b.{0,40}|support (?:our|independent) (?:journalism|work)\b.{0,80}|for full access\b.{0,60}|join (?:us|our) (?:on|channel|group)\b.{0,60}|gift (?:this )?article|never miss a .{2,30}|corrections\? .{2,40}|.{4,100}(?: {2,}|\| )subscribe|ready for more\?|forgot your password\?.{0,30}|a password will be e-?mailed to you\.?|password recovery|recover your password|your (?:username|password)|welcome! log ?in(?:to)? (?:in)?to your account|thank you for your patience while we verify access\b.{0,140}|want all of .{2,40}\? subscribe\.?|.{2,50} to read as many articles as you like\.?|.{0,60}(?:newsletter|mail) (?:abbestellen|abmelden)\b.{0,40}|.{0,60}\b(?:unsubscribe|désinscrire|darse de baja|descadastr\p{L}+) (?:here|ici|aquí|aqui)\.?|thanks for (?:subscribing|signing up)\b.{0,80}|check out (?:more|our other) .{0,30}newsletters?\b.{0,20}|enjoy(?:ed|ing) (?:this|what you.re reading)\b.{0,80}|liked? this (?:issue|newsletter|edition)\b.{0,80}|forward (?:it|this) to a\b.{0,60}|you can unsubscribe\b.{0,60}|thanks for reading .{2,60}! subscribe\b.{0,80}|.{2,60} is (?:a reader-supported publication|free today)\b.{0,120}|member-only story|subscriber(?:s)? only|subscribers? exclusive|(?:this|the) (?:post|article|story) is for (?:paid|paying)? ?(?:subscribers|members)\b.{0,40}|you.ve reached your (?:free )?(?:article|monthly) limit\b.{0,60}|you have \d{1,2} (?:free )?articles? (?:left|remaining)\b.{0,60}|start writing|get the app|open in app|newsletter (?:abonnieren|bestellen)|(?:jetzt )?(?:abonnieren|anmelden|registrieren)|je m.abonne|déjà abonné\b.{0,40}|article réservé (?:à nos|aux) abonnés|la suite est réservée\b.{0,60}|s.abonner\b.{0,40}|se connecter|suscríbete\b.{0,60}|suscribirse|inicia sesión\b.{0,40}|(?:contenido|artículo) (?:exclusivo )?(?:solo |para )?(?:para )?suscriptores|assine\b.{0,60}|exclusivo para assinantes|abbonati\b.{0,60}|(?:articolo|contenuto) riservato agli abbonati|accedi|weiterlesen mit .{2,40}|(?:dieser|diesen) artikel .{0,40}abonnenten\b.{0,40})$/iu;
/** What a subscription costs: `$1 for your first 4 weeks`, `Only €9.90 a month`. */
const PRICE =
  /^(?:from |only |just |for |now |then )?(?:[$€£] ?\d{1,3}(?:[.,]\d\d)?|\d{1,3}(?:[.,]\d\d)? ?[€£]) ?(?:\/|per|a|for|pro|par|al) ?(?:your |the |first |\d{1,2} |one |an? ){0,4}(?:weeks?|months?|years?|annum|monat|mois|mes|trial)\b.{0,60}$/i;
/** Words of which each form has one; spares other lines the search. */
const HINT =
  /abonn|suscri|assin|abbon|accedi|inicia sesión|se connecter|anmelden|registrieren|riservat|member|limit|articles?|writing|app$|ready|forward|enjoy|like|password|patience|unsub|désinsc|darse de baja|descadas|abbestellen|abmelden|account|subscri|already a|log in|sign in|continue|keep reading|trial|only for|available to|reserved for|support|access|gift|newsletter|sign up|mail|inbox|register|updates|miss|join|stay|preferred|brief|digest|spam|keep up|corrections|manage|forwarded|by (?:clicking|entering|subscrib)/i;
/** How much of the article is withheld. */
const WITHHELD = /^(?:il vous reste \d{1,3} ?% de cet article|you have read \d{1,3} ?% of)\b.{0,100}$/i;
/** A sentence that ends in an invitation. */
const INVITATION = /\b(?:sign up|subscribe|register) (?:here|below)\b/i;

/** Forms and calls to sign up: `Sign up for our newsletter`, `Your email`, `Forwarded this email?`. */
export const newsletterFormRule = lineRule(
  'newsletter-form',
  'newsletter_form',
  260,
  (text) =>
    (text.length <= 90 && PRICE.test(text)) ||
    (text.length <= 130 && WITHHELD.test(text)) ||
    (HINT.test(text) && ((text.length <= 160 && FORM.test(text)) || INVITATION.test(text)) && !/[$€£]\d/.test(text)),
);
