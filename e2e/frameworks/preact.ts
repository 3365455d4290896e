/** The article's page under Preact: hydrated when the test says so, then drawn anew. */
import { type ComponentChild, createElement, hydrate, render } from 'preact';
import { type App, article, type Create, STORIES } from './article';

const tree = (story: number) =>
  article(createElement as Create<ComponentChild>, STORIES[story] ?? { headline: '', paragraphs: [] });
const box = () => document.getElementById('root') ?? document.body;

const app: App = {
  hydrate: () => hydrate(tree(0), box()),
  show: (story) => render(tree(story), box()),
  complaints: [],
};
Object.assign(globalThis, app);
