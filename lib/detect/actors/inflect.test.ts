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

  it.each([
    ['fr', 'chef du Kremlin', 'patron du Kremlin'],
    ['fr', 'président russe', 'chef de l’État russe'],
    ['fr', 'Premier ministre canadien', 'chef du gouvernement canadien'],
    ['en', 'Kremlin chief', 'Kremlin boss'],
    ['en', 'Canadian prime minister', 'Canadian counterpart'],
    ['en', 'US president', 'US leader'],
    ['es', 'presidente ruso', 'mandatario ruso'],
    ['es', 'presidente de Kazajistán', 'mandatario de Kazajistán'],
    ['de', 'russische Präsident', 'russischen Staatsoberhaupts'],
    ['de', 'russische Präsident', 'russischem Amtskollegen'],
    ['de', 'Kanadas Premierminister', 'Kanadas Regierungschefs'],
    ['it', 'presidente kazako', 'capo dello Stato kazako'],
    ['pt', 'presidente norte-americano', 'mandatário norte-americano'],
    ['ru', 'российский президент', 'главой российского государства'],
    ['ru', 'премьер-министр Канады', 'главы правительства Канады'],
    ['uk', 'український президент', 'очільник української держави'],
    ['pl', 'rosyjski prezydent', 'prezydenta rosyjskiego'],
    ['pl', 'argentyński prezydent', 'argentyńskim odpowiednikiem'],
    ['nl', 'Kazachse president', 'Kazachse ambtgenoot'],
    ['tr', 'Rusya Devlet Başkanı', 'Rusya Cumhurbaşkanına'],
    ['ar', 'الرئيس الروسي', 'نظيره الروسي'],
  ])('says an office in the words that stand for each other (%s: %s, %s)', (language, form, expected) => {
    expect(officeForms(form, language)).toContain(expected);
  });

  it('leaves alone what names no head of state or government', () => {
    for (const form of ['président du Conseil de paix', 'ministre russe', 'conseiller du Kremlin'])
      expect(officeForms(form, 'fr')).toEqual([form]);
    expect(officeForms('presidente de la Junta de Paz', 'es')).toEqual(['presidente de la Junta de Paz']);
    expect(officeForms('russische Außenminister', 'de')).toEqual(['russische Außenminister']);
  });
});
