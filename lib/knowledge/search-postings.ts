/**
 * Writes a search index as JSON in the form in which MiniSearch stores one (version 2 of it), without the tree that
 * MiniSearch would build only to take it apart again: an index is built by one context and loaded by another.
 */
import { byteWriter } from './byte-writer';

export interface IndexShape<T> {
  idField: keyof T & string;
  /** Fields whose words are indexed: each a list of texts. */
  fields: readonly (keyof T & string)[];
  /** Fields that are given back with what was found. */
  storeFields: readonly (keyof T & string)[];
  /** The words of a text, as they are to be found. */
  wordsOf(text: string): readonly string[];
  /** The field that is indexed by other words of its texts, and these. */
  heard: { field: keyof T & string; wordsOf(text: string): readonly string[] };
  /** A word that so many documents or more have in one field is common. */
  isCommon(documents: number, all: number): boolean;
}

export interface IndexWriter<T> {
  /** Documents must have different ids. */
  add(document: T): void;
  /** UTF-8 of what `JSON.stringify` of a MiniSearch gives, with the list `common` of common words beside it. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** Numbers that are appended to without moving what is there more often than needed. */
function growing() {
  let values = new Int32Array(1 << 16);
  let length = 0;
  return {
    push(value: number): number {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
      return length - 1;
    },
    get: (at: number): number => values[at] ?? 0,
    set: (at: number, value: number): void => {
      values[at] = value;
    },
  };
}

/** Of one word in one field: the chain of its postings and how many they are. */
interface Chain {
  first: number;
  last: number;
  length: number;
}

export function indexWriter<T>({
  idField,
  fields,
  storeFields,
  wordsOf,
  heard,
  isCommon,
}: IndexShape<T>): IndexWriter<T> {
  /** Postings of all words, in the order in which they come: a document, how often, and the word's next posting. */
  const documents = growing();
  const frequencies = growing();
  const next = growing();
  const terms = new Map<string, (Chain | undefined)[]>();
  /** The chains of a text's words: names return in record after record. */
  const written = new Map<string, (Chain | undefined)[][]>();
  const sounding = new Map<string, (Chain | undefined)[][]>();
  const totals = fields.map(() => 0);
  const ids = byteWriter();
  const stored = byteWriter();
  const lengths = byteWriter();
  let added = 0;

  function chainsFor(text: string, field: string): (Chain | undefined)[][] {
    const isHeard = field === heard.field;
    const known = (isHeard ? sounding : written).get(text);
    if (known !== undefined) return known;
    const chains: (Chain | undefined)[][] = [];
    for (const word of isHeard ? heard.wordsOf(text) : wordsOf(text)) {
      if (word === '') continue;
      let byField = terms.get(word);
      if (byField === undefined) {
        byField = [];
        terms.set(word, byField);
      }
      chains.push(byField);
    }
    (isHeard ? sounding : written).set(text, chains);
    return chains;
  }

  /** Counts a word; true when the document did not have it in the field yet. */
  function count(byField: (Chain | undefined)[], fieldId: number): boolean {
    const chain = byField[fieldId];
    if (chain !== undefined && documents.get(chain.last) === added) {
      frequencies.set(chain.last, frequencies.get(chain.last) + 1);
      return false;
    }
    const at = documents.push(added);
    frequencies.push(1);
    next.push(-1);
    if (chain === undefined) byField[fieldId] = { first: at, last: at, length: 1 };
    else {
      next.set(chain.last, at);
      chain.last = at;
      chain.length += 1;
    }
    return true;
  }

  return {
    add(document) {
      const key = `${added === 0 ? '' : ','}"${added}":`;
      ids.text(key + JSON.stringify(document[idField]));
      stored.text(
        key + JSON.stringify(Object.fromEntries(storeFields.map((name) => [name, document[name]]))),
      );
      const distinct = fields.map((field, fieldId) => {
        let words = 0;
        for (const text of document[field] as readonly string[]) {
          for (const byField of chainsFor(text, field)) if (count(byField, fieldId)) words += 1;
        }
        totals[fieldId] = (totals[fieldId] ?? 0) + words;
        return words;
      });
      lengths.text(`${key}[${distinct.join()}]`);
      added += 1;
    },
    finish() {
      const common: string[] = [];
      const index = byteWriter();
      let isFirst = true;
      for (const [term, byField] of terms) {
        if (byField.some((chain) => chain !== undefined && isCommon(chain.length, added))) common.push(term);
        index.text(isFirst ? '[' : ',[');
        index.text(JSON.stringify(term));
        isFirst = false;
        let opening = ',{';
        byField.forEach((chain, fieldId) => {
          if (chain === undefined) return;
          index.text(`${opening}"${fieldId}":`);
          opening = ',';
          let before = '{"';
          for (let at = chain.first; at >= 0; at = next.get(at)) {
            index.text(before);
            index.digits(documents.get(at));
            index.text('":');
            index.digits(frequencies.get(at));
            before = ',"';
          }
          index.text('}');
        });
        index.text('}]');
      }
      const facts = {
        documentCount: added,
        nextId: added,
        fieldIds: Object.fromEntries(fields.map((field, fieldId) => [field, fieldId])),
        averageFieldLength: added === 0 ? [] : totals.map((total) => total / added),
        dirtCount: 0,
        serializationVersion: 2,
        common,
      };
      const all = byteWriter();
      all.text(JSON.stringify(facts).slice(0, -1));
      for (const [name, written] of [
        ['documentIds', ids],
        ['fieldLength', lengths],
        ['storedFields', stored],
      ] as const) {
        all.text(`,"${name}":{`);
        all.append(written.bytes());
        all.text('}');
      }
      all.text(',"index":[');
      all.append(index.bytes());
      all.text(']}');
      return all.bytes();
    },
  };
}
