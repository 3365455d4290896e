/** The article's page under React: hydrated when the test says so, then drawn anew. */
import { flushSync } from 'react-dom';
import { hydrateRoot, type Root } from 'react-dom/client';
import type { App } from './article';
import { reactArticle, reactDocument } from './react-tree';

const complaints: string[] = [];
const box = document.getElementById('root');
const tree = (story: number) => (box ? reactArticle(story) : reactDocument(story));
let root: Root;

const app: App = {
  hydrate() {
    const note = (error: unknown) => complaints.push(String(error));
    // Within flushSync, so that nothing is left for later when the call returns.
    flushSync(() => {
      root = hydrateRoot(box ?? document, tree(0), {
        onRecoverableError: note,
        onUncaughtError: note,
        onCaughtError: note,
      });
    });
  },
  show: (story) => flushSync(() => root.render(tree(story))),
  complaints,
};
Object.assign(globalThis, app);
