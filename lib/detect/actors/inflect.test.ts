import { describe, expect, it } from 'vitest';
import { adjectiveForms, nameForms, officeForms } from './inflect';

describe('forms by rule', () => {
  it.each([
    ['Trump', 'de', 'person', ['Trump', 'Trumps']],
    ['Donald Trump', 'nl', 'person', ['Donald Trump', 'Donald Trumps']],
    ['Davos', 'de', 'place', ['Davos']],
    ['Trump', 'en', 'person', ['Trump']],
    ['USA', 'de', 'place', ['USA']],
    ['الكرملين', 'ar', 'organization', ['الكرملين', 'للكرملين']],
    ['غزة', 'ar', 'place', ['غزة']],
  ] as const)('of the name %s in %s', (form, language, kind, expected) => {
    expect(nameForms(form, language, kind)).toEqual(expected);
  });

  it('declines the adjective of a German name', () => {
    expect(nameForms('Weißes Haus', 'de', 'organization')).toEqual(
      expect.arrayContaining(['Weißes Haus', 'Weiße Haus', 'Weißen Haus', 'Weißem Haus']),
    );
    expect(nameForms('Vereinte Nationen', 'de', 'organization')).toContain('Vereinten Nationen');
    expect(nameForms('Steve Witkoff', 'de', 'person')).toEqual(['Steve Witkoff', 'Steve Witkoffs']);
  });

  it('declines adjectives of nationality', () => {
    expect(adjectiveForms('российский', 'ru')).toContain('российским');
    expect(adjectiveForms('російський', 'uk')).toContain('російської');
    expect(adjectiveForms('rosyjski', 'pl')).toContain('rosyjskiego');
    expect(adjectiveForms('russisch', 'de')).toContain('russischen');
    expect(adjectiveForms('russe', 'fr')).toEqual(['russe']);
  });

  it('says an office in the words that stand for each other, and in no others', () => {
    expect(officeForms('chef du Kremlin', 'fr')).toContain('patron du Kremlin');
    expect(officeForms('Kremlin chief', 'en')).toContain('Kremlin boss');
    expect(officeForms('presidente ruso', 'es')).toContain('mandatario ruso');
    expect(officeForms('chef du gouvernement canadien', 'fr')).toEqual(['chef du gouvernement canadien']);
    expect(officeForms('président du Conseil de paix', 'fr')).toEqual(['président du Conseil de paix']);
  });
});
