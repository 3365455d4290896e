/** An article as a component that React and Preact both draw, on the server and in the page. */

/** What the article shows; each change is a new one. */
export interface Story {
  headline: string;
  paragraphs: readonly { key: string; name: string; rest: string }[];
}

/** The frameworks' own function that makes an element of the tree. */
export type Create<Tree> = (type: string, props: object | null, ...children: unknown[]) => Tree;

/** The document's article; text is split as frameworks split it, in nodes of their own. */
export function article<Tree>(create: Create<Tree>, { headline, paragraphs }: Story): Tree {
  return create(
    'article',
    null,
    create('h1', null, headline),
    ...paragraphs.map(({ key, name, rest }) =>
      create(
        'p',
        { key, id: key },
        create('b', null, name),
        ' ',
        rest,
        ' ',
        create('i', null, 'It is said.'),
      ),
    ),
  );
}

const REST =
  'came on Thursday, and the talks went on into the night, as they had done the week before that one.';
const paragraph = (key: string, name: string, rest = REST) => ({ key, name, rest });
const [putin, witkoff, ushakov] = [
  paragraph('a', 'Vladimir Putin'),
  paragraph('b', 'Steve Witkoff'),
  paragraph('c', 'Yuri Ushakov'),
];

/** The same story, as it changes; the first is what the server wrote. */
export const STORIES: readonly Story[] = [
  { headline: 'A long night of talks', paragraphs: [putin, witkoff] },
  // Text changed within its node, and a paragraph put before the others.
  {
    headline: 'A longer night of talks',
    paragraphs: [ushakov, { ...putin, name: 'Kirill Dmitriev' }, witkoff],
  },
  // Turned about.
  {
    headline: 'A longer night of talks',
    paragraphs: [witkoff, ushakov, { ...putin, name: 'Kirill Dmitriev' }],
  },
  // Taken away, and another word in what stays.
  { headline: 'What remains', paragraphs: [paragraph('b', 'Mark Carney', `${REST} Nobody else did.`)] },
];

/** What a page of either framework puts into its global scope for the test. */
export interface App {
  /** Takes over the server's text. */
  hydrate(): void;
  /** Draws the nth story. */
  show(story: number): void;
  /** Errors and warnings that the framework gave. */
  complaints: string[];
}
