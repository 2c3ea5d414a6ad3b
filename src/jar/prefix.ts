/** A jar of the names that begin with a prefix: they are given and shown without it. */
import { compare, type Change, type CookiesByName } from '../changes/change.js';
import { attributesOf, type Options } from '../cookie/check.js';
import { fail } from '../cookie/error.js';
import { own } from '../cookie/own.js';
import type { JarInternals } from './internals.js';
import type { ChangeOptions } from './on-change.js';

/** The verbs of any jar, whether they answer at once or by promise. */
interface AnyJar {
  readonly get: unknown;
  readonly getAll: unknown;
  readonly has: unknown;
  readonly set: unknown;
  readonly remove: unknown;
  readonly onChange: (listener: never, options?: ChangeOptions) => () => void;
  readonly internals: JarInternals;
}

type Verb = (name?: unknown, ...others: unknown[]) => unknown;

/** Gives a jar its `removeAll`, and its prefix where it has one. */
export const complete = <J extends AnyJar, R>(
  jar: J,
  prefix: string | undefined,
  createRemoveAll: (jar: J) => R,
): J & { readonly removeAll: R } => {
  const prefixed = prefix == null ? jar : withPrefix(jar, prefix);
  return { ...prefixed, removeAll: createRemoveAll(prefixed) };
};

const withPrefix = <J extends AnyJar>(jar: J, prefix: string): J => {
  const { internals } = jar;
  const { queue } = internals;
  // The characters that a name is written with as they stand: it is a beginning of names as they are written, too.
  if (typeof prefix !== 'string' || !/^[!#$&'*+.^`|~\w-]+$/.test(prefix))
    fail(prefix, 'attribute', 'prefix', prefix);
  // What breaks the rule of `__Host-` breaks it for each name.
  attributesOf(prefix, internals.defaults as Options, false, internals.store.httpOnly);
  const fullName = (name: unknown) => (typeof name === 'string' ? prefix + name : name);

  const onChange = (listener: (change: Change) => void, options?: ChangeOptions) => {
    const { name, ...others } = own(options);
    const hear = (change: Change) => {
      if (change.name.startsWith(prefix))
        listener({ ...change, name: change.name.slice(prefix.length) });
    };
    return jar.onChange((typeof listener === 'function' ? hear : listener) as never, {
      ...others,
      name: name === undefined ? name : ([name].flat().map(fullName) as string[]),
    });
  };
  return {
    ...jar,
    ...verbsWith(jar, prefix, fullName),
    onChange,
    internals: {
      ...internals,
      prefixed: { prefix, jar },
      queue: queue && { ...queue, verbs: verbsWith(queue.verbs as AnyJar, prefix, fullName) },
    },
  };
};

const verbsWith = (jar: AnyJar, prefix: string, fullName: (name: unknown) => unknown) => {
  const { get, getAll, has, set, remove } = jar as unknown as Record<string, Verb>;
  /** None is set or removed under an empty name. */
  const written =
    (verb: Verb): Verb =>
    (name, ...others) =>
      verb(name && fullName(name), ...others);
  let seen: CookiesByName | undefined;
  let shown: CookiesByName = Object.freeze(Object.create(null) as CookiesByName);
  const show = (all: CookiesByName): CookiesByName => {
    if (all === seen) return shown;
    seen = all;
    const now = Object.create(null) as Record<string, string>;
    for (const name in all)
      if (name.startsWith(prefix)) now[name.slice(prefix.length)] = all[name]!;
    // The same object, as long as what it shows is the same.
    if (compare(now, shown).length) shown = Object.freeze(now);
    return shown;
  };
  return {
    get: (name: unknown, options: unknown) => get!(fullName(name), options),
    getAll: (name: unknown, options: unknown) => {
      if (name !== undefined) return getAll!(fullName(name), options);
      const all = getAll!() as CookiesByName | Promise<CookiesByName>;
      return typeof all.then === 'function'
        ? (all as Promise<CookiesByName>).then(show)
        : show(all as CookiesByName);
    },
    has: (name: unknown) => has!(fullName(name)),
    set: written(set!),
    remove: written(remove!),
  };
};
