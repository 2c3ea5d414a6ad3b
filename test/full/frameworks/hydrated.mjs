// The script of examples/server's page for a browser, with React as it is for development: there it complains of what does not match.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Runs before the page is hydrated, and notes all that shows, is complained of, and is read from then on. */
const recorder = () => {
  const main = /** @type {Element} */ (document.querySelector('main'));
  const nodes = [...main.querySelectorAll('*')];
  const seen = {
    /** What the main part has shown, at first as the server sent it. */
    shown: [main.innerHTML],
    /** @type {string[]} */
    complaints: [],
    reads: 0,
    /** Whether the elements are those that the server sent. */
    same: () =>
      nodes.every((node, i) => node === main.querySelectorAll('*')[i]) &&
      nodes.length === main.querySelectorAll('*').length,
  };
  Object.assign(window, { seen });
  new MutationObserver(() => seen.shown.push(main.innerHTML)).observe(main, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  for (const method of /** @type {const} */ (['error', 'warn']))
    console[method] = (...said) => seen.complaints.push(said.map(String).join(' '));
  addEventListener('error', ({ message }) => seen.complaints.push(message));
  const cookie = /** @type {{ get: () => string, set: (text: string) => void }} */ (
    Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  );
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => {
      seen.reads++;
      return cookie.get.call(document);
    },
    set: (text) => {
      cookie.set.call(document, text);
    },
  });
};

/** @returns {Promise<string>} the script; what it records is `window.seen` */
export async function hydrated() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../examples/server/page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['development', 'browser'],
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return `(${String(recorder)})();\n${outputFiles[0]?.text ?? ''}`;
}
