/** `removeAll` of a jar that answers by promise. */
import type { WithInternals } from '../jar/internals.js';
import { planOf } from '../jar/remove-all.js';
import type { AsyncRemoveAll } from '../jar/remove-match.js';
import type { AsyncJar } from '../jar/verbs.js';

/** It takes its turn among the writes of its jar. */
export const createAsyncRemoveAll =
  (jar: WithInternals): AsyncRemoveAll =>
  async (match, options) => {
    const { cookies, namesIn } = planOf(jar, match, options);
    const { run, verbs } = jar.internals!.queue!;
    const { getAll, remove } = verbs as AsyncJar;
    const show = () => getAll();
    /** A cookie without a name can't be removed. It stays, and keeps no other one from going. */
    const removeNames = async () => {
      const names = namesIn(await show());
      await Promise.allSettled(names.map((name) => remove(name, options)));
      const left = await show();
      return names.filter((name) => name in left);
    };
    if (!cookies) return run(undefined, removeNames);
    // Each takes a turn of its own; so do the looks before and after. All are put into the queue at once, before what is called next.
    const before = run(undefined, show);
    const removed = cookies.map(({ remove }) => remove(options));
    const after = run(undefined, show);
    await Promise.all(removed.map((one) => Promise.resolve(one)));
    const left = await after;
    return namesIn(await before).filter((name) => name in left);
  };
