import { describe, expect, it } from 'vitest';
import { authorIn, isByline, namesSite, withoutSite } from './byline';

describe('a byline', () => {
  it.each([
    ['Par Élise Marchand, avec AFP | Publié le 10 mars 2026 à 8h00', 'Élise Marchand'],
    ['By Tom Asher and Jo Lindt, The Valley Courier, March 11, 2026', 'Tom Asher, Jo Lindt'],
    ['Written by Anne Le Goff, staff writer', 'Anne Le Goff'],
    ['Von Karin von der Au und Jens Ohm', 'Karin von der Au, Jens Ohm'],
    ['Jo Lindt', 'Jo Lindt'],
    ['Par la rédaction', null],
    ['AFP', null],
    ['10 mars 2026', null],
  ])('of "%s" names %s', (line, author) => {
    expect(authorIn(line)).toBe(author);
  });

  it('is told from a paragraph', () => {
    expect(isByline('By Tom Asher and Jo Lindt, The Valley Courier')).toBe(true);
    expect(isByline('By Tuesday the council had met.')).toBe(false);
    expect(isByline('Jo Lindt')).toBe(false);
  });
});

describe('a title', () => {
  const isSite = (part: string) => namesSite(part, ['The Coastal Post'], 'www.valley-courier.example');

  it.each([
    ['Ferry plan backed - The Coastal Post', 'Ferry plan backed', 'The Coastal Post'],
    ['Ferry plan backed | Valley Courier', 'Ferry plan backed', 'Valley Courier'],
    ['The Coastal Post – Ferry plan backed', 'Ferry plan backed', 'The Coastal Post'],
    ['Ferry plan - backed by half the town', 'Ferry plan - backed by half the town', null],
    ['Ferry-plan backed', 'Ferry-plan backed', null],
  ])('"%s" is "%s" without the outlet', (written, title, site) => {
    expect(withoutSite(written, isSite)).toEqual({ title, site });
  });
});
