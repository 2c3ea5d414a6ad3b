/** A slot that is written and read only while its category is allowed. */
import type { WriteResult } from '../jar/answer.js';
import { CookieError } from '../cookie/error.js';
import { HTTP_FORMS } from '../cookie/write.js';
import type { Stated } from '../define/definition.js';
import { createJar } from '../jar/jar.js';
import { after, isPromise, type Later } from '../define/later.js';
import {
  chunked,
  scopeOf,
  single,
  textOf,
  type turnsOf,
  type Slot,
  type Verbs,
} from '../define/slot.js';
import type { Held } from './cookies.js';
import type { Rules, Status } from './rules.js';
import type { Visitor } from './visitor.js';

/** Keeps nothing: for what throws, which must throw whatever the visitor says. The definition may be of a server's cookie. */
const paper = /* @__PURE__ */ createJar({
  forms: HTTP_FORMS,
  read: () => '',
  write: () => {},
  site: () => null,
}) as unknown as Verbs;

export const guarded = (
  slot: Slot,
  visitor: Visitor,
  rules: Rules,
  name: string,
  definition: Stated,
  { inTurn, encoding: jarEncoding }: ReturnType<typeof turnsOf>,
): Slot => {
  const { encoding = jarEncoding, whenDenied = 'hold' } = definition;
  const category = rules.check(definition.category, name);
  if (!/^(hold|drop)$/.test(whenDenied))
    throw new CookieError('attribute', name, `whenDenied "${whenDenied}" is neither hold nor drop`);
  const draft = (definition.chunked ? chunked : single)(paper, name, encoding);
  const scope = scopeOf(definition);
  // A scope that nothing could be removed from throws here, not when consent is withdrawn.
  void draft.remove(scope);
  const kept = visitor.keep({
    category,
    name,
    chunked: !!definition.chunked,
    slot,
    scopes: new Map([[JSON.stringify(scope), scope]]),
  });

  const ifGranted = <T, U>(then: () => Later<T>, otherwise: U): Later<T | U> =>
    after<Status, T | U>(visitor.status(category), (status) =>
      status === 'granted' ? then() : otherwise,
    );
  const refusal = (status: Status, what: string): WriteResult => ({
    ok: false,
    code: 'consent',
    message: `cookie "${name}": category "${category}" is ${status}; ${what}`,
  });
  /** A no may have come while the write was under way, when what removes a denied category's cookies could not see this one. */
  const unlessDenied = (attributes: object) => (result: WriteResult) =>
    after<Status, WriteResult>(visitor.status(category), (status) =>
      status === 'granted'
        ? result
        : after(slot.remove(scopeOf(attributes)), () =>
            refusal(status, 'what was just written is removed again'),
          ),
    );

  const write: Slot['write'] = (value, codec, attributes) => {
    const result = slot.write(value, codec, attributes);
    // A call may say another scope than the definition, and a no removes it from there as well.
    const scope = scopeOf(attributes);
    kept.scopes.set(JSON.stringify(scope), scope);
    return isPromise(result) ? result.then(unlessDenied(attributes)) : result;
  };
  /** Keeps a change of the text until consent comes, where values are held. `change` gives nothing for what is to stay. */
  const hold = (status: Status, change: Held['change'], attributes: object): WriteResult => {
    if (whenDenied === 'drop') return refusal(status, 'the value is dropped');
    kept.held = {
      change,
      write: () =>
        inTurn(
          () =>
            after(slot.read(), (now) => {
              const text = change(now);
              return text !== undefined && write(text, undefined, attributes);
            }),
          name,
        ),
    };
    return refusal(status, 'the value is held, and written when consent comes');
  };

  return {
    // A change of the decision changes what is read.
    names: [...slot.names, rules.name],
    has: () => ifGranted(slot.has, false),
    read: () => ifGranted(slot.read, undefined),
    textIn: (all) => ifGranted(() => slot.textIn(all), undefined),
    write: (value, codec, attributes) =>
      after<Status, WriteResult>(visitor.status(category), (status) => {
        kept.held = undefined;
        if (status === 'granted') return write(value, codec, attributes);
        void draft.write(value, codec, attributes);
        // As text, which stays what it is whatever becomes of the value meanwhile.
        const text = (codec ? codec.encode(value) : value) as string;
        return after(slot.read(), (before) =>
          // What another tab has written since is newer.
          hold(
            status,
            (now) => (now === undefined || now === before ? text : undefined),
            attributes,
          ),
        );
      }),
    hold: (go, change, codec, attributes) =>
      after<Status, WriteResult>(visitor.status(category), (status) => {
        if (status === 'granted') return go();
        const { held } = kept;
        // The change, not its result: what stands there by then is not read before.
        const changed = (now: string | undefined) =>
          textOf(name, change(held?.change(now) ?? now), codec, encoding);
        void draft.write(changed(undefined), undefined, attributes);
        return hold(status, changed, attributes);
      }),
    missing: () =>
      after(visitor.status(category), (status) =>
        status === 'granted' ? undefined : refusal(status, 'so it is not written again'),
      ),
    remove: (scope) => {
      kept.held = undefined;
      return slot.remove(scope);
    },
  };
};
