// What bundle.mjs makes of a component for Svelte 4; of one for Svelte 5, Svelte itself says it.
declare module '*.svelte4' {
  const component: new (options: { target: Element }) => { $destroy: () => void };
  export default component;
}
