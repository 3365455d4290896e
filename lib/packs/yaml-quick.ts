/** Reads right YAML several times as fast as the parser that knows places: only what it leaves is read by that one. */
import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  EVENT_ID,
  type Event,
  parseEvents,
} from 'js-yaml';

/** Fields by name alone: a key that is no text, or that would reach a prototype, is left to the other parser. */
const fields = defineMappingTag<Record<string, unknown>>('tag:yaml.org,2002:map', {
  create: () => ({}),
  addPair: (record, key, value) => {
    if (typeof key !== 'string' || key === '__proto__') return 'is no plain name';
    record[key] = value;
    return '';
  },
  has: (record, key) => Object.hasOwn(record, String(key)),
  keys: Object.keys,
  get: (record, key) => record[String(key)],
  identify: () => false,
});
const SCHEMA = CORE_SCHEMA.withTags(fields);

/** Anchors, tags and directives: seeds seldom have them, and the other parser says what is wrong with them. */
function isPlain(event: Event): boolean {
  switch (event.type) {
    case EVENT_ID.ALIAS:
      return false;
    case EVENT_ID.DOCUMENT:
      return event.directives.length === 0;
    case EVENT_ID.POP:
      return true;
    default:
      return event.anchorStart < 0 && event.tagStart < 0;
  }
}

/** Where the two parsers were seen to differ: tabs, other line ends, marks of documents, told indentation. */
const LEFT_ALONE = /[\t\r\u0085\u2028\u2029\ufeff]|^\s*(?:---|\.\.\.)|[|>][-+]?[1-9]/m;

/**
 * The value of a text that is one plain document of YAML 1.2 (core schema), the same that the parser with places gives;
 * undefined for everything else, right or wrong. Never throws.
 */
export function quickValue(text: string, maxDepth: number): unknown {
  if (LEFT_ALONE.test(text)) return undefined;
  try {
    const events = parseEvents(text, { maxDepth });
    if (!events.every(isPlain)) return undefined;
    const documents = constructFromEvents(events, { source: text, schema: SCHEMA });
    const [value] = documents;
    return documents.length === 1 && typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
