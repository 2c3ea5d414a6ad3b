export { onRequest } from 'gingersnap/astro';
