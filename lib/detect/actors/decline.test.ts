import { describe, expect, it } from 'vitest';
import { declinedOffice } from './decline';

describe('offices in Slavic languages', () => {
  it.each([
    ['ru', 'помощник президента России', 'помощником президента России'],
    ['ru', 'российский коллега', 'российского коллегу'],
    ['ru', 'пресс-секретарь Кремля', 'пресс-секретаря Кремля'],
    ['ru', 'американский президент', 'американском президенте'],
    ['uk', 'спецпосланець Білого дому', 'спецпосланця Білого дому'],
    ['uk', "прем'єр-міністр Канади", "прем'єр-міністром Канади"],
    ['pl', 'specjalny wysłannik USA', 'specjalnemu wysłannikowi USA'],
    ['pl', 'rosyjski przywódca', 'rosyjskiego przywódcę'],
  ])('%s: %s becomes %s', (language, form, expected) => {
    expect(declinedOffice(form, language)).toContain(expected);
  });

  it('leaves alone what is declined already, what names no office, and other languages', () => {
    expect(declinedOffice('американского президента', 'ru')).toEqual([]);
    expect(declinedOffice('первая леди США', 'ru')).toEqual([]);
    expect(declinedOffice('US president', 'en')).toEqual([]);
  });
});
