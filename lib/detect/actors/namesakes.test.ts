import { describe, expect, it } from 'vitest';
import type { Actor } from '../../model/actor';
import { compileActors, loadActorDetector } from '.';
import { SAMPLE_ACTORS } from './sample-actors';

/** What the pack says of the seats of these bodies and capitals. */
const SEATS: Readonly<Record<string, Pick<Actor, 'relations' | 'context'>>> = {
  kremlin: {
    relations: [{ type: 'located-in', actor: 'moscow' }],
    context: { en: ['Russian'], de: ['russische'] },
  },
  'white-house': { relations: [{ type: 'located-in', actor: 'washington' }], context: { en: ['Congress'] } },
  moscow: { relations: [{ type: 'capital-of', actor: 'russia' }] },
};

const OTHERS: readonly Actor[] = [
  {
    id: 'jared-kushner',
    kind: 'person',
    names: { en: ['Jared Kushner'], fr: ['Jared Kushner'], ru: ['Джаред Кушнер'], de: ['Jared Kushner'] },
    weak: { en: ['Kushner'], fr: ['Kushner'], ru: ['Кушнер'], de: ['Kushner'] },
    contextActors: ['donald-trump'],
    summary: { en: 'A record for tests.' },
    sources: [],
  },
  {
    id: 'egypt',
    kind: 'place',
    names: { ar: ['مصر'] },
    summary: { en: 'A record for tests.' },
    sources: [],
  },
];

const detector = loadActorDetector(
  compileActors([...SAMPLE_ACTORS.map((actor) => ({ ...actor, ...SEATS[actor.id] })), ...OTHERS]),
);

function actorsIn(language: string, ...blocks: string[]): string[] {
  const kinds = blocks.map((_, i) => (i === 0 && blocks.length > 1 ? 'H' : 'p')).join('');
  const document = { text: blocks.join('\u2029'), kinds, language, date: '2026-01-22' };
  return detector.analyse(document).mentions.map(({ actor }) => actor);
}

describe('bodies known by their seat', () => {
  it.each([
    ['en', 'The Kremlin, as regulars call the back room, gets a new scoreboard.'],
    ['en', 'The pub quiz at the White House starts at eight.'],
    ['en', 'The White House Grill takes names for the early sitting.'],
    ['fr', 'Les élus du Kremlin-Bicêtre ont voté. Les habitants du Kremlin approuvent.'],
    ['fr', 'À la station Maison Blanche, l’escalier est en panne. Maison-Blanche rouvrira lundi.'],
    ['fr', 'Le Kremlin-Bicêtre mange : une Poutine au four. La poutine plaît. Au Kremlin, on attend.'],
    ['de', 'In der Kneipe „Kreml“ gibt es Bier.'],
  ])('are nobody where nothing of theirs is on the page (%s: %s)', (language, text) => {
    expect(actorsIn(language, text)).not.toContain('kremlin');
    expect(actorsIn(language, text)).not.toContain('white-house');
  });

  it.each([
    ['en', 'The Kremlin denied it. A Russian official agreed.', ['kremlin']],
    ['en', 'The White House objected, and Congress did too.', ['white-house']],
    ['fr', 'Le Kremlin salue le geste de Trump.', ['kremlin', 'donald-trump']],
    ['fr', 'Moscou se tait, le Kremlin aussi.', ['moscow', 'kremlin']],
    ['de', 'Der Kreml schweigt, russische Zeitungen auch.', ['kremlin']],
    ['en', 'The Kremlin leader spoke.', ['vladimir-putin', 'kremlin']],
  ])('are meant where it is (%s: %s)', (language, text, expected) => {
    expect(actorsIn(language, text)).toEqual(expected);
  });

  it('are meant by every mention where one stands near a word of theirs', () => {
    expect(actorsIn('en', 'White House unveils plan', 'The White House asked Congress.')).toEqual([
      'white-house',
      'white-house',
    ]);
  });

  it('share a page with a namesake where people of the pack stand beside them', () => {
    const text = 'Le Kremlin-Bicêtre a un maire.';
    expect(actorsIn('fr', text, 'Le Kremlin et Vladimir Poutine se taisent.')).toContain('kremlin');
    expect(actorsIn('fr', text, 'Vladimir Poutine se tait.', 'Le Kremlin vote.')).not.toContain('kremlin');
  });
});

describe('places elsewhere', () => {
  it.each([
    ['en', 'The school bus to Moscow, Pa., was late.'],
    ['en', 'Snow fell in Idaho.', 'Moscow closed its schools.'],
    ['fr', 'Le hameau de Moscou compte dix maisons.'],
    ['fr', 'Le local donne sur la place Moscou.'],
    ['it', 'Mangiamo in piazza Mosca.'],
  ])('%s: %s', (language, ...blocks) => {
    expect(actorsIn(language, ...blocks)).toEqual([]);
  });

  it.each([
    ['en', 'Moscow and Georgia signed a treaty.', ['moscow']],
    ['en', 'Voters in Idaho heard Trump praise Moscow.', ['donald-trump', 'moscow']],
    ['fr', 'La place de Moscou dans le monde', ['moscow']],
  ])('hide no capital (%s: %s)', (language, text, expected) => {
    expect(actorsIn(language, text)).toEqual(expected);
  });
});

describe('things that bear a name', () => {
  it.each([
    ['fr', 'Vladimir Poutine se tait. Le café Le Kremlin ferme.'],
    ['fr', 'Vladimir Poutine se tait. Un navire du nom de « Kremlin » accoste.'],
    ['pt', 'Vladimir Putin calou-se. Um navio de nome «Kremlin» atracou.'],
    ['de', 'Wladimir Putin schwieg. Eine Disco namens „Kreml“ brannte.'],
    ['en', 'Vladimir Putin is silent. The Kremlin, a bar in Leeds, is shut.'],
  ])('are not the seat of power (%s: %s)', (language, text) => {
    expect(actorsIn(language, text)).toEqual(['vladimir-putin']);
  });

  it.each([
    ['en', 'A plan dubbed the “Board of Peace” pleases Donald Trump.', 'board-of-peace'],
    ['fr', 'Donald Trump a quitté la salle. Le Kremlin, lui, se tait.', 'kremlin'],
    ['en', 'Trump said that a Trump-class battleship honours the Kremlin.', 'kremlin'],
  ])('are told from it (%s: %s)', (language, text, expected) => {
    expect(actorsIn(language, text)).toContain(expected);
  });

  it('a class of ships is not who it is named after', () => {
    expect(actorsIn('en', 'The yard builds a Trump-class battleship.')).toEqual([]);
  });

  it('callings of athletes tell a namesake of a city', () => {
    expect(actorsIn('de', 'Stürmer Moskau verschoss.')).toEqual([]);
  });
});

describe('titles of works', () => {
  it.each([
    ['en', 'The club plays "The White House on Elm Street" while Donald Trump watches.', ['donald-trump']],
    ['en', 'The film "Melania" opens. Melania had its first showing.', []],
    ['en', 'Melania Trump came to the showing of Melania, a documentary.', ['melania-trump']],
  ])('bear the name alone (%s: %s)', (language, text, expected) => {
    expect(actorsIn(language, text)).toEqual(expected);
  });

  it('are told from quoted speech and from the person', () => {
    expect(actorsIn('en', '“Moscow must answer,” said Trump.')).toEqual(['moscow', 'donald-trump']);
    expect(actorsIn('en', 'Melania Trump wrote a letter. Melania thanked Congress.')).toEqual([
      'melania-trump',
      'melania-trump',
    ]);
  });
});

describe('people who share a surname', () => {
  it.each([
    ['en', 'Jared Kushner flew to Davos.', 'His father Charles Kushner stayed. Kushner is ambassador.'],
    ['en', 'Jared Kushner came with Trump.', 'Is it the Kushner who is ambassador? No, Charles Kushner is.'],
    ['fr', 'Jared Kushner est là.', 'La romancière Rachel Kushner publie. Kushner vit à Los Angeles.'],
    ['en', 'Jared Kushner left with Trump.', 'The goalkeeper Kushner saved two shots.'],
  ])('the nearest full name or a calling tells whose it is (%s: %s %s)', (language, ...blocks) => {
    expect(actorsIn(language, ...blocks).filter((actor) => actor === 'jared-kushner')).toHaveLength(1);
  });

  it.each([
    ['en', 'Jared Kushner and his father Charles Kushner came. Kushner spoke of Gaza.'],
    ['fr', 'Jared Kushner, fils de Charles Kushner, est là. Jared Kushner parle.'],
    ['en', 'Jared Kushner came with the envoy Kushner.'],
  ])('the known one is meant where he was named first (%s: %s)', (language, text) => {
    expect(actorsIn(language, text).filter((actor) => actor === 'jared-kushner')).toHaveLength(2);
  });

  it('a bare surname is the actor’s where his office is named too', () => {
    const text = 'Putin met the guests of the Kremlin leader. Kevin Putin, a gymnast, did not.';
    const told = actorsIn('en', text).filter((actor) => actor === 'vladimir-putin');
    expect(told).toHaveLength(2);
  });

  it('an article drawn into a preposition tells a namesake', () => {
    const text = 'Donald Trump parle. Quant au Kushner cité ici, il s’agit de Brian Kushner.';
    expect(actorsIn('fr', text)).toEqual(['donald-trump']);
  });

  it('a second surname makes a full name somebody else’s where people have two', () => {
    expect(actorsIn('es', 'Lo cuenta Jared Kushner Beltrán, nieto del fundador.')).toEqual([]);
    expect(actorsIn('es', 'Donald Trump Presidente Kushner')).toContain('donald-trump');
    expect(actorsIn('es', 'Ayer Jared Kushner voló a Madrid.')).toEqual(['jared-kushner']);
  });

  it('a woman addressed by the surname is somebody else unless the page knows better', () => {
    expect(actorsIn('de', 'Frau Trump aus Kallstadt öffnet den Laden.')).toEqual([]);
    expect(actorsIn('fr', 'Mme Witkoff tient la boulangerie.')).toEqual([]);
  });
});

describe('one namesake on a page of politics', () => {
  it('takes only the mentions near it from somebody as well known', () => {
    const far = 'Nothing happened for weeks. '.repeat(10);
    expect(
      actorsIn('en', `Eric Trump opened a hotel. Trump smiled. Jared Kushner came. ${far}Trump left.`),
    ).toEqual(['jared-kushner', 'donald-trump']);
    expect(actorsIn('en', `Eric Trump opened a hotel. ${far}Trump left.`)).toEqual([]);
  });

  it('is also one whom an address or a calling tells', () => {
    expect(actorsIn('fr', 'Donald Trump est là. M. Moscou, lui, dort.')).toEqual(['donald-trump']);
    expect(actorsIn('fr', 'Donald Trump est là. Kushner, boulanger à Lens, dort.')).toEqual(['donald-trump']);
  });

  it('is none with a middle name', () => {
    expect(actorsIn('en', 'Donald John Trump was sworn in. Jared Corey Kushner came.')).toEqual([
      'donald-trump',
      'jared-kushner',
    ]);
  });
});

describe('surnames that only sound like one', () => {
  it.each([
    ['ru', 'Джаред Кушнер уехал. Позже Кушнерр вернулся.'],
    ['en', 'Jared Kushner left. Later Kuschner came back.'],
  ])('are the actor’s where the page names him in full (%s: %s)', (language, text) => {
    expect(actorsIn(language, text)).toEqual(['jared-kushner', 'jared-kushner']);
  });

  it('are nobody’s alone, and somebody else’s after another given name', () => {
    expect(actorsIn('en', 'Kuschner came back.')).toEqual([]);
    expect(actorsIn('en', 'Jared Kushner left. The critic Felix Kuschner came.')).toEqual(['jared-kushner']);
  });
});

describe('councils and boards of others', () => {
  it.each([
    ['fr', 'Donald Trump se tait. Le Conseil de paix centrafricain a siégé.'],
    ['fr', 'Donald Trump se tait. Le Conseil de paix local a siégé.'],
    ['de', 'Donald Trump schwieg. Der kenianische Friedensrat tagte.'],
    ['fr', 'Le Conseil de paix de l’école a élu sa présidente.'],
    ['en', 'Donald Trump was silent. The Inland Northwest Board of Peace met.'],
  ])('%s: %s', (language, text) => {
    expect(actorsIn(language, text)).not.toContain('board-of-peace');
  });

  it.each([
    ['fr', 'Donald Trump ouvre le Conseil de paix américain.'],
    ['fr', 'Le Conseil de paix indique que Trump présidera.'],
    ['de', 'Der neue Friedensrat von Donald Trump tagte.'],
  ])('are told from the one of the pack (%s: %s)', (language, text) => {
    expect(actorsIn(language, text)).toContain('board-of-peace');
  });
});

describe('Arabic', () => {
  it('a doubled last letter makes another word', () => {
    expect(actorsIn('ar', 'زار ترامب مصر')).toContain('egypt');
    expect(actorsIn('ar', 'كان ترامب مصرّ على رأيه')).not.toContain('egypt');
  });
});

describe('offices of others', () => {
  it.each([
    ['en', 'The Russian president of the chess federation resigned.'],
    ['en', 'The US president at the time signed.'],
    ['fr', 'Le président russe de la fédération démissionne.'],
    ['fr', 'Le président américain de l’époque a signé.'],
    ['de', 'Der russische Präsident des Weltverbandes trat ab.'],
    ['es', 'El presidente ruso no será Juan Pérez.'],
  ])('are not those of states (%s: %s)', (language, text) => {
    expect(actorsIn(language, text)).not.toContain('vladimir-putin');
    expect(actorsIn(language, text)).not.toContain('donald-trump');
  });

  it.each([
    ['fr', 'Il accuse le président russe de mentir.', 'vladimir-putin'],
    ['fr', 'Il a informé le président russe de la situation.', 'vladimir-putin'],
    ['fr', 'Il parle, tout comme le président russe.', 'vladimir-putin'],
    ['en', 'They accused the Russian president of war crimes.', 'vladimir-putin'],
  ])('are told from other complements (%s: %s)', (language, text, expected) => {
    expect(actorsIn(language, text)).toContain(expected);
  });

  it('one who held the office before does not hide a holder whom the page names', () => {
    const text =
      'Trump spoke. US President Joe Biden had sent arms. The US president now wants peace, Trump said.';
    expect(actorsIn('en', text).filter((actor) => actor === 'donald-trump')).toHaveLength(3);
  });

  it.each([
    ['fr', 'Le ministre des Affaires étrangères a vu son homologue russe.', false],
    ['fr', 'Jared Kushner a vu son homologue russe.', false],
    ['fr', 'Vladimir Poutine et son homologue russe', false],
    ['ru', 'Министр обороны встретился с российским коллегой.', false],
    ['fr', 'Emmanuel Macron a vu son homologue russe.', true],
    ['fr', 'Le Premier ministre hongrois a vu son homologue russe.', true],
    ['fr', 'Donald Trump a vu son homologue russe.', true],
  ])('a counterpart is one of the same rank (%s: %s)', (language, text, isMeant) => {
    const named = actorsIn(language, text).filter((actor) => actor === 'vladimir-putin').length;
    expect(named > (text.includes('Poutine') ? 1 : 0)).toBe(isMeant);
  });

  it('hold the names of the places that they are of, one inside the other', () => {
    expect(actorsIn('fr', 'Le gendre du président russe et le chef du Kremlin')).toContain('kremlin');
  });
});

describe('a given name before a surname', () => {
  it('tells a stranger in a language whose months begin alike, and before a spelling that sounds alike', () => {
    expect(actorsIn('ru', 'Переговоры', 'Джаред Кушнер прилетел.', 'Против выступила Мария Кушнер.')).toEqual(
      ['jared-kushner'],
    );
    expect(
      actorsIn('de', 'Gespräche', 'Jared Kushner kam an.', 'Im Lokal serviert Wirtin Heidi Kuschner Suppe.'),
    ).toEqual(['jared-kushner']);
  });
});
