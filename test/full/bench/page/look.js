// A look of the change hub, to be called as often as one likes: what a source calls.
import { createJar, documentStore } from 'gingersnap';

/** With 1,000 listeners, on 50 names. */
export function makeLook() {
  /** @type {() => void} */
  let look = () => {};
  const jar = createJar({
    ...documentStore(),
    watch: (trigger) => {
      look = () => void trigger();
      return () => {};
    },
  });
  let told = 0;
  for (let i = 0; i < 1000; i++) jar.onChange(() => void told++, { name: `name${i % 50}` });
  return () => look();
}
