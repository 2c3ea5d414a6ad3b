import { hydrateRoot } from 'react-dom/client';
import { App } from './app';

const { cookies } = document.querySelector<HTMLElement>('#cookies')!.dataset;
hydrateRoot(document.querySelector('#root')!, <App cookies={cookies!} />);
