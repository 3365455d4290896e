import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { languageOf } from './language';
import { readDeclared } from './structured';

const FRENCH =
  'Le président a dit que les pays qui ont été invités ne sont pas obligés de répondre dans la semaine, et que la charte est sur la table pour une durée de trois mois par pays.';
const GERMAN =
  'Der Präsident sagte, dass die Länder nicht sofort antworten müssen und dass der Vertrag mit den anderen Staaten auch im Winter noch auf dem Tisch liegt, wie es sich für eine Frist gehört.';

const languageIn = (head: string, text = '') => {
  const { document } = new JSDOM(head).window;
  return languageOf(document, readDeclared(document), text);
};

describe('the language of an article', () => {
  it('is what the page declares', () => {
    expect(languageIn('<html lang="fr-FR">')).toBe('fr');
    expect(languageIn('<html lang="nb">')).toBe('no');
    expect(languageIn('<meta property="og:locale" content="pt_BR">')).toBe('pt');
    expect(languageIn('<html lang="en">', 'Trump, Putin, Davos')).toBe('en');
  });

  it('is what the words say where a template declares another', () => {
    expect(languageIn('<html lang="en">', FRENCH)).toBe('fr');
    expect(languageIn('<html lang="en">', GERMAN)).toBe('de');
    expect(languageIn('<html lang="fr">', FRENCH)).toBe('fr');
  });

  it.each([
    ['Путин сказал, что предложение изучают, и что ответ на него дадут по дипломатическим каналам.', 'ru'],
    ['Путін сказав, що пропозицію вивчають, і що відповідь на неї дадуть за дипломатичними каналами.', 'uk'],
    ['プーチン大統領は提案を検討していると述べた。回答は外交ルートを通じて行われる見通しだ。', 'ja'],
    ['普京表示，正在研究该提议，并将通过外交渠道作出答复，预计下周会有结果。', 'zh'],
    ['قال بوتين إن الاقتراح قيد الدراسة وإن الرد عليه سيكون عبر القنوات الدبلوماسية في الأسبوع المقبل', 'ar'],
    [FRENCH, 'fr'],
  ])('is told from script and words where nothing is declared', (text, language) => {
    expect(languageIn('<p>', text)).toBe(language);
  });

  it('stays unknown rather than guessed', () => {
    expect(languageIn('<p>', '')).toBeNull();
    expect(languageIn('<html lang="x">', 'Xyzzy plugh 1 2 3')).toBeNull();
  });
});
