import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_SEPARATOR, blocksOf } from '../model/document';
import { withoutFurniture } from './furniture';

const PROSE =
  'The harbour of Larvik was closed on Monday after divers found a crack in the northern wall, the council said.';

/** The blocks that are left of a page. */
function left(...blocks: string[]): string[] {
  const text = blocks.join(BLOCK_SEPARATOR);
  const kept = withoutFurniture({ text, kinds: 'p'.repeat(blocks.length) });
  expect(kept.text.length).toBe(text.length);
  return blocksOf(kept)
    .map(({ start, end }) => kept.text.slice(start, end).trim())
    .filter((block) => block !== '');
}

describe('a box among the paragraphs', () => {
  it.each([
    ['Mehr zum Thema: Was ein Sack Zement kostet | Deichschau im Februar'],
    ['MOST READ Moss and the Danes Ferry fares up again'],
    ['More on this Mrs Moss celebrates 100th birthday Roadworks on the A1231'],
    ['TE PUEDE INTERESAR Moss autoriza el ingreso de cemento Soja: cerró a 315 dólares'],
    ['Polecamy Moss w kinach: recenzja Ceny opału w powiecie'],
    ['Relacionados: «Moss fala em rutura»'],
    ['اقرأ أيضاً: إسرائيل تغلق معبراً'],
    ['Temas: Ada Moss / Cancillería / Gabinete'],
    ['#Moss #Larvik'],
    ['Subscribe to our letter on the harbour and all that swims in it.'],
    ['Підписуйтеся: «Гавань без прикрас», наш щотижневий лист'],
    ['ADVERT Half-price turkey crowns while stocks last'],
    ['Je m’abonne'],
  ])('goes: %s', (box) => {
    expect(left(PROSE, box, PROSE)).toEqual([PROSE, PROSE]);
  });

  it('takes the teasers under its label along, up to the next running text', () => {
    expect(left(PROSE, 'À lire aussi', 'Moss et le quai, acte II', 'La criée', PROSE)).toEqual([
      PROSE,
      PROSE,
    ]);
    expect(left(PROSE, 'Infolettre', 'Le port vu d’ici : chaque jeudi, Moss et les siens', PROSE)).toEqual([
      PROSE,
      PROSE,
    ]);
  });

  it('ends where another box begins', () => {
    expect(left(PROSE, PROSE, 'Je m’abonne', 'Réactions (2)', 'gwen56 : et Moss ?')).toEqual([PROSE, PROSE]);
  });

  it('leaves the heading of the text after it', () => {
    const text = [PROSE, 'Read more', 'Moss and the quay', 'The old quay', PROSE].join(BLOCK_SEPARATOR);
    const kept = withoutFurniture({ text, kinds: 'ppphp' });
    expect(kept.text).toContain('The old quay');
    expect(kept.text).not.toContain('Moss and the quay');
  });

  it.each([
    ['Comments (1) Bob: our Moss never lets you down'],
    ['3 comments'],
    ['Réactions (2)'],
    ['Commenta per primo Nino: e Moss?'],
    ['Réagir'],
    ['Commentaires'],
    ['Комментарии: 1 Ержан: а Мосс тут при чём?'],
  ])('of comments closes the page: %s', (label) => {
    const blocks = left(PROSE, PROSE, label, 'gwen56 : et Moss ?');
    if (label === 'Réagir') expect(blocks.length).toBe(4);
    else expect(blocks).toEqual([PROSE, PROSE]);
  });
});

describe('text', () => {
  it.each([
    ['Read more about the wall in the report that the council will publish on Thursday.'],
    ['Relatives of the divers waited on the quay until the evening.'],
    ['Comments by the mayor on Monday had raised hopes that the ferry would sail.'],
    ['Related cases are before the court in Skien, where Moss was heard on Monday.'],
    ['Trending downwards since May, fares will rise again in spring.'],
    ['Zum Thema Hafen sagte Moss am Montag wenig, am Dienstag noch weniger.'],
    ['Temas como el puerto no se tocaron.'],
    ['Réactions du maire et des plongeurs, lundi soir, sur le quai de Larvik.'],
    ['Publicité mensongère, a tranché le tribunal de Larvik lundi matin.'],
    ['Además, Moss habló del puerto y de sus barcos.'],
  ])('stays: %s', (paragraph) => {
    expect(left(PROSE, paragraph, PROSE)).toEqual([PROSE, paragraph, PROSE]);
  });

  it('stays after a label that nearly begins the page', () => {
    expect(left('Comments', PROSE, PROSE)).toEqual(['Comments', PROSE, PROSE]);
  });

  it('keeps its offsets whatever the page holds', () => {
    const block = fc.oneof(
      fc.constantFrom('Read more', 'Comments (2)', 'Tags: a, b', PROSE, 'ADVERT x', 'İLGİLİ HABER'),
      fc.string({ maxLength: 80 }).map((text) => text.replaceAll(BLOCK_SEPARATOR, ' ')),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const text = blocks.join(BLOCK_SEPARATOR);
        const kept = withoutFurniture({ text, kinds: 'p'.repeat(blocks.length) });
        const [before, after] = [blocksOf({ text, kinds: 'p'.repeat(blocks.length) }), blocksOf({ ...kept })];
        expect(after).toEqual(before);
        after.forEach(({ start, end }) => {
          const now = kept.text.slice(start, end);
          expect(now.trim() === '' || now === text.slice(start, end)).toBe(true);
        });
      }),
    );
  });
});
