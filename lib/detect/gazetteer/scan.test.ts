import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, HARD } from '../../text/fold-definition';
import { foldText, type Token, tokenize } from '../../text/tokens';
import { type Alias, AliasKind, CaseRule, caseRuleOf } from './alias';
import { buildGazetteer } from './build';
import { Gazetteer } from './scan';

const alias = (form: string, index = 0, caseRule = caseRuleOf(form)): Alias => ({
  form,
  kind: AliasKind.strong,
  caseRule,
  index,
  tag: 0,
});
const gazetteerOf = (...forms: string[]) =>
  new Gazetteer(buildGazetteer(forms.map((form, i) => alias(form, i))));
const found = (gazetteer: Gazetteer, text: string) =>
  gazetteer.scan(text).map(({ start, end }) => text.slice(start, end));

describe('scan', () => {
  it('takes the longest of the names that begin first', () => {
    const gazetteer = gazetteerOf('Gaza', 'Gaza Board of Peace', 'Board of Peace', 'Peace River');
    expect(found(gazetteer, 'The Gaza Board of Peace River met in Gaza.')).toEqual([
      'Gaza Board of Peace',
      'Gaza',
    ]);
  });

  it.each([
    ['inside words', 'ONU', 'un monument', []],
    ['after an elision', 'ONU', 'à l’ONU', ['ONU']],
    ['before a possessive', 'Trump', 'Trump’s plan', ['Trump']],
    ['in compounds', 'Trump', 'der Trump-Schwiegersohn', ['Trump']],
    ['over a line break of the page', 'Board of Peace', 'Board of\n  Peace', ['Board of\n  Peace']],
    ['over soft hyphens', 'Friedensrat', 'Frie\u00addens\u00adrat', ['Frie\u00addens\u00adrat']],
    ['with a full stop after an initial', 'Donald J. Trump', 'Donald J. Trump', ['Donald J. Trump']],
    ['over the end of a sentence', 'Gaza Strip', 'in Gaza. Strip clubs', []],
    ['over a comma', 'Gaza Strip', 'in Gaza, Strip clubs', []],
    ['over a comma of its own', 'Moscow, Idaho', 'in Moscow, Idaho', ['Moscow, Idaho']],
    ['over a bracket', 'Gaza Strip', 'Gaza (Strip)', []],
    ['over blocks', 'Gaza Strip', 'Gaza\u2029Strip', []],
    ['in Chinese', '特朗普', '会见特朗普总统', ['特朗普']],
    ['in Chinese by the longest name', '俄罗斯', '白俄罗斯', ['俄罗斯']],
    ['after Arabic proclitics', 'بوتين', 'وقال لبوتين وبوتين', ['بوتين', 'بوتين']],
    ['after two of them', 'بوتين', 'وببوتين', ['بوتين']],
  ])('finds names %s', (_, form, text, expected) => {
    expect(found(gazetteerOf(form), text)).toEqual(expected);
  });

  it.each([
    ['Trump', 'to trump, TRUMP', ['TRUMP']],
    ['White House', 'White house, white house, WHITE HOUSE', ['WHITE HOUSE']],
    ['UN', 'un Un UN', ['UN']],
    ['président russe', 'Le Président russe', ['Président russe']],
  ])('minds the case of %s', (form, text, expected) => {
    expect(found(gazetteerOf(form), text)).toEqual(expected);
  });

  it('blocks words only in the case they are listed in', () => {
    const gazetteer = new Gazetteer(
      buildGazetteer([alias('la poutine', 0, CaseRule.exact), alias('Poutine', 1)]),
    );
    expect(found(gazetteer, 'la poutine, La poutine, la Poutine')).toEqual([
      'la poutine',
      'La poutine',
      'Poutine',
    ]);
  });

  it('tells all meanings of a form', () => {
    const gazetteer = new Gazetteer(
      buildGazetteer([
        alias('Tass', 3),
        alias('TASS', 4),
        { ...alias('TASS', 9), kind: AliasKind.weak, tag: 200 },
      ]),
    );
    const indicesIn = (text: string) =>
      gazetteer.scan(text).flatMap((match) => gazetteer.senses(text, match).map((sense) => sense.index));
    expect(indicesIn('Tass')).toEqual([3]);
    expect(indicesIn('TASS').sort()).toEqual([3, 4, 9]);
  });

  it('refuses bytes of another origin', () => {
    expect(() => new Gazetteer(new ArrayBuffer(8))).toThrow('too short');
    expect(() => new Gazetteer(new ArrayBuffer(400))).toThrow('version');
    const bytes = buildGazetteer([alias('Gaza')]);
    expect(() => new Gazetteer(bytes.slice(0, bytes.byteLength - 4))).toThrow('damaged');
  });
});

/** The same search said plainly: at each word the longest alias whose words, joints and case are there. */
function plainSearch(forms: readonly string[], text: string): [number, number][] {
  const words = tokenize(text);
  const spans: [number, number][] = [];
  for (let i = 0; i < words.length; ) {
    let next = i + 1;
    for (const form of forms) {
      const length = lengthAt(form, words, i, text);
      if (length > 0 && i + length >= next) {
        if (i + length > next || spans.at(-1)?.[0] !== words[i]?.start) {
          if (spans.at(-1)?.[0] === words[i]?.start) spans.pop();
          spans.push([words[i]?.start ?? 0, words[i + length - 1]?.end ?? 0]);
        }
        next = i + length;
      }
    }
    i = next;
  }
  return spans;
}

function lengthAt(form: string, words: readonly Token[], at: number, text: string): number {
  const wanted = tokenize(form);
  for (let k = 0; k < wanted.length; k += 1) {
    const word = words[at + k];
    if (word?.text !== wanted[k]?.text) return 0;
    if (k === 0 || !word) continue;
    const previous = words[at + k - 1];
    const joint = text.slice(previous?.end, word.start);
    if ([...joint].some((char) => classOf(char.charCodeAt(0)) === HARD)) return 0;
    if (joint.includes(',') && !form.includes(',')) return 0;
    if (/\..*\s/s.test(joint) && (previous?.end ?? 0) - (previous?.start ?? 0) > 3) return 0;
  }
  const capitals = words.slice(at, at + wanted.length).filter(({ start }) => !isLower(text.charAt(start)));
  const rule = caseRuleOf(form);
  if (rule !== CaseRule.any && isLower(text.charAt(words[at]?.start ?? 0))) return 0;
  if (rule === CaseRule.capitals && capitals.length < 2) return 0;
  const written = text.slice(words[at]?.start, words[at + wanted.length - 1]?.end);
  if (rule === CaseRule.upper && [...written].some(isLower)) return 0;
  return wanted.length;
}

const upper = (text: string) => text.toUpperCase();
const lower = (text: string) => text.toLowerCase();
const isLower = (char: string) => char !== char.toUpperCase();

describe('scan against a plain search', () => {
  const word = fc.constantFrom(
    ...[
      'Gaza',
      'gaza',
      'board',
      'Board',
      'of',
      'Peace',
      'la',
      'Poutine',
      'poutine',
      'UN',
      'É',
      'éa',
      'J',
      'Weiß',
      'ﬁn',
    ],
    ...[
      'Путин',
      'путина',
      'Київ',
      'Й',
      'غزة',
      'الكرملين',
      'Δελτα',
      '特',
      '朗',
      '普',
      'Kras\u00adno',
      'x\u0301y',
      '7',
    ],
  );
  const joint = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '-',
    '’',
    '\u00a0',
    ', ',
    '. ',
    '.',
    ' (',
    '\u2029',
    '·',
    '',
    ' « ',
    '\u200b ',
  );
  const phrase = (minLength: number, maxLength: number) =>
    fc
      .array(fc.tuple(word, joint), { minLength, maxLength })
      .map((parts) => parts.map(([w, j], i) => (i < parts.length - 1 ? w + j : w)).join(''));
  const forms = fc
    .array(phrase(1, 4), { minLength: 1, maxLength: 12 })
    .map((list) => list.filter((form) => foldText(form) !== ''));

  /** Texts with many whole and near names: words of the forms joined anew, in any case, among other words. */
  const formsAndText = forms.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc
        .array(
          fc.oneof(
            phrase(1, 2),
            fc
              .tuple(fc.constantFrom(...list, 'x'), joint, fc.constantFrom(String, upper, lower))
              .map(([form, glue, cased]) => cased(form.replace(/[ -]/g, glue))),
          ),
          { maxLength: 8 },
        )
        .chain((parts) => joint.map((glue) => parts.join(glue))),
    ),
  );

  it('finds the same names, in several scripts', () => {
    fc.assert(
      fc.property(formsAndText, ([list, text]) => {
        fc.pre(list.length > 0);
        const spans = gazetteerOf(...list)
          .scan(text)
          .map(({ start, end }) => [start, end]);
        expect(spans).toEqual(plainSearch(list, text));
      }),
      { numRuns: 1500 },
    );
  });

  it('marks exactly the words of an alias', () => {
    fc.assert(
      fc.property(formsAndText, ([list, text]) => {
        fc.pre(list.length > 0);
        const gazetteer = gazetteerOf(...list);
        for (const match of gazetteer.scan(text)) {
          const folded = foldText(text.slice(match.start, match.end));
          const senses = gazetteer.senses(text, match);
          expect(senses.length).toBeGreaterThan(0);
          for (const sense of senses) expect(foldText(list[sense.index] ?? '')).toBe(folded);
        }
      }),
    );
  });

  it('tells each meaning that any of several packs gives a form', () => {
    const packs = fc.array(forms, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(packs, joint, (lists, glue) => {
        // The records of all packs stand in one row, as in the compiled knowledge.
        const all = lists.flat();
        const aliases = all.map((form, index) => alias(form, index, CaseRule.any));
        const gazetteer = new Gazetteer(buildGazetteer(aliases));
        const text = all.join(glue);
        for (const match of gazetteer.scan(text)) {
          const folded = foldText(text.slice(match.start, match.end));
          const expected = all.flatMap((form, index) => (foldText(form) === folded ? [index] : []));
          const indices = gazetteer.senses(text, match).map(({ index }) => index);
          expect(indices.sort((one, other) => one - other)).toEqual(expected);
        }
      }),
    );
  });
});

/** A text that counts how often its characters are asked for. */
class CountedText {
  steps = 0;
  constructor(readonly text: string) {}
  get length(): number {
    return this.text.length;
  }
  charCodeAt(at: number): number {
    this.steps += 1;
    return this.text.charCodeAt(at);
  }
  charAt(at: number): string {
    this.steps += 1;
    return this.text.charAt(at);
  }
}

describe('scan of hostile text', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `Gaza Strip ${i.toString(36)} End`);
  const gazetteer = new Gazetteer(
    buildGazetteer([...many, 'Gaza', 'A a a a a a a b'].map((form, i) => alias(form, i))),
  );
  /** Looks at a character, at most and on average: a name can go on for eight words from each of its words. */
  const MOST_LOOKS = 24;

  it.each([
    ['one name', 'Gaza '],
    ['half a name', 'Gaza Strip '],
    ['one letter', 'a'],
    ['one capital', 'G'],
    ['capitals', 'GAZA STRIP '],
    ['one-letter words', 'A a '],
    ['combining marks', '\u0301'],
    ['letters with combining marks', 'a\u0301\u0300'],
    ['brackets', '('],
    ['brackets that close', 'Gaza (Gaza [Gaza]) '],
    ['invisible characters', 'G\u00ad'],
    ['Chinese', '特'],
    ['Arabic proclitics', 'ووو'],
  ])('looks at the characters of %s a few times each, however many there are', (_, unit) => {
    const looksAt = (length: number): number => {
      const text = new CountedText(unit.repeat(Math.floor(length / unit.length)));
      const matches = gazetteer.scan(text as unknown as string);
      expect(matches.length > 0).toBe(/^gaza/i.test(unit));
      return text.steps / text.length;
    };
    const looks = looksAt(400_000);
    expect(looks).toBeLessThan(MOST_LOOKS);
    expect(looks).toBeLessThan(looksAt(40_000) * 1.01);
  });
});
