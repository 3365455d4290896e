import fc from 'fast-check';
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { describe, expect, it } from 'vitest';
import { indexWriter } from './search-postings';

interface Note {
  id: string;
  weight: number;
  title: string[];
  body: string[];
  sound: string[];
}

const FIELDS = ['title', 'body', 'sound'] as const;
const wordsOf = (text: string) => text.split(' ');
const heardOf = (text: string) => wordsOf(text).map((word) => word.slice(0, 1));

function ours(notes: readonly Note[]): AsPlainObject & { common: string[] } {
  const writer = indexWriter<Note>({
    idField: 'id',
    fields: FIELDS,
    storeFields: ['weight'],
    wordsOf,
    heard: { field: 'sound', wordsOf: heardOf },
    isCommon: (documents) => documents >= 3,
  });
  for (const note of notes) writer.add(note);
  return JSON.parse(new TextDecoder().decode(writer.finish()));
}

function theirs(notes: readonly Note[]): AsPlainObject {
  const index = new MiniSearch<Note>({
    idField: 'id',
    fields: [...FIELDS],
    storeFields: ['weight'],
    stringifyField: (texts) => (texts as string[]).join(' '),
    tokenize: (text, field) => (field === 'sound' ? heardOf(text) : wordsOf(text)).filter(Boolean),
    processTerm: (term) => term,
  });
  index.addAll(notes);
  return JSON.parse(JSON.stringify(index));
}

const byTerm = ({ index }: AsPlainObject) =>
  index.toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
const rounded = (averages: readonly number[]) => averages.map((average) => average.toFixed(9));

const text = fc
  .array(fc.constantFrom('ouest', 'est', 'le', 'Київ', '"', '__proto__', 'ab'), { maxLength: 4 })
  .map((words) => words.join(' '));
const note = fc.record({
  weight: fc.nat(),
  title: fc.array(text, { maxLength: 3 }),
  body: fc.array(text, { maxLength: 3 }),
  sound: fc.array(text, { maxLength: 2 }),
});

describe('the written index', () => {
  it('is the one that MiniSearch builds and stores', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 12 }), (list) => {
        const notes = list.map((each, at): Note => ({ ...each, id: `note-${at}` }));
        const { index, averageFieldLength, common, ...facts } = ours(notes);
        const expected = theirs(notes);
        expect(byTerm({ ...expected, index })).toEqual(byTerm(expected));
        expect(rounded(averageFieldLength)).toEqual(rounded(expected.averageFieldLength));
        expect({ ...expected, ...facts }).toEqual(expected);
        const holders = (field: Record<string, unknown>) => Object.keys(field).length;
        const many = expected.index.filter(([, fields]) =>
          Object.values(fields).some((f) => holders(f) >= 3),
        );
        expect(common.toSorted()).toEqual(many.map(([term]) => term).toSorted());
      }),
    );
  });
});
