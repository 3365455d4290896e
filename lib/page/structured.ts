/** What the page says of itself in JSON-LD, read defensively and once. */

/** Longest JSON-LD script that is parsed; a longer one costs more than it tells. */
const MAX_JSON = 300_000;
/** Objects looked at in all; a hostile script could nest without end. */
const MAX_OBJECTS = 400;

export type Json = { readonly [key: string]: unknown };

/** What a page says of itself, apart from what it shows. */
export interface Declared {
  /** All objects of its JSON-LD, @graph and arrays unfolded one level of properties deep. */
  objects: readonly Json[];
  /** Contents of its meta elements by property, name or itemprop in lower case; the first that is not empty. */
  metas: ReadonlyMap<string, string>;
}

/** Reads the page's JSON-LD and meta elements in one pass over its tree. */
export function readDeclared(root: Document): Declared {
  const objects: Json[] = [];
  const metas = new Map<string, string>();
  for (const element of root.querySelectorAll('meta,script[type="application/ld+json"]')) {
    if (element.localName === 'meta') addMeta(metas, element);
    else addObjects(objects, element.textContent ?? '');
  }
  return { objects, metas };
}

function addMeta(metas: Map<string, string>, element: Element): void {
  const content = element.getAttribute('content')?.trim();
  if (!content) return;
  for (const attribute of ['property', 'name', 'itemprop']) {
    const name = element.getAttribute(attribute)?.toLowerCase();
    if (name && !metas.has(name)) metas.set(name, content);
  }
}

function addObjects(found: Json[], text: string): void {
  if (text.length > MAX_JSON) return;
  const queue: unknown[] = [];
  try {
    queue.push(JSON.parse(text));
  } catch {
    // What cannot be read says nothing.
  }
  for (let i = 0; i < queue.length && found.length < MAX_OBJECTS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    else if (typeof value === 'object' && value !== null) {
      const object = value as Json;
      found.push(object);
      queue.push(object['@graph'], object.mainEntity, object.mainEntityOfPage);
    }
  }
}

/** The types of an object, without a vocabulary prefix. */
export function typesOf(object: Json): string[] {
  const type = object['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((t): t is string => typeof t === 'string').map((t) => t.replace(/^.*[/:#]/, ''));
}

/** Objects that describe an article, news articles and blog posts included. */
export function articleObjects(objects: readonly Json[]): Json[] {
  return objects.filter((o) => typesOf(o).some((t) => /(?:Article|BlogPosting|Report)$/.test(t)));
}

/** Content of the first of these meta elements, named in lower case, that the page has. */
export function metaContent({ metas }: Declared, ...names: string[]): string | null {
  for (const name of names) {
    const content = metas.get(name);
    if (content) return content;
  }
  return null;
}
