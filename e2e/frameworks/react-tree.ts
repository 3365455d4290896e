/** The article as React's tree, alone or in a document that is React's from its root. */
import { createElement, type ReactElement, type ReactNode } from 'react';
import { article, type Create, STORIES } from './article';

const create: Create<ReactElement> = (type, props, ...children) =>
  createElement(type, props, ...(children as ReactNode[]));

/** The nth story. */
export const reactArticle = (story: number): ReactElement =>
  article(create, STORIES[story] ?? { headline: '', paragraphs: [] });

/** A whole document with the nth story, and the script that takes it over. */
export const reactDocument = (story: number): ReactElement =>
  create(
    'html',
    { lang: 'en' },
    create(
      'head',
      null,
      create('meta', { charSet: 'utf-8' }),
      create('title', null, 'Talks'),
      create('link', { rel: 'icon', href: 'data:,' }),
      create('meta', { property: 'og:type', content: 'article' }),
      create('script', { src: '/react.js', defer: true }),
    ),
    create('body', null, reactArticle(story)),
  );
