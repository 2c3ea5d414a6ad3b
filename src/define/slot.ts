/** Where a defined cookie's text stands. */
import type { Change } from '../changes/change.js';
import type { Codec } from '../codecs/codec.js';
import type { Encoding } from '../encodings/encoding.js';
import { percent } from '../encodings/percent.js';
import type { WithInternals } from '../jar/internals.js';
import type { ChangeOptions } from '../jar/on-change.js';
import type { WriteResult } from '../jar/result.js';
import type { MaybePromise } from './maybe-promise.js';

/** A jar's verbs, whether they answer at once or by promise. */
export interface Verbs extends WithInternals {
  readonly get: (
    name: string,
    options?: { encoding: Encoding },
  ) => MaybePromise<string | undefined>;
  readonly getAll: {
    (): MaybePromise<Readonly<Record<string, string>>>;
    (name: string, options?: { encoding: Encoding }): MaybePromise<string[]>;
  };
  readonly has: (name: string) => MaybePromise<boolean>;
  readonly set: (name: string, value: unknown, options: object) => MaybePromise<WriteResult>;
  readonly remove: (name: string, options: object) => MaybePromise<WriteResult>;
  readonly onChange: (listener: (change: Change) => void, options?: ChangeOptions) => () => void;
}

/** Where a text stands. */
export interface Slot {
  /** The cookies that a change of the text changes. */
  readonly names: readonly string[];
  readonly has: () => MaybePromise<boolean>;
  readonly read: () => MaybePromise<string | undefined>;
  /** The text that is seen where the jar shows this one: what somebody keeps back until it may be stored. Left out: the same. */
  readonly seen?: (text: string | undefined) => string | undefined;
  /** The jar's `onChange`, and calls `onText` after each change of what is kept back. Left out: the jar's own. */
  readonly onChange?: (
    listener: () => void,
    options: ChangeOptions,
    onText: (text: string | undefined) => void,
  ) => () => void;
  /** Why there is no text, where somebody keeps it back. */
  readonly whyMissing?: (() => MaybePromise<WriteResult | undefined>) | undefined;
  /** The text, where these are all cookies at this moment. */
  readonly textIn: (all: Readonly<Record<string, string>>) => MaybePromise<string | undefined>;
  /** The names of the cookies that the text stands in, of those that are shown. `name`: the cookie's name among these. */
  readonly shownIn: (all: Readonly<Record<string, string>>, name: string) => readonly string[];
  readonly write: (
    value: unknown,
    codec: Codec<unknown> | undefined,
    attributes: object,
  ) => MaybePromise<WriteResult>;
  readonly remove: (scope: object) => MaybePromise<WriteResult>;
  /** Goes on with an update, or keeps what it makes of a text until somebody lets it be written. Left out: it goes on. */
  readonly hold?: (
    go: () => MaybePromise<WriteResult>,
    change: (text: string | undefined) => unknown,
    codec: Codec<unknown> | undefined,
    attributes: object,
  ) => MaybePromise<WriteResult>;
}

/** Makes the slot of a cookie of this name. */
export type CreateSlot = (jar: Verbs, name: string, encoding: Encoding | undefined) => Slot;

/** Does what is more than one write without another one in between, where a jar's writes take turns. `name`: nor in another page. */
export type InTurn = <T>(work: () => MaybePromise<T>, name?: string) => MaybePromise<T>;

/** The jar that a definition works in, and what its name begins with there. */
export const homeOf = (jar: Verbs): { readonly jar: Verbs; readonly prefix: string } =>
  (jar.internals?.prefixed as { jar: Verbs; prefix: string } | undefined) ?? { jar, prefix: '' };

/** A jar as a definition uses it: its verbs within a turn, its turns, its encoding. */
export const partsOf = (
  jar: Verbs,
): { readonly verbs: Verbs; readonly inTurn: InTurn; readonly encoding: Encoding } => {
  const { queue, encoding = percent } = jar.internals ?? {};
  return queue
    ? {
        verbs: queue.verbs as Verbs,
        encoding,
        // By an async function, so that what is thrown rejects.
        inTurn: (work, name) => queue.run(name, async () => work()),
      }
    : { verbs: jar, encoding, inTurn: (work) => work() };
};

/** The slot of one cookie. */
export const createSlot: CreateSlot = (jar, name, encoding) => {
  // Without options a jar reads from what it has decoded already.
  const options = encoding && { encoding };
  const read = () => jar.get(name, options);
  return {
    names: [name],
    has: () => jar.has(name),
    read,
    // They are read by the jar's encoding.
    textIn: (all) => (encoding ? read() : all[name]),
    shownIn: (all, name) => (name in all ? [name] : []),
    write: (value, codec, attributes) => jar.set(name, value, { encoding, ...attributes, codec }),
    remove: (scope) => jar.remove(name, scope),
  };
};

/** What distinguishes a cookie from another one of its name; and that it is a server's, so that a page does not say it has removed it. */
export const scopeOf = (attributes: object): object =>
  Object.fromEntries(
    Object.entries(attributes).filter(([option]) =>
      /^(path|domain|secure|sameSite|partitioned|httpOnly)$/.test(option),
    ),
  );
