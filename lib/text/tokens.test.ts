import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, foldText, tokenize } from './tokens';

const words = (text: string) => tokenize(text).map((token) => token.text);

describe('folding', () => {
  it.each([
    ['case', 'KREMLIN', 'kremlin'],
    ['accents', 'États-Unis', 'Etats Unis'],
    ['accents written apart', 'E\u0301tats', 'États'],
    ['й, ё and ї', 'Ёлкин, Київ', 'Елкин, Киів'],
    ['й written apart', 'Зеленскии\u0306', 'Зеленский'],
    ['hamza and alef', 'أوشاكوف', 'اوشاكوف'],
    ['alef maqsura', 'مصطفى', 'مصطفي'],
    ['ta marbuta', 'غزة', 'غزه'],
    ['tatweel and vowel signs', 'غَـــزَّة', 'غزة'],
    ['Turkish i', 'İSTANBUL ısı', 'istanbul isi'],
    ['hyphens', 'Kassym\u2011Jomart', 'Kassym-Jomart'],
    ['non-breaking space', 'Donald\u00a0Trump', 'Donald Trump'],
    ['soft hyphens', 'Frie\u00addens\u00adrat', 'Friedensrat'],
    ['zero-width and bidi marks', '\u200fPu\u200btin\u200e', 'Putin'],
    ['ligatures', 'ﬁnance', 'finance'],
    ['full-width forms', 'ＯＮＵ　２０２６', 'ONU 2026'],
    ['letters without decomposition', 'Weißes Łódź Ørsted Cœur Æther', 'weisses lodz orsted coeur aether'],
    ['Arabic digits', '٢٠٢٦', '2026'],
  ])('takes %s for one spelling', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['ONU', 'monument'],
    ['Россия', 'Росія'],
    ['2½', '212'],
    ['Grünbaum', 'Gruenbaum'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

describe('tokens', () => {
  it.each([
    ['l’ONU', ['l', 'onu']],
    ["qu'Ouchakov", ['qu', 'ouchakov']],
    ['Trump-Schwiegersohn', ['trump', 'schwiegersohn']],
    ['Хавʼєр', ['хав', 'єр']],
    ['特朗普说', ['特', '朗', '普', '说']],
    ['в2026', ['в2026']],
    ['note³', ['note']],
    ['🙂Trump🙂', ['trump']],
  ])('splits %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives the exact range, accents written apart included, invisible edges not', () => {
    const text = '«\u200fMile\u0301\u00ad» x';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Mile\u0301', 'x']);
  });

  const page = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'aÉßﬁœİıёЇ ’-\u2011\u00ad\u200b\u0301\u2029«.,أةـ\u064e特2½'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });

  it('lists ranges in order, each of which folds to the token alone', () => {
    fc.assert(
      fc.property(page, (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(words(text.slice(token.start, token.end))).toEqual([token.text]);
          last = token.end;
        }
      }),
    );
  });

  it('reads a part of a text as it reads that part alone', () => {
    fc.assert(
      fc.property(page, page, page, (before, middle, after) => {
        const from = before.length;
        const shifted = tokenize(middle).map((t) => ({ ...t, start: t.start + from, end: t.end + from }));
        expect(tokenize(before + middle + after, from, from + middle.length)).toEqual(shifted);
      }),
    );
  });

  it('keeps half-width kana apart, as the wide ones are', () => {
    expect(tokenize('ﾄﾗﾝ').map(({ text }) => text)).toHaveLength(3);
  });

  it('does not change when folded again', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

it('counts as many words as it finds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'a ß字½\u0301-\u200d…𝐀') }),
  );
  fc.assert(fc.property(text, (some) => countWords(some) === tokenize(some).length));
});
