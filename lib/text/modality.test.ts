import { describe, expect, it } from 'vitest';
import { lexemesOf } from './lexemes';
import {
  isDenied,
  isDoubted,
  isNegated,
  isPredicateNegated,
  isRefuted,
  isTopicNegated,
  modalityOf,
} from './modality';

/** Whether the verb of what stands between asterisks, in one place or several, is negated. */
function predicateNegated(sentence: string, language: string) {
  const text = sentence.replaceAll('*', '');
  const lexemes = lexemesOf(text);
  const parts = [...sentence.matchAll(/\*([^*]+)\*/g)].map(([, words = ''], i) => {
    const start = sentence.indexOf(`*${words}*`) - 2 * i;
    const from = lexemes.findIndex((lexeme) => lexeme.start >= start);
    return { from, to: lexemes.findLastIndex(({ end }) => end <= start + words.length) + 1 };
  });
  return isPredicateNegated(modalityOf(lexemes, language), parts);
}

/** How a sentence puts the word that stands between asterisks. */
function put(sentence: string, language: string) {
  const lexemes = lexemesOf(sentence.replaceAll('*', ''));
  const start = sentence.indexOf('*');
  const at = lexemes.findIndex((lexeme) => lexeme.start === start);
  const modality = modalityOf(lexemes, language);
  const span = { from: at, to: at + 1 };
  return {
    negated: isNegated(modality, span, language),
    denied: isDenied(modality, span),
    refuted: isRefuted(modality, span),
    topicNegated: isTopicNegated(modality, span),
    doubted: isDoubted(modality, span),
    hedged: modality.hedges.length > 0,
    question: modality.question,
  };
}
const plain = {
  negated: false,
  denied: false,
  refuted: false,
  topicNegated: false,
  doubted: false,
  hedged: false,
  question: false,
};

describe('how a sentence puts things', () => {
  it.each([
    ['fr', 'Il n’a jamais été *invité*.'],
    ['fr', 'Il n’est pas *invité*.'],
    ['fr', 'Il ne sera plus *invité*.'],
    ['fr', 'Il ne *préside* pas le Conseil.'],
    ['fr', 'Il n’*invite* jamais personne.'],
    ['en', 'He was not *invited*.'],
    ['en', 'He didn’t get *invited*.'],
    ['en', 'Nobody *invited* him.'],
    ['es', 'No fue *invitado*.'],
    ['de', 'Er wurde nicht *eingeladen*.'],
    ['de', 'Er *leitet* das Gremium nicht.'],
    ['it', 'Non è stato *invitato*.'],
    ['it', 'Né Lund né Moss sono stati *invitati*.'],
    ['pt', 'Não foi *convidado*.'],
    ['ru', 'Его не *приглашали*.'],
    ['uk', 'Його не *запрошували*.'],
  ])('negation in %s: %s', (language, sentence) => {
    expect(put(sentence, language)).toMatchObject({ negated: true });
  });

  it.each([
    ['en', '*Trade* was not discussed.'],
    ['en', 'The *rest* will not go to *rebuilding*.'],
    ['en', 'A *truce* is no longer *in force*.'],
    ['fr', 'Le *commerce* n’a pas été évoqué.'],
    ['fr', 'Le *reste* ne servira pas à *reconstruire*.'],
    ['ru', '*Остаток* не пойдет на *восстановление*.'],
  ])('negation of the verb behind its subject in %s: %s', (language, sentence) => {
    expect(predicateNegated(sentence, language)).toBe(true);
  });

  it.each([
    ['en', 'The *invitation* came and has not been answered.'],
    ['en', 'The *talks* ended *without* a word.'],
    ['en', 'He did not say when *trade* begins.'],
    ['fr', 'L’*invitation* est arrivée, mais le maire n’a pas répondu.'],
  ])('no negation of that verb in %s: %s', (language, sentence) => {
    expect(predicateNegated(sentence, language)).toBe(false);
  });

  it.each([
    ['fr', 'Il n’est pas venu, mais il est *invité*.'],
    ['fr', 'Non seulement il est *invité*, mais il préside.'],
    ['fr', 'On craint qu’il ne soit *invité*.'],
    ['fr', 'Il est sans doute *invité*.'],
    ['en', 'He did not come, but he is *invited*.'],
    ['en', 'Not only was he *invited*, he came.'],
    ['ru', 'Он не только *приглашён*, он приехал.'],
  ])('no negation of the word in %s: %s', (language, sentence) => {
    expect(put(sentence, language)).toMatchObject({ negated: false });
  });

  it.each([
    ['fr', 'Le palais dément avoir *invité* le maire.'],
    ['en', 'The palace denied that it had *invited* the mayor.'],
    ['es', 'El palacio desmintió haber *invitado* al alcalde.'],
    ['de', 'Der Palast bestreitet, ihn *eingeladen* zu haben.'],
    ['ru', 'Дворец опроверг, что *пригласил* мэра.'],
  ])('denial in %s: %s', (language, sentence) => {
    expect(put(sentence, language)).toMatchObject({ denied: true });
  });

  it('tells "does not deny" from a denial', () => {
    expect(put('The palace did not deny that it had *invited* the mayor.', 'en')).toMatchObject({
      denied: false,
    });
    expect(put('Le palais n’a pas démenti avoir *invité* le maire.', 'fr')).toMatchObject({ denied: false });
  });

  it.each([
    ['fr', 'Il serait *invité*.'],
    ['en', 'He could be *invited*.'],
    ['en', 'He was reportedly *invited*.'],
    ['de', 'Er soll *eingeladen* sein.'],
  ])('reserve in %s: %s', (language, sentence) => {
    expect(put(sentence, language)).toEqual({ ...plain, hedged: true });
  });

  it('a question by its own mark, not by one that it quotes', () => {
    expect(put('Est-il *invité* ?', 'fr')).toMatchObject({ question: true });
    expect(put('« Qui est *invité* ? » demande le maire.', 'fr')).toMatchObject({ question: false });
  });
});

describe('words that only look negative', () => {
  it.each([
    ['it', 'Lund ne sarebbe *presidente*.'],
    ['fr', 'On craint que le Conseil ne *concurrence* la ville.'],
    ['en', 'No date exists for the *meeting*.'],
    ['en', 'Those who pay need not *leave*.'],
  ])('negate nothing in %s: %s', (language, sentence) => {
    expect(put(sentence, language)).toMatchObject({ negated: false, denied: false });
  });

  it('leave a denial its complement across a parenthesis', () => {
    expect(put('They deny, in turn, that he was *invited*.', 'en')).toMatchObject({ denied: true });
  });
});

describe('what is said of a word further on', () => {
  it.each([
    ['en', 'That he was *invited* is false.'],
    ['fr', 'Qui le dit *invité* se trompe.'],
    ['it', 'Chi lo dice *invitato* sbaglia.'],
  ])('refutes it in %s: %s', (language, sentence) => {
    expect(put(sentence, language)).toMatchObject({ refuted: true });
  });

  it.each([
    ['fr', 'Quant à une *invitation*, « il n’y en a pas eu ».'],
    ['en', 'As for an *invitation*, there was not one.'],
    ['ru', 'Что касается *приглашения*, его не было.'],
  ])('negates what it opened with in %s: %s', (language, sentence) => {
    expect(put(sentence, language)).toMatchObject({ topicNegated: true });
  });

  it.each([
    ['en', 'He has yet to say whether he was *invited*.'],
    ['fr', 'Je ne suis pas certain qu’il soit *invité*.'],
    ['de', 'Ob er *eingeladen* wird, entscheidet sich morgen.'],
  ])('leaves it open in %s: %s', (language, sentence) => {
    expect(put(sentence, language)).toMatchObject({ doubted: true });
  });

  it('neither refutes, negates nor doubts a plain sentence', () => {
    expect(put('As for the mayor, he was *invited*, and that is true.', 'en')).toEqual(plain);
  });
});
