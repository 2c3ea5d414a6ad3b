// The page's script: takes over what the server has rendered, with what it has read.
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App, type Read } from './app.ts';

const read = JSON.parse(document.querySelector('#read')!.textContent) as Read;
hydrateRoot(document.querySelector('main')!, createElement(App, { read }));
