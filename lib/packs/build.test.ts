import { describe, expect, it } from 'vitest';
import { buildPack } from './build';
import { sampleSeeds } from './sample-seeds';

const ADA = 'actors/ada-doe.yaml';
const CLAIM = 'claims/fair-drew-crowd.yaml';
const SOURCE = 'sources/daily-2026.yaml';
const CONFLICT = 'conflicts:\n  - aspect: figure\n    note: {en: x}\n    sources: [weekly]\n';

function problemsOf(path: string, change: Parameters<typeof sampleSeeds>[1]) {
  const built = buildPack(sampleSeeds(path, change));
  return built.ok ? [] : built.problems;
}

describe('building a pack', () => {
  it('takes right seeds and gives every record, with the defaults written out', () => {
    const built = buildPack(sampleSeeds());
    expect(built.ok).toBe(true);
    if (!built.ok) return;
    expect(built.pack.actors.map((actor) => actor.id)).toEqual(['ada-doe', 'old-town', 'town-fair']);
    expect(built.pack.claims[0]?.reports[0]?.figures?.[0]?.qualifier).toBe('exactly');
    expect(built.pack.claims[0]?.match.figures).toEqual([]);
  });

  it('takes several records from one file', () => {
    const extra =
      '- id: daily-2027\n  publisher: P\n  title: T\n  language: en\n  published: {date: 2027-01-01}\n  url: null\n';
    const built = buildPack(sampleSeeds('sources/more.yaml', `${extra}${extra.replaceAll('2027', '2028')}`));
    expect(built.ok && built.pack.sources.map((source) => source.id)).toEqual([
      'daily-2026',
      'daily-2027',
      'daily-2028',
    ]);
  });

  it('leaves out files that are no seeds', () => {
    expect(buildPack(sampleSeeds('README.md', '# About')).ok).toBe(true);
  });

  /** One change to one file of the sample, the place "line:column field" where it is refused, and a word of the remedy. */
  function refuses(
    what: string,
    path: string,
    [from, to]: [string | RegExp, string],
    place: string,
    remedy: RegExp,
  ) {
    it(`refuses ${what} with its place and a remedy`, () => {
      const problems = problemsOf(path, (text) => text.replace(from, to));
      const places = problems.map(({ file, line, column, field }) => `${file} ${line}:${column} ${field}`);
      expect(places).toContain(`${path} ${place}`);
      const problem = problems[places.indexOf(`${path} ${place}`)];
      expect(`${problem?.message}. ${problem?.remedy}`).toMatch(remedy);
    });
  }

  refuses('an unknown field', ADA, ['summary:', 'sumary:'], '11:1 sumary', /Did you mean "summary"/);
  refuses(
    'an unknown field deep inside',
    CLAIM,
    ['unit:', 'units:'],
    '14:9 reports[0].figures[0].units',
    /"unit"/,
  );
  refuses('a kind that does not exist', ADA, ['person', 'persn'], '2:1 kind', /Did you mean "person"/);
  refuses('a missing field', SOURCE, ['title: A title\n', ''], '1:1 title', /Add the field "title"/);
  refuses('a number where text is due', SOURCE, ['The Daily', '1984'], '2:1 publisher', /quotes/);
  refuses('a day that does not exist', SOURCE, ['01-20', '02-30'], '6:3 published.date', /Correct the date/);
  refuses(
    'a date without its form',
    SOURCE,
    ['2026-01-20', '20 January'],
    '6:3 published.date',
    /YYYY-MM-DD/,
  );
  refuses('half a date range', SOURCE, ['date: ', 'from: '], '5:1 published.to', /Add the field "to"/);
  refuses(
    'an address that runs code',
    SOURCE,
    ['url: null', 'url: javascript:alert(1)'],
    '7:1 url',
    /https:/,
  );
  refuses(
    'an address without encryption',
    SOURCE,
    ['url: null', 'url: http://a.example'],
    '7:1 url',
    /https:/,
  );
  refuses('HTML in a text', ADA, ['A local', 'A <b>local</b>'], '13:3 summary.en', /plain text/);
  refuses(
    'a language that is no code',
    ADA,
    ['  en: [Ada', '  in English: [Ada'],
    '5:3 names.in English',
    /such as fr/,
  );
  refuses('an id with capitals', SOURCE, ['id: daily', 'id: Daily'], '1:1 id', /lower-case/);
  refuses(
    'a reference to nobody',
    ADA,
    ['actor: old-town', 'actor: old-towm'],
    '16:5 relations[0].actor',
    /"old-town"/,
  );
  refuses(
    'an office without provenance',
    ADA,
    ['    sources: [daily-2026]\n', ''],
    '7:5 offices[0]',
    /basis/,
  );
  refuses(
    'an unknown source',
    ADA,
    ['    sources: [daily', '    sources: [weekly'],
    '10:15 offices[0].sources[0]',
    /add the/,
  );
  refuses(
    'an office that ends before it starts',
    ADA,
    ['to: null', "to: '2019'"],
    '9:5 offices[0].to',
    /Swap/,
  );
  refuses(
    'an actor without source',
    ADA,
    [/sources: .*\n$/, 'sources: []\n'],
    '17:1 sources',
    /at least one source/,
  );
  refuses(
    'a relation to itself',
    ADA,
    ['actor: old-town', 'actor: ada-doe'],
    '16:5 relations[0].actor',
    /another/,
  );
  refuses('dates on someone who is no event', ADA, [/$/, 'place: old-town\n'], '18:1 place', /kind event/);
  refuses(
    'a claim without report',
    CLAIM,
    [/reports:\n( {2}.*\n)+/, 'reports: []\n'],
    '9:1 reports',
    /provenance/,
  );
  refuses('a claim about nobody known', CLAIM, ['[old-town]', '[new-city]'], '5:9 about[0]', /add the actor/);
  refuses(
    'a claim at a place as event',
    CLAIM,
    ['event: town-fair', 'event: old-town'],
    '6:1 event',
    /add the event/,
  );
  refuses(
    'a report of no source',
    CLAIM,
    ['source: daily', 'source: dayly'],
    '10:5 reports[0].source',
    /"daily-2026"/,
  );
  refuses(
    'a missing required actor',
    CLAIM,
    ['ada-doe]\n  pat', 'ada-do]\n  pat'],
    '18:23 match.actors[0].any[1]',
    /"ada-doe"/,
  );
  refuses(
    'a conflict of an unknown source',
    CLAIM,
    [/$/, CONFLICT],
    '26:15 conflicts[0].sources[0]',
    /add the source/,
  );
  refuses(
    'a file named otherwise',
    ADA,
    ['id: ada-doe', 'id: ada-d'],
    '1:1 id',
    /Rename the file to ada-d.yaml/,
  );

  it('refuses places that lie in each other', () => {
    const files = sampleSeeds(ADA, (text) => text.replace('type: head-of', 'type: part-of')).map((file) =>
      file.path === 'actors/old-town.yaml'
        ? { ...file, text: `${file.text}relations:\n  - {type: part-of, actor: ada-doe}\n` }
        : file,
    );
    const built = buildPack(files);
    expect(built.ok ? [] : built.problems.map(({ message }) => message)).toEqual([
      'part-of ada-doe closes a circle of parts or places',
    ]);
  });

  it('refuses an id that two records have', () => {
    const twice = buildPack([
      ...sampleSeeds(),
      {
        path: 'sources/list.yaml',
        text:
          sampleSeeds()
            .find(({ path }) => path === SOURCE)
            ?.text.replace(/^/gm, '  ')
            .replace('  id', '- id')
            .trimEnd() ?? '',
      },
    ]);
    expect(twice.ok).toBe(false);
    if (!twice.ok)
      expect(twice.problems).toMatchObject([
        {
          file: 'sources/list.yaml',
          line: 1,
          field: '[0].id',
          message: `is daily-2026, which another record has (${SOURCE}:1)`,
        },
      ]);
  });

  it('reports files that could not be read, and does not take their records for missing ones', () => {
    const unread = [ADA, 'pack.yaml'].map((file) => ({
      file,
      line: 1,
      column: 1,
      field: '',
      message: 'is no UTF-8 text',
      remedy: 'Save the file as UTF-8 text.',
    }));
    const files = sampleSeeds().filter(({ path }) => path !== ADA && path !== 'pack.yaml');
    const built = buildPack(files, { unread });
    expect(built.ok || built.problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
      `${ADA} is no UTF-8 text`,
      'pack.yaml is no UTF-8 text',
    ]);
  });

  it.each([
    ['mul: [$visiting]', '$visit', /Did you mean "\$visit"/],
    ["en: [visitor*, '*']", '"*"', /Write a word/],
    ["en: ['said *']", '"said *"', /Write a word/],
  ])('refuses words of a claim that no sentence can hold: %s', (words, named, remedy) => {
    const seeds = sampleSeeds('claims/fair-drew-crowd.yaml', (text) =>
      text.replace('en: [visitor*, drew]', words),
    );
    const built = buildPack(seeds, { concepts: new Set(['visit']) });
    expect(built.ok).toBe(false);
    if (built.ok) return;
    expect(built.problems).toHaveLength(1);
    expect(built.problems[0]).toMatchObject({ file: 'claims/fair-drew-crowd.yaml', line: 22 });
    expect(built.problems[0]?.message).toContain(named);
    expect(built.problems[0]?.remedy).toMatch(remedy);
  });

  it('refuses seeds without a description of the pack', () => {
    expect(problemsOf('pack.yaml', null)).toMatchObject([{ file: 'pack.yaml', message: 'is missing' }]);
  });

  it('refuses a record in a folder that is not read', () => {
    const [problem] = problemsOf('people/x.yaml', 'id: x');
    expect(problem).toMatchObject({ file: 'people/x.yaml', line: 1 });
    expect(problem?.remedy).toContain('actors/');
  });

  it('reports all that is wrong at once, in reading order', () => {
    const problems = problemsOf(ADA, (t) =>
      t.replace('kind: person', 'kind: man').replace('from: 2020-03', 'from: spring'),
    );
    expect(problems.map(({ line }) => line)).toEqual([2, 8]);
  });
});
