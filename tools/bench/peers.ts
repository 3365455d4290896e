/** Other ways to find many names in a text, each as well set as its documentation says: whole words, letter case as given; mark.js, which works on a page, is in `page`. */
import { createRequire } from 'node:module';

export interface Peer {
  name: string;
  /** Past so many aliases it is not run, for the reason given. */
  most: number;
  why: string;
  make(forms: readonly string[]): Finder | Promise<Finder>;
}
type Finder = (text: string) => unknown;

/** None of them has types of its own that are worth a declaration. */
// biome-ignore lint/suspicious/noExplicitAny: packages without types, used by the benchmark only
const load = (name: string): any => createRequire(import.meta.url)(name);

const NEVER = Number.POSITIVE_INFINITY;

export const PEERS: readonly Peer[] = [
  {
    name: 'modern-ahocorasick',
    most: NEVER,
    why: '',
    async make(forms) {
      const { default: AhoCorasick } = await import('modern-ahocorasick');
      const matcher = new AhoCorasick([...forms]);
      return (text) => matcher.search(text);
    },
  },
  {
    name: 'ahocorasick',
    most: 50_000,
    why: 'its tables take a minute and gigabytes',
    make(forms) {
      const matcher = new (load('ahocorasick'))([...forms]);
      return (text) => matcher.search(text);
    },
  },
  {
    name: 'one RegExp',
    most: 5_000,
    why: 'each character tries every alternative',
    make(forms) {
      const escaped = forms
        .toSorted((a, b) => b.length - a.length)
        .map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
      const matcher = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
      return (text) => [...text.matchAll(matcher)].length;
    },
  },
  {
    name: 'compromise lexicon',
    most: 50_000,
    why: 'its lexicon takes minutes to fill',
    async make(forms) {
      const { default: nlp } = await import('compromise/one');
      const trie = nlp.buildTrie([...forms]);
      return (text) => nlp(text).lookup(trie).out('offset');
    },
  },
];
