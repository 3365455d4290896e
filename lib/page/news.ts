/** Decides whether a page is a news article, from a few signs that cost well under a millisecond. */
import { readDeclared, typesOf } from './structured';

/** Text nodes looked at when a page says nothing of itself. */
const MAX_TEXT_NODES = 2_500;
/** A text node from this length on (an ideograph counts three) is running prose, not a teaser. */
const PROSE = 140;
/** A shorter one is none in any script. */
const TOO_SHORT = 47;
/** Pieces of prose that make a readable body. */
const ENOUGH_PROSE = 3;

const NEWS_TYPE = /^(?:\w*NewsArticle|LiveBlogPosting)$/;
const ARTICLE_TYPE = /^(?:Article|Report|BlogPosting)$/;
const OTHER_TYPE =
  /^(?:Product(?:Group)?|(?:SearchResults|QA|FAQ|Collection)Page|Recipe|JobPosting|SoftwareApplication|TechArticle|APIReference|DiscussionForumPosting)$/;
const OTHER_GENERATOR = /mediawiki|dokuwiki|sphinx|docusaurus|mkdocs|doc$|doxygen|vitepress/i;
/** The front page of a site or of one of its languages. */
const FRONT_PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?)?$/i;
/** "/pt-br/default.html". */
const LONGEST_FRONT_PAGE = 20;
const SEARCH_PAGE = /\/(?:search|recherche|suche|busca?r?)(?:\/|$)/i;

/** Whether the page is a news article or reads like one. Never throws; asks for no layout. */
export function isNews(root: Document): boolean {
  try {
    return decide(root);
  } catch {
    // A page that breaks the DOM's own methods is none that we could annotate.
    return false;
  }
}

/** The path of a page's address. A pattern, as the first URL object of a page costs several times as much. */
export function pathOf(root: Document): string {
  return /^\w+:\/\/[^/]*([^?#]*)/.exec(root.URL)?.[1] ?? '';
}

/** What is asked for first costs least or decides most; on an ordinary page a pattern that is not tried is time saved. */
function decide(root: Document): boolean {
  if (!root.body || !/html/.test(root.contentType)) return false;
  const path = pathOf(root);
  const { objects, metas } = readDeclared(root);
  const declared = metas.get('og:type')?.toLowerCase();
  if (declared !== 'article' && path.length <= LONGEST_FRONT_PAGE && FRONT_PAGE.test(path)) return false;
  const types = objects.flatMap(typesOf);
  const is = (pattern: RegExp) => types.some((type) => pattern.test(type));
  // Most pages have no microdata: one search then stands for several.
  const hasItems = root.querySelector('[itemtype]') !== null;
  if (is(NEWS_TYPE) || (hasItems && hasNewsItem(root))) return true;
  const generator = metas.get('generator');
  if ((generator && OTHER_GENERATOR.test(generator)) || is(OTHER_TYPE)) return false;
  if (hasItems && root.querySelector('[itemtype$="schema.org/Product"]')) return false;
  if (declared === 'article' || is(ARTICLE_TYPE)) return true;
  if (metas.has('article:published_time')) return true;
  // A page that calls itself a website is one, unless it shows one article with its headline or date.
  if (declared && !root.querySelector('article h1,article time')) return false;
  if (root.title.length <= 20 && !root.querySelector('h1,h2,[role=heading]')) return false;
  return !SEARCH_PAGE.test(path) && isReadable(root.body);
}

/** Microdata of one news article; lists of teasers carry several. */
function hasNewsItem(root: Document): boolean {
  const items = root.querySelectorAll('[itemtype*=NewsArticle],[itemtype*=LiveBlog]');
  return items.length === 1 || [...items].slice(0, 20).some((item) => item.querySelector('h1'));
}

/** Whether the page has running prose: some long texts that are not links. */
function isReadable(body: HTMLElement): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  let prose = 0;
  for (let seen = 0; seen < MAX_TEXT_NODES; seen++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.length < TOO_SHORT) continue;
    const weight =
      node.length + 2 * (/[\u3040-\u9fff\uac00-\ud7af]/.test(node.data.slice(0, 60)) ? node.length : 0);
    const parent = node.parentElement;
    if (weight < PROSE || !parent || node.data.trim().length < TOO_SHORT) continue;
    if (parent.closest('a,script,style,noscript,template,textarea,pre,code,nav,aside,footer,[hidden]'))
      continue;
    if (++prose >= ENOUGH_PROSE) return true;
  }
  return false;
}
