/** What the page says of itself in JSON-LD, read defensively and once. */

/** Longest JSON-LD script that is parsed; a longer one costs more than it tells. */
const MAX_JSON = 300_000;
/** Objects looked at in all; a hostile script could nest without end. */
const MAX_OBJECTS = 400;

export type Json = { readonly [key: string]: unknown };

/** All objects of the page's JSON-LD scripts, @graph and arrays unfolded one level of properties deep. */
export function structuredObjects(root: Document): Json[] {
  const found: Json[] = [];
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > MAX_JSON) continue;
    const queue: unknown[] = [parse(text)];
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
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
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

/** Content of a meta element by property, name or itemprop. */
export function metaContent(root: Document, ...names: string[]): string | null {
  for (const name of names) {
    const element = root.querySelector(
      `meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`,
    );
    const content = element?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return null;
}
