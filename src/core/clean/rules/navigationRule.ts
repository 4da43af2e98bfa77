import { lineRule } from '../cleaningRule';

/** Words that sites put on buttons and links that lead elsewhere; gathered from common CMS themes (WordPress, Blogger, news sites). */
const LINKS = new Set(
  `skip to content|skip to main content|skip navigation|skip to navigation|skip links|connect with us|menu|main menu|open menu|close|close menu|toggle navigation|
search|search for:|search...|home|news|latest|latest news|log in|login|log out|sign in|sign up|register|become a member|my account|account|subscribe|subscribe now|
more headlines|more news|more stories|more articles|all headlines|all news|all stories|all articles|older articles|newer articles|older stories|next story|previous story|
no result|view all result|view all results|view all|see all|see more|show more|load more|more|expand|expanding|collapse|back|back to top|back to top button|
next|previous|next page|previous page|next results|older posts|newer posts|older entries|newer entries|trending|trending now|top stories|breaking news|
mini|text size|print|email|save|save to board|keep unread|hide|mark as read|refresh|listen|watch|profile image|down arrow button icon|main news image|
all rights|contact us|contact|about|about us|advertise|privacy|privacy policy|terms|terms of use|quick links|posts|archives|blog|
you are viewing an older version.|is this email not displaying correctly?|view it in your browser.|view this email in your browser|view in browser|view online|read online|summary|
comments feed|jump to|table of contents|in this article|play video|watch video|play|pause|mute|copy link|copied|opens in new window|bookmark|add to bookmarks|save article|print this page|font size|accept|accept all|reject all|ok|got it|dismiss|skip ad|search this blog|view my complete profile|about me|blog archive|report abuse|cookie settings|manage cookies|advertise with us|careers|newer postsolder postshome|newer posts older posts home|sitemap|rss|help|faq|weiter|zurück|startseite|suche|anmelden|menü|inicio|buscar|accueil|rechercher|início|
zur startseite|newsletter|kontakt|über uns|mediadaten|nach oben|zum inhalt springen|iniciar sesión|registrarse|contacto|saltar al contenido|volver arriba|contribuer|
nous contacter|à propos|retour en haut|aller au contenu|accedi|cerca|contatti|chi siamo|torna su|entrar|buscar|contato|sobre nós|voltar ao topo|zoeken|inloggen|contact opnemen|
skip to main|homepage|bbc homepage|accessibility help|your account|write|following|listen|status|press|teams|discussions|explore|go deeper|view results|sort by best|posts navigation|post navigation|watch now|listen now|key points|key takeaways|synopsis|in brief|my watchlist|watchlist|create free account|e-paper|today's epaper|font size|english edition|breadcrumb|breadcrumbs|share options|gift this article|full screen|hide caption|add comment|view comments|see comments|next up|latest stories|leave feedback|send feedback|feedback|customer care|site map|cookie preferences|your privacy choices|ad choices|adchoices|accessibility|skip to footer|skip to search|open search|close search|edition|change location|choose edition|switch edition`
    .split('|')
    .map((word) => word.trim()),
);
const PAGER =
  /^(?:[←«‹<]+ ?)?(?:older|newer|previous|next|prev|back|first|last)(?: (?:posts?|entries|page|articles|stories|results))?(?: ?[→»›>]+)?(?: {1,3}\d.{0,60})?$|^page \d+ of \d+|^topics from \d+ to \d+|^<< back|^1 2 3\b|^page 1 (?:page )?2\b.{0,40}$|^skip to \p{L}+ ?skip to .{2,30}$|^[\p{L} ]{2,14} edition$|^\+ get alerts\b.{0,40}$|^follow the authors?$|^(?:(?:newer|older) posts? ?|home ?){2,3}$|^(?:previous|next) article\S.{4,160}$/iu;

/** Buttons, menu words, pagers: `Skip to content`, `View All Result`, `« Older posts`. */
export const navigationRule = lineRule('navigation', 'navigation', 180, (text) => {
  const bare = text.toLowerCase().replace(/^[•*·›»«☰▼▾×✕ -]+|[ ›»▼▾:]+$/g, '');
  return (
    LINKS.has(bare) ||
    (PAGER.test(text) && !/^(?:next|back|first|last|previous)$/i.test(text)) ||
    /^and \d+ more articles$|^(?:get it on|download (?:on|our|the)|available on) .{2,40}$|^do not sell (?:or share )?my .{4,40}$|^[▼►▸▾] {1,3}\S.{0,40}$/i.test(
      text,
    )
  );
});
