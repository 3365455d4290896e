import { describe, expect, it } from 'vitest';
import { romanise, soundKey } from './romanise';
import { foldText } from './tokens';

const key = (name: string) => foldText(name).split(' ').map(soundKey).join(' ');

describe('romanise', () => {
  it('writes Cyrillic and Greek in Latin letters and leaves the rest', () => {
    expect(romanise('ушаков')).toBe('ushakov');
    expect(romanise('μητσοτακησ')).toBe('mitsotakis');
    expect(romanise('مادورو')).toBe('مادورو');
    expect(romanise('elysee')).toBe('elysee');
  });
});

describe('soundKey', () => {
  it.each([
    ['Ouchakov', 'Ushakov', 'Uschakow', 'Ушаков'],
    ['Poutine', 'Putin', 'Путин'],
    ['Iouri', 'Yuri', 'Yury', 'Юрий'],
    ['Tokaïev', 'Tokayev', 'Tokajew', 'Токаев'],
    ['Dmitriev', 'Dmitriyev', 'Dmitrijew', 'Дмитриев'],
    ['Khrouchtchev', 'Khrushchev', 'Хрущев'],
    ['Zelenskyy', 'Zelensky', 'Зеленский'],
  ])('brings the spellings %s and %s together', (...spellings) => {
    expect(new Set(spellings.map(key)).size).toBe(1);
  });

  it('keeps different people apart', () => {
    expect(key('Peskov')).not.toBe(key('Putin'));
    expect(key('Witkoff')).not.toBe(key('Kushner'));
  });
});
