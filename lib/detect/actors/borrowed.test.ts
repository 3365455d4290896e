import { describe, expect, it } from 'vitest';
import type { Actor } from '../../model/actor';
import { compileActors, loadActorDetector } from '.';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'uk'];
const everywhere = (...names: string[]) => Object.fromEntries(LANGUAGES.map((language) => [language, names]));

function record(id: string, kind: Actor['kind'], names: string[], fields: Partial<Actor> = {}): Actor {
  return {
    id,
    kind,
    names: everywhere(...names),
    summary: { en: 'A record for tests.' },
    sources: [],
    ...fields,
  };
}

const detector = loadActorDetector(
  compileActors([
    record('person', 'person', ['Donald Brunt', 'Brunt', 'Брунт'], { contextActors: ['palace', 'state'] }),
    record('other', 'person', ['Marc Rowe', 'Rowe'], { contextActors: ['person'] }),
    record('state', 'place', ['Norland', 'Norlanda'], {
      relations: [{ type: 'headed-by', actor: 'person' }],
    }),
    record('capital', 'place', ['Velmar', 'Вельмар'], {
      relations: [{ type: 'capital-of', actor: 'state' }],
    }),
    record('palace', 'organization', ['Ravelin', 'Grey House', 'Равелин'], {
      relations: [
        { type: 'headed-by', actor: 'person' },
        { type: 'located-in', actor: 'capital' },
      ],
    }),
    record('council', 'organization', ['Council of Peace', 'Rada Pokoju', 'Junta de Paz']),
  ]),
);

/** What a sentence marks, on a page that leaves no doubt of what it is about. */
function marked(language: string, text: string): string[] {
  const paragraphs = [text, 'Donald Brunt, Marc Rowe: Norland.'];
  const { mentions } = detector.analyse({
    text: paragraphs.join('\u2029'),
    kinds: 'pp',
    language,
    date: '2026-01-22',
  });
  return mentions.filter(({ end }) => end <= text.length).map(({ start, end }) => text.slice(start, end));
}

describe('what bears a name', () => {
  it.each([
    ['en', 'A cat called Brunt sleeps on the sofa.'],
    ['en', 'The horse Brunt won by a head.'],
    ['en', 'The Ravelin, a nightclub, reopens.'],
    ['en', 'The Grey House Inn will host the return leg.'],
    ['en', 'The Grey House Grill on Third Street is full.'],
    ['es', 'El carnicero de la esquina de Velmar y Superí abre tarde.'],
    ['en', 'The freighter “Velmar” was towed in.'],
    ['fr', 'Le chat Brunt dort.'],
    ['fr', 'Le perroquet s’appelle Brunt.'],
    ['fr', 'Une rose baptisée Brunt a gagné.'],
    ['fr', 'On sert depuis jeudi une Brunt royale.'],
    ['fr', 'Le « Brunt du Gard » court la cinquième.'],
    ['fr', 'Le glacier Velmar ouvre au port.'],
    ['fr', 'La guinguette Velmar ouvre au port.'],
    ['fr', 'La péniche-musée « Ravelin » coule.'],
    ['de', 'Der Kater heißt Brunt.'],
    ['de', 'Das Lokal «Ravelin» schließt.'],
    ['de', 'Sie tagen im Ravelin, das ist ein Gasthof.'],
    ['es', 'La heladería Velmar regala conos.'],
    ['es', 'La merendería Velmar regala conos.'],
    ['es', 'Su dueño, Velmar Brunt Pereyra, sonríe.'],
    ['es', 'Un mozo Brunt resume.'],
    ['it', 'Una Velmar — l’insetto — disturba la foto.'],
    ['it', 'Il gatto si chiama Brunt.'],
    ['pt', 'O boteco Velmar batizou o bolinho.'],
    ['pt', 'O bloco Ravelin da Vila saiu à rua.'],
    ['pt', 'O Ravelin da Vila saiu à rua.'],
    ['ru', 'Кота здесь зовут Брунт, и всех он гоняет.'],
    ['ru', 'В кафе «Вельмар» подняли цены.'],
    ['pl', 'Szyld pensjonatu „Ravelin” wisi krzywo.'],
    ['pl', 'Rada Pokoju Nauczycielskiego rozda cukierki.'],
  ])('is not marked (%s: %s)', (language, text) => {
    expect(marked(language, text)).toEqual([]);
  });

  it.each([
    ['en', 'At the club Brunt said little.', ['Brunt']],
    ['en', 'In his hotel Brunt slept.', ['Brunt']],
    ['en', 'In his first term Brunt slept.', ['Brunt']],
    ['en', 'They accuse Brunt of Stalinism.', ['Brunt']],
    ['en', 'Ravelin, an aide said, is silent.', ['Ravelin']],
    ['fr', 'La lointaine Velmar se tait.', ['Velmar']],
    ['fr', 'La capitale Velmar se tait.', ['Velmar']],
    ['fr', 'Comme l’affirme Velmar, rien n’est dit.', ['Velmar']],
    ['fr', 'Le tandem Velmar-Paris tient.', ['Velmar']],
    ['fr', 'Un Brunt affaibli parle.', ['Brunt']],
    ['fr', 'Une Norlanda affaiblie parle.', ['Norlanda']],
    ['fr', 'La foule a scandé « Brunt ».', ['Brunt']],
    ['de', 'Eine Brunt-Regierung droht.', ['Brunt']],
    ['de', 'Sie nahmen im Ravelin Platz.', ['Ravelin']],
    ['es', 'La vecina Norlanda espera.', ['Norlanda']],
    ['es', 'La flamante Junta de Paz nace.', ['Junta de Paz']],
    ['es', 'En Velmar Brunt habló.', ['Velmar', 'Brunt']],
    ['it', 'Rowe chiama Brunt.', ['Rowe', 'Brunt']],
    ['it', 'Una Norlanda indebolita tratta.', ['Norlanda']],
    ['pt', 'O Ravelin da era Brunt acabou.', ['Ravelin', 'Brunt']],
    ['ru', 'Его зовут Брунт.', ['Брунт']],
    ['pl', 'Rada Pokoju działa.', ['Rada Pokoju']],
  ])('leaves what is meant (%s: %s)', (language, text, expected) => {
    expect(marked(language, text)).toEqual(expected);
  });
});

describe('a surname with a vowel more', () => {
  const slips = loadActorDetector(compileActors([record('moraz', 'person', ['Vladan Morazin', 'Morazin'])]));
  it.each([
    ['Vladan Morazin left. Vladan Morazini wants a council.', 1],
    ['Vladan Morazin left. Vladan Morazinn wants a council.', 2],
  ])('is another one (%s)', (text, count) => {
    const { mentions } = slips.analyse({ text, kinds: 'p', language: 'en', date: null });
    expect(mentions.length).toBe(count);
  });
});

describe('a description after the verb', () => {
  const offices = loadActorDetector(
    compileActors([
      record('person', 'person', ['Donald Brunt'], {
        offices: [{ title: { en: 'x' }, variants: { de: ['Ravelinchef'] }, from: '2020-01-01', to: null }],
      }),
    ]),
  );
  it.each([
    ['Isoliert war der Ravelinchef nie.', 1],
    ['Inzwischen ist der Ravelinchef abgereist.', 1],
    ['Er war der Ravelinchef.', 0],
    ['Kaspar Bohn war der Ravelinchef.', 0],
  ])('is the subject only where something else comes first (%s)', (text, count) => {
    const { mentions } = offices.analyse({ text, kinds: 'p', language: 'de', date: '2026-01-22' });
    expect(mentions.length).toBe(count);
  });
});
