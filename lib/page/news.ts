/** Decides whether a page is a news article, from a few signs that cost well under a millisecond. */
import { metaContent, readDeclared, typesOf } from './structured';

/** Text nodes looked at when a page says nothing of itself. */
const MAX_TEXT_NODES = 2_500;
/** A text node from this length on (an ideograph counts three) is running prose, not a teaser. */
const PROSE = 140;
/** Pieces of prose that make a readable body. */
const ENOUGH_PROSE = 3;

const NEWS_TYPE = /^(?:\w*NewsArticle|LiveBlogPosting)$/;
const ARTICLE_TYPE = /^(?:Article|Report|BlogPosting)$/;
const OTHER_TYPE =
  /^(?:Product|ProductGroup|(?:SearchResults|QA|FAQ|Collection)Page|Recipe|JobPosting|SoftwareApplication|TechArticle|APIReference|DiscussionForumPosting)$/;
const OTHER_GENERATOR = /mediawiki|dokuwiki|sphinx|docusaurus|mkdocs|doc$|doxygen|vitepress/i;
/** The front page of a site or of one of its languages. */
const FRONT_PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?)?$/i;
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

function decide(root: Document): boolean {
  if (!root.body || !/html/.test(root.contentType)) return false;
  const path = new URL(root.URL).pathname;
  const said = readDeclared(root);
  const declared = metaContent(said, 'og:type')?.toLowerCase() ?? null;
  if (FRONT_PAGE.test(path) && declared !== 'article') return false;
  const types = said.objects.flatMap(typesOf);
  // Most pages have no microdata: one search then stands for several.
  const hasItems = root.querySelector('[itemtype]') !== null;
  if (types.some((type) => NEWS_TYPE.test(type)) || (hasItems && hasNewsItem(root))) return true;
  const generator = metaContent(said, 'generator') ?? '';
  if (OTHER_GENERATOR.test(generator) || types.some((type) => OTHER_TYPE.test(type))) return false;
  if (hasItems && root.querySelector('[itemtype$="schema.org/Product"]')) return false;
  if (declared === 'article' || types.some((type) => ARTICLE_TYPE.test(type))) return true;
  if (metaContent(said, 'article:published_time') !== null) return true;
  if (SEARCH_PAGE.test(path)) return false;
  // A page that calls itself a website is one, unless it shows one article with its headline or date.
  if (declared !== null && !root.querySelector('article h1,article time')) return false;
  return hasHeadline(root) && isReadable(root.body);
}

/** Microdata of one news article; lists of teasers carry several. */
function hasNewsItem(root: Document): boolean {
  const items = root.querySelectorAll('[itemtype*=NewsArticle],[itemtype*=LiveBlog]');
  return items.length === 1 || [...items].slice(0, 20).some((item) => item.querySelector('h1') !== null);
}

function hasHeadline(root: Document): boolean {
  return root.querySelector('h1,h2,[role=heading]') !== null || root.title.length > 20;
}

/** Whether the page has running prose: some long texts that are not links. */
function isReadable(body: HTMLElement): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  let prose = 0;
  for (let seen = 0; seen < MAX_TEXT_NODES; seen++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.length < PROSE / 3) continue;
    const weight =
      node.length + 2 * (/[\u3040-\u9fff\uac00-\ud7af]/.test(node.data.slice(0, 60)) ? node.length : 0);
    const parent = node.parentElement;
    if (weight < PROSE || !parent || node.data.trim().length < PROSE / 3) continue;
    if (parent.closest('a,script,style,noscript,template,textarea,pre,code,nav,aside,footer,[hidden]'))
      continue;
    if (++prose >= ENOUGH_PROSE) return true;
  }
  return false;
}
