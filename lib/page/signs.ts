/** What tags, roles and class names say about a part of a page: text, label, chrome, comments, or nothing to read. */

/** Elements without readable prose: their subtree is never visited. */
const SKIPPED = new Set(
  (
    'script style noscript template svg math iframe frame object embed canvas video audio map textarea input ' +
    'select button option datalist progress meter head title link meta base code kbd samp rt rp picture'
  ).split(' '),
);

/** Elements that begin and end a block, whatever the style sheet says (nobody here asks for layout). */
const BLOCK_LEVEL = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);

/**
 * - `chrome`: never article text (menus, asides, footers);
 * - `doubtful`: chrome by its name, unless most of the page's prose is inside (then the name misleads);
 * - `comments`: readers' comments, never article text however long;
 * - `label`: bylines, kickers, tags, dates, unless long enough to be prose.
 */
export type Sign = 'chrome' | 'doubtful' | 'comments' | 'label';

const CHROME_TAGS = new Set(['nav', 'aside', 'footer', 'menu', 'search']);
const DOUBTFUL_TAGS = new Set(['form', 'pre', 'dialog', 'fieldset']);
const CHROME_ROLES = new Set(
  'navigation complementary contentinfo search menu menubar toolbar tablist tooltip'.split(' '),
);
const DOUBTFUL_ROLES = new Set('banner dialog alertdialog alert status form'.split(' '));

const WORDS = new Map<string, Sign>();
function words(sign: Sign, list: string): void {
  for (const word of list.split(/\s+/)) if (word) WORDS.set(word, sign);
}
words(
  'comments',
  'comment commentary commentlist comentario commentaire kommentare kommentar commenti ' +
    'disqus respond replies livefyre spotim coral cmt kommentarer kommentaar reacties komentarze yorumlar',
);
words(
  'doubtful',
  `ad adv advert advertising advertisement advertorial adslot adunit adbox dfp gpt sponsor sponsored
   publicite pub anzeige werbung reklama publicidad share sharing sharebar sharedaddy social follow
   addthis related relatedposts recommend recommended recommendation recirculation trending popular
   most mostread mostpopular outbrain taboola zergnet newsletter subscribe subscription signup signin
   login register paywall wall regwall piano cookie consent gdpr onetrust didomi banner sidebar side rail
   widget breadcrumb menu nav navbar navigation navi foot footer masthead toolbar tools toolbox
   modal popup popover overlay tooltip pagination pager skip promo promotion promoted upsell cta donate
   donation bio about contact disclaimer copyright legal toc print hidden invisible offscreen screenreader sr
   visually a11y noprint inread readmore teasers seealso alsoread lire poll survey quiz colophon`,
);
words(
  'label',
  `byline by author auteur autor autore signature sig sign meta metadata postmeta info kicker rubric
   rubrique rub eyebrow overline surtitre supertitle tag taglist topic keyword category
   categories cat section sec date dateline datetime time timestamp published pubdate credit lbl label source`,
);

/** Words whose presence names the standfirst. */
const STANDFIRST = new Set(
  `standfirst dek deck chapo chapeau lede lead lid intro introduction subtitle subheadline subhead subheading subhed
   subline sottotitolo occhiello sommario entradilla bajada copete summary abstract excerpt description vorspann
   teasertext anrisstext introtext ingress manchet perex lidtext articlelead alternativeheadline`.split(
    /\s+/,
  ),
);
const HEADLINE = new Set(
  'headline title titre titulo titolo titel hed posttitle entrytitle articletitle zagolovok baslik ttl tit hl schlagzeile'.split(
    ' ',
  ),
);

/** What the class names of an element say. */
export interface ClassSigns {
  sign: Sign | null;
  standfirst: boolean;
  headline: boolean;
}

const NOTHING: ClassSigns = { sign: null, standfirst: false, headline: false };
/** Longest class attribute that is looked at; longer ones are machine output that says nothing. */
const MAX_CLASS = 300;

/** A word after one of these says what the container has or allows, not what it is ("has-sidebar"). */
const PREFIXES = new Set('has with no without show enable is'.split(' '));

function readClasses(names: string): ClassSigns {
  let sign: Sign | null = null;
  let standfirst = false;
  let headline = false;
  for (const name of names.split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z0-9]+/);
    for (const [i, part] of parts.entries()) {
      const word = part.replace(/\d+$/, '');
      if (STANDFIRST.has(word)) standfirst = true;
      if (HEADLINE.has(word) || isLargest(part, parts[i + 1])) headline = true;
      if (PREFIXES.has(parts[i - 1] ?? '')) continue;
      // A plural says what its singular does.
      const found = WORDS.get(word) ?? WORDS.get(word.replace(/s$/, ''));
      if (found && (sign === null || sign === 'label' || found === 'comments')) sign = found;
    }
  }
  return sign || standfirst || headline ? { sign, standfirst, headline } : NOTHING;
}

/** "h1", "h-1", "text-4xl": the class of the largest letters. */
function isLargest(part: string, next: string | undefined): boolean {
  return part === 'h1' || (part === 'h' && next === '1') || /^[3-9]xl$/.test(part);
}

/** What readers' comments never hold: with one of these inside, the name speaks of the page around them. */
const ARTICLE_PARTS = 'h1,main,[itemprop~=articleBody]';

/** Remembers what was read from each class attribute; pages repeat a few hundred of them. */
export class SignReader {
  readonly #seen = new Map<string, ClassSigns>();

  /** What class names and id say of the element. */
  classes(element: Element): ClassSigns {
    const names = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''}`;
    if (names.length === 2 || names.length > MAX_CLASS) return NOTHING;
    let signs = this.#seen.get(names);
    if (!signs) {
      signs = readClasses(names);
      this.#seen.set(names, signs);
    }
    return signs;
  }

  /** What kind of foreign body the element is in an article, or null. */
  sign(element: Element, tag: string, insideArticle: boolean): Sign | null {
    if (CHROME_TAGS.has(tag)) return 'chrome';
    if (!element.hasAttributes()) return signOfTag(tag, insideArticle);
    const role = element.getAttribute('role');
    if (role && CHROME_ROLES.has(role)) return 'chrome';
    if (tag === 'body' || tag === 'html' || tag === 'main') return null;
    const { sign } = this.classes(element);
    // WordPress writes a post's categories and tags into the classes of its article element.
    if (tag === 'article') return sign === 'comments' ? sign : null;
    if (sign === 'comments') return element.querySelector(ARTICLE_PARTS) ? null : sign;
    if ((role && DOUBTFUL_ROLES.has(role)) || element.getAttribute('aria-hidden') === 'true')
      return 'doubtful';
    return signOfTag(tag, insideArticle) ?? sign;
  }
}

function signOfTag(tag: string, insideArticle: boolean): Sign | null {
  return DOUBTFUL_TAGS.has(tag) || (tag === 'header' && !insideArticle) ? 'doubtful' : null;
}

/** Whether the subtree can hold no visible prose, by signs that need no style. */
export function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

export function isBlockLevel(element: Element, tag: string): boolean {
  if (BLOCK_LEVEL.has(tag)) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role === 'heading' || role === 'paragraph' || role === 'listitem') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style);
}

/** A label that advertising leaves between paragraphs. */
export function isAdLabel(text: string): boolean {
  return AD_LABELS.has(text.trim().toLowerCase());
}
const AD_LABELS = new Set(
  `ad|ads|advert|advertisement|advertising|sponsored|sponsored content|publicité|publicite|pub|annonce|anzeige|werbung|
publicidad|publicidade|anuncio|pubblicità|annuncio|реклама|reklama|reclame|advertentie|annons|annonse|reklam|広告|广告|廣告|إعلان`
    .replaceAll('\n', '')
    .split('|'),
);
