/** Vue's composable: a defined cookie as a ref. */
import {
  computed,
  getCurrentInstance,
  getCurrentScope,
  inject,
  onMounted,
  onScopeDispose,
  reactive,
  shallowRef,
  ssrContextKey,
  toRaw,
  watch,
  type Ref,
} from 'vue';
import type { DefinedCookie } from './define/definition.js';
import { isOfRequest } from './frameworks/request.js';
import { isPlain, thaw } from './define/thaw.js';

/**
 * Uses a defined cookie as a ref. The ref follows the cookie, whoever changes it, until its component or effect scope ends, or as long as the
 * page is there. Assigning a value writes the cookie, and `undefined` removes it. An object or array in the ref is a copy that you may change:
 * `v-model="prefs.name"` and `items.value.push(item)` write the cookie a moment later. If a write is refused, the ref shows the cookie's
 * value again; call `cookie.set` to learn why.
 *
 * @typeParam T What the cookie's value is
 * @param cookie The definition. All refs of one definition have the same value. On a server a definition on the request's jar,
 * `theme.on(serverJar(request))`, renders what the jar shows.
 * @param initial The value that the server read from the request. The server renders it, and the browser uses it while it hydrates; then
 * the ref follows the cookie. Without it both use the definition's default, so there is no mismatch. A component that is rendered only
 * in the browser ignores it.
 * @returns a ref of the value: the default or `undefined` without a valid cookie
 * @example
 * const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' })
 *
 * const props = defineProps<{ initial?: 'dark' | 'light' }>() // theme.on(serverJar(request)).get()
 * const value = useCookie(theme, props.initial)
 * value.value = 'dark'
 */
export const useCookie = <T>(
  cookie: DefinedCookie<T>,
  initial: NoInfer<T> = isOfRequest(cookie) ? cookie.get() : cookie.default,
): Ref<T> => {
  const component = getCurrentInstance();
  // Scopes never end on the server, so there nothing listens. A server may have a `document` too: the renderer's context tells.
  const onServer =
    typeof document === 'undefined' || !!(component && inject<unknown>(ssrContextKey, null));
  // What is hydrated has its element before it is set up.
  const hydrates = !!component?.vnode.el;
  const value: Ref<T> = shallowRef(changeable(onServer || hydrates ? initial : cookie.get()));
  /** Whether it was changed in place, and that is not written yet. */
  let isChanged = false;
  /** Whether that is being written, and no watcher was called for it yet. */
  let isWriting = false;
  const show = (now: T) => {
    value.value = changeable(now);
  };
  const writeChange = () => {
    if (!isChanged) return;
    isChanged = false;
    isWriting = true;
    try {
      cookie.set(toRaw(value.value) as Exclude<T, undefined>);
    } finally {
      // No watcher was called: nothing has changed, or the write was refused.
      if (isWriting as boolean) show(cookie.get());
      isWriting = false;
    }
  };
  if (!onServer) {
    const ended = new AbortController();
    const follow = () => {
      cookie.watch((now) => {
        // What was changed in place is the later write. While it is written the object stays, because somebody may hold it.
        if (!isChanged && !isWriting) show(now);
        isWriting = false;
      }, ended);
      if (hydrates && !isChanged) show(cookie.get());
    };
    if (hydrates) onMounted(follow);
    else follow();
    watch(
      value,
      (now, before) => {
        if (now !== before || isChanged) return;
        isChanged = true;
        // Not at once: what sorts or splices an array changes it step by step.
        queueMicrotask(writeChange);
      },
      { deep: true, flush: 'sync' },
    );
    if (getCurrentScope())
      onScopeDispose(() => {
        ended.abort();
        writeChange();
      });
  }

  return computed({
    get: () => value.value,
    set: (now) => {
      writeChange();
      if (now === undefined) cookie.remove();
      else cookie.set(now as Exclude<T, undefined>);
      if (onServer && isOfRequest(cookie)) show(cookie.get());
    },
  });
};

/** A copy whose changes Vue sees; all but plain objects and arrays as it is. */
const changeable = <T>(value: T): T =>
  isPlain(value) ? (reactive(thaw(value)) as T & object) : value;
