/**
 * Finds what a page puts between and after the paragraphs of an article in boxes that only their words give away:
 * teasers of other articles, comments, newsletters, tags, adverts.
 */
import { type ArticleDocument, type Block, blocksOf } from '../model/document';

/** What heads a box. */
type Furniture = 'related' | 'comments' | 'newsletter' | 'tags' | 'advert';

/** Labels in lower case, each a pattern of its own; apostrophes are straight, spaces single. */
const LABELS: Readonly<Record<Furniture, string>> = {
  related:
    // en
    "related(?: articles| stories| content| news| topics)?|read (?:more|next|also)|see also|more (?:on this(?: story| topic)?|on this|from us|stories)|most (?:read|popular|viewed)|you may also like|recommended(?: for you)?|don't miss|top stories|trending(?: now)?|what to read next|" +
    // fr
    '(?:à )?(?:lire|voir|écouter|relire) (?:aussi|également)|a lire (?:aussi|également)|à ne pas manquer|sur le même (?:thème|sujet)|les plus lus|nos articles|pour aller plus loin|articles? (?:liés?|connexes?)|notre dossier|' +
    // de
    'mehr zum thema|zum thema|meistgelesen|lesen sie (?:auch|mehr|hier)|auch interessant|das könnte sie (?:auch )?interessieren|weitere (?:artikel|meldungen|themen)|siehe auch|' +
    // es
    'lea (?:también|además|más)|lee (?:también|además|más)|leer (?:también|más)|(?:te|le) puede interesar|(?:noticias |artículos |notas )?relacionad[oa]s?|(?:lo )?más leíd[oa]s?|ver también|mira también|además|' +
    // it
    'leggi (?:anche|pure)|(?:ti )?potrebbe interessarti|articoli correlati|(?:i )?più letti|sullo stesso (?:tema|argomento)|vedi anche|' +
    // pt
    'leia (?:também|mais)|veja (?:também|mais)|mais lidas|saiba mais|ler (?:também|mais)|' +
    // ru, uk
    'читайте (?:также|по теме|ещё|еще)|(?:ещё |еще )?по теме|смотрите также|самое читаемое|читайте (?:також|ще)|дивіться також|за темою|найпопулярніше|' +
    // pl
    'czytaj (?:także|też|więcej|również)|przeczytaj (?:także|też|również)|zobacz (?:także|też|również)|polecamy|najczęściej czytane|powiązane artykuły|' +
    // nl, tr
    'lees (?:ook|meer|verder)|meest gelezen|bekijk ook|(?:i̇lgili|ilgili) haber(?:ler)?|ayrıca okuyun|çok okunanlar|bunlar da ilginizi çekebilir|' +
    // ar, zh, ja
    'اقر[أا] (?:أيضا|أيضاً|ايضا|المزيد)|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|相关(?:阅读|新闻|文章)|延伸阅读|推荐阅读|関連記事',
  comments:
    'be the first to comment|soyez le premier à (?:réagir|commenter)|commenta per primo|sé el primero en comentar|schreiben sie den ersten kommentar|r[ée]actions(?= ?\\(\\d)|comments|commentaires|kommentare|comentarios|comentários|commenti|reacties|komentarze|комментарии|коментарі|yorumlar|(?:ال)?تعليقات|评论|コメント',
  newsletter:
    'newsletter|infolettre|subscribe (?:to|now|today)|sign up (?:for|to|here)|get our newsletter|' +
    "(?:je m'abonne|s'abonner|abonnez-vous|inscrivez-vous|recevez (?:chaque|notre|nos|tous|toutes|l'essentiel))|" +
    '(?:newsletter|jetzt) (?:abonnieren|bestellen)|abonnieren sie|melden sie sich|suscr[íi]b(?:ase|ete|ite|irse)|reg[íi]str(?:ate|ese)|recib[ae] (?:cada|nuestr[oa]s?)|' +
    'iscriviti|abbonati|ricevi (?:ogni|la nostra)|assine|subscreva|receba (?:a nossa|as nossas|todos)|подпи(?:шитесь|сывайтесь)|підпи(?:шіться|суйтеся|суйтесь)|' +
    'zapisz się|subskrybuj|abonneer|schrijf je in|meld je aan|abone ol(?:un)?|اشترك',
  tags: 'tags?|topics?|filed under|mots[- ]clés|thèmes?|sujets?|schlagw(?:orte|örter)|themen|etiquetas|temas|argomenti|temi|assuntos|теги|метки|темы|теми|tagi|tematy|onderwerpen|etiketler|konular|(?:ال)?وسوم',
  advert:
    'advertisement|advert|sponsored|anzeige|werbung|publicité|annonce|publicidad|pubblicità|publicidade|anúncio|реклама|reklama|reklam|advertentie|إعلان',
};

const KINDS = Object.keys(LABELS) as Furniture[];
/** One group for each kind, in the order of `KINDS`. */
const LABEL = new RegExp(
  `^(?:\\d{1,4} )?(?:${KINDS.map((kind) => `(${LABELS[kind]})`).join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Looked at of a block: no label is longer. */
const HEAD = 60;
/** Longest box in one block, in UTF-16 units. */
const LONGEST_BOX = 300;
/** Longest teaser. */
const LONGEST_TEASER = 150;
/** Most teasers under one label. */
const MAX_TEASERS = 10;
/** Share of a page's text that comments may be; what seems to hold more is the article. */
const MOST_COMMENTS = 0.5;

/**
 * The same document with the text of boxes blanked, so that nothing in them is found or speaks for anything, and all
 * offsets stay. A document without any is returned as it is.
 */
export function withoutFurniture<T extends Pick<ArticleDocument, 'text' | 'kinds'>>(document: T): T {
  const blocks = blocksOf(document);
  const dropped = furnitureAmong(blocks, document.text);
  if (dropped.size === 0) return document;
  let text = '';
  let at = 0;
  for (const index of [...dropped].sort((one, other) => one - other)) {
    const block = blocks[index];
    if (!block) continue;
    text += document.text.slice(at, block.start) + ' '.repeat(block.end - block.start);
    at = block.end;
  }
  return { ...document, text: text + document.text.slice(at) };
}

function furnitureAmong(blocks: readonly Block[], text: string): Set<number> {
  const dropped = new Set<number>();
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (!block || dropped.has(i) || block.kind === 'headline' || block.kind === 'cell') continue;
    const written = text.slice(block.start, Math.min(block.end, block.start + LONGEST_BOX + 1)).trim();
    if (/^(?:#[\p{L}\p{N}_]+\s*)+$/u.test(written)) dropped.add(i);
    const label = labelOf(written);
    if (!label) continue;
    const { kind, rest } = label;
    if (kind === 'comments') dropComments(dropped, blocks, i, text, label);
    else if (rest === '') dropHeaded(dropped, blocks, i, text, kind);
    else if (isBox(written, label)) dropped.add(i);
  }
  return dropped;
}

/** A number of comments, or the call for the first one: no sentence begins so. */
const COUNTED = /\d|first|premier|primo|primero|ersten/;

interface Label {
  kind: Furniture;
  /** The label as written. */
  written: string;
  /** What follows in the block, and what joins it. */
  joint: string;
  rest: string;
  isCounted: boolean;
}

function labelOf(block: string): Label | null {
  const head = block.slice(0, HEAD).replace(/[’‘]/g, "'").replace(/\s/g, ' ').toLowerCase();
  const found = LABEL.exec(head);
  if (!found) return null;
  const kind = KINDS[found.slice(1).findIndex((group) => group !== undefined)];
  // Lower case may lengthen a letter or two: the label is then only looked at.
  const length = found[0].length;
  if (!kind) return null;
  const [, joint = '', rest = ''] =
    /^(\s*(?:\(\d+\)|[:：|–—-]\s*\d{1,4}(?!\d))?\s*[:：|–—»›…-]*\s*)(.*)$/su.exec(block.slice(length)) ?? [];
  return { kind, written: block.slice(0, length), joint, rest, isCounted: COUNTED.test(found[0] + joint) };
}

/** Whether a block that begins with a label is a box as a whole. */
function isBox(block: string, { kind, written, joint, rest }: Label): boolean {
  if (block.length > LONGEST_BOX) return false;
  if (/[:：|»›]|\n/.test(joint)) return true;
  if (kind === 'newsletter') return true;
  if (kind === 'tags') return false;
  const letters = written.replace(/[^\p{L}]/gu, '');
  const isShouted = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (isShouted) return true;
  // "More on this Ferry fares up again": another title begins, and no sentence ends.
  return kind === 'related' && !isProse(block) && !/^\p{Ll}/u.test(rest);
}

/** A label alone: with it go the teasers under it, up to the next running text. */
function dropHeaded(
  dropped: Set<number>,
  blocks: readonly Block[],
  at: number,
  text: string,
  kind: Furniture,
): void {
  dropped.add(at);
  const most = kind === 'newsletter' || kind === 'advert' ? 1 : MAX_TEASERS;
  for (let i = at + 1; i < blocks.length && i <= at + most; i += 1) {
    const block = blocks[i];
    if (!block || block.kind === 'cell' || block.kind === 'caption') return;
    const written = text.slice(block.start, block.end).trim();
    if (isProse(written) || labelOf(written)) return;
    // A heading with text under it heads that text.
    const next = blocks[i + 1];
    const mayHead = block.kind === 'heading' || /[?？]$|^\d{1,2}[.)]\s/.test(written);
    if (mayHead && next && isProse(text.slice(next.start, next.end).trim())) return;
    dropped.add(i);
  }
}

/** Comments close a page: all that follows goes, unless that would be the article. */
function dropComments(
  dropped: Set<number>,
  blocks: readonly Block[],
  at: number,
  text: string,
  { isCounted, rest }: Label,
): void {
  if (!isCounted && rest !== '') return;
  const start = blocks[at]?.start ?? 0;
  if (text.length - start > text.length * MOST_COMMENTS) return;
  for (let i = at; i < blocks.length; i += 1) dropped.add(i);
}

/** Running text: long, or a sentence that ends. */
function isProse(block: string): boolean {
  return block.length > LONGEST_TEASER || (block.length > 40 && /[.!?…。！？؟]["”»’)]*$/u.test(block));
}
