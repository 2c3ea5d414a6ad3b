/** A slot that is written and read only while its category is allowed. */
import type { WriteResult } from '../jar/answer.js';
import type { CookieAttributes } from '../cookie/attributes.js';
import { CookieError } from '../cookie/error.js';
import { HTTP_FORMS } from '../cookie/write.js';
import type { Stated } from '../define/definition.js';
import { createJar } from '../jar/jar.js';
import { after, type Later } from '../define/later.js';
import { chunked, scopeOf, single, type Slot, type Verbs } from '../define/slot.js';
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
): Slot => {
  const { encoding, whenDenied = 'hold' } = definition;
  const category = rules.check(definition.category, name);
  if (!/^(hold|drop)$/.test(whenDenied))
    throw new CookieError('attribute', name, `whenDenied "${whenDenied}" is neither hold nor drop`);
  const draft = (definition.chunked ? chunked : single)(paper, name, encoding);
  const scope = scopeOf(definition as CookieAttributes);
  // A scope that nothing could be removed from throws here, not when consent is withdrawn.
  void draft.remove(scope);
  const kept = visitor.keep({ category, slot, scope });

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

  return {
    // A change of the decision changes what is read.
    names: [...slot.names, rules.name],
    has: () => ifGranted(slot.has, false),
    read: () => ifGranted(slot.read, undefined),
    textIn: (all) => ifGranted(() => slot.textIn(all), undefined),
    write: (value, codec, attributes) =>
      after<Status, WriteResult>(visitor.status(category), (status) => {
        kept.held = undefined;
        if (status === 'granted') {
          const written = slot.write(value, codec, attributes);
          return written instanceof Promise ? written.then(unlessDenied(attributes)) : written;
        }
        void draft.write(value, codec, attributes);
        if (whenDenied === 'drop') return refusal(status, 'the value is dropped');
        // As text, which stays what it is whatever becomes of the value meanwhile.
        const text = codec ? codec.encode(value) : value;
        return after(slot.read(), (before) => {
          // What another tab has written since is newer.
          kept.held = () =>
            after(
              slot.read(),
              (now) =>
                (now === undefined || now === before) && slot.write(text, undefined, attributes),
            );
          return refusal(status, 'the value is held, and written when consent comes');
        });
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
