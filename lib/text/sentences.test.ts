import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_SEPARATOR } from '../model/document';
import { sentencesOf } from './sentences';

const split = (text: string, kinds = 'p') =>
  sentencesOf({ text, kinds }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['titles and initials', ['M. Dupont a vu MM. Roux et J. Blanc.', 'Puis il est parti.']],
    [
      'English abbreviations',
      ['Mr. Smith met Gov. Jones in the U.S. on Jan. 22 at 5 p.m. sharp.', 'He left.'],
    ],
    ['an abbreviation that ends a sentence', ['They live in the U.S.', 'They like it.']],
    ['an abbreviation before a name', ['The U.S. Senate voted.', 'So be it.']],
    ['Russian abbreviations', ['В 2025 г. Иванов приехал.', 'Он ушёл.']],
    ['German dates', ['Am 22. Januar kam z.B. Herr Weber.', 'Es dauerte 3,5 Stunden.']],
    ['decimals', ['Une somme de 3.5 millions.', 'Rien de plus.']],
    ['quotes that close', ['« Je viens. »', 'Il partit.']],
    ['a quote that goes on', ['« Non ! » dit-il.', 'Elle rit.']],
    ['English quotes', ['“Go!”', 'He went.', '“So I see.”']],
    ['an ellipsis inside', ['Il hésita… puis partit.', 'Fin.']],
    ['a Spanish question', ['Llegó ayer.', '¿Quién lo vio?', 'Nadie.']],
  ])('survive %s', (_name, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it('never cross a block, and leave a headline whole', () => {
    const text = ['Ils invitent. Ce que l’on sait', 'Un point sans fin', 'Deux. Trois.'].join(
      BLOCK_SEPARATOR,
    );
    const sentences = sentencesOf({ text, kinds: 'Hip' });
    expect(sentences.map(({ start, end, block, kind }) => [text.slice(start, end), block, kind])).toEqual([
      ['Ils invitent. Ce que l’on sait', 0, 'headline'],
      ['Un point sans fin', 1, 'item'],
      ['Deux.', 2, 'paragraph'],
      ['Trois.', 2, 'paragraph'],
    ]);
  });

  it('cover every letter once and in order, whatever the text', () => {
    const piece = fc.constantFrom(
      'Le mot',
      ' ',
      '. ',
      '… ',
      '« ',
      ' »',
      'M. ',
      '22',
      '! ',
      '\u00a0',
      'a',
      'É',
      '“',
      '” ',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
