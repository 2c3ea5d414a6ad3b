import { headers, cookies } from 'next/headers.js';
import { N as NAME_AND_VALUE_BYTES } from './shared/lifetime.mjs';
import { i as isRemoval } from './shared/set-cookie.mjs';
import { p as percent } from './shared/percent.mjs';
import { s as shownStore } from './shared/shown-store.mjs';
import { s as singleStore } from './shared/single-store.mjs';
import { d as decode } from './shared/result.mjs';
import { r as requestStore, p as privacyIn, c as createServerJar } from './shared/server.mjs';
import { c as createRefusal } from './shared/refusal.mjs';

/** A jar over Next's cookies: it reads the request's header and what anybody has written since, and writes by Next's own function. */
/** `headers`: the request's; `cookies` gives Next's cookies as they are to be read and written now. */
const createNextJar = (headers, cookies, options) => {
    const header = headers.get('cookie') ?? '';
    const request = requestStore([header, undefined, privacyIn((name) => headers.get(name))], options);
    const shown = shownStore(request, {
        received: parseAsNext(header),
        shown: () => new Map(cookies()
            .getAll()
            .map(({ name, value, httpOnly }) => [
            name,
            // What was deleted stands there as an empty text.
            { text: value, rawValue: value ? encodeURIComponent(value) : undefined, httpOnly },
        ])),
        write: (cookie, encoding, shown) => {
            const { name, value, ...attributes } = cookie;
            const text = isRemoval(cookie) ? '' : textFor(value, encoding, shown);
            const written = encodeURIComponent(text);
            // All of it is one byte for each character.
            const bytes = name.length + written.length;
            if (bytes > NAME_AND_VALUE_BYTES)
                throw createRefusal('size', 'value', bytes, NAME_AND_VALUE_BYTES);
            // Throws in a server component.
            cookies().set(name, text, attributes);
            return written;
        },
    });
    const store = singleStore({
        ...shown,
        asWritten: (value, encoding) => {
            try {
                return encodeURIComponent(textFor(value, encoding, ''));
            }
            catch {
                return value; // the write is refused
            }
        },
    });
    // Next sends what was written; to send it once more would be a second header.
    const { setCookies, writes, sendTo, ...jar } = createServerJar(store, options);
    return jar;
};
/** The text that Next encodes to what this encoding reads as the same. `shown`: where the value stands already it is any server's. */
const textFor = (value, encoding, shown) => {
    const text = decode(encoding, value);
    const exact = decode(percent, value);
    if (encodeURIComponent(exact) === value)
        return exact;
    if (decode(encoding, encodeURIComponent(text)) === text)
        return text;
    if (shown.split('; ').some((pair) => pair.endsWith(`=${value}`)))
        return exact;
    throw new TypeError('Next encodes each value by encodeURIComponent, which this encoding does not read. Leave the encoding out');
};
/** The cookies that Next makes of a header: the last of a name, and none that does not decode. */
const parseAsNext = (header) => {
    const cookies = new Map();
    for (const pair of header.split(/; */).filter(Boolean)) {
        const at = pair.indexOf('=');
        try {
            if (at < 0)
                cookies.set(pair, 'true');
            else
                cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
        }
        catch { } // Next leaves it out
    }
    return cookies;
};

/** Next's App Router: the jar of a request, in server components, actions, route handlers and proxy.ts. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the compiler has no Next here
/// <reference path="./next/headers.d.ts" />
const states = /* @__PURE__ */ new WeakMap();
/**
 * Returns the jar of the request, in a server component, a server action or a route handler. It reads what any part of the same request has
 * written, and Next sends what you write. A server component can't write: there the result is `blocked`, and the cookie stays as it is.
 *
 * @param options The jar's default options. Pass `url` if you use `domain`, or want cookies to be Secure by default: Next does not know its
 * address.
 * @example
 * const jar = await nextJar()
 * cart.on(jar).update(items => [...items, item]) // in a server action; the result may be returned
 */
const nextJar = async (options) => {
    const given = await headers();
    const now = await cookies();
    let state = options ? undefined : states.get(given);
    if (!state) {
        const created = {
            cookies: now,
            jar: createNextJar(given, () => created.cookies, options),
        };
        state = created;
        if (!options)
            states.set(given, state);
    }
    // A render that follows an action has other cookies, which can only be read.
    state.cookies = now;
    return state.jar;
};
/**
 * Returns the jar of a request in proxy.ts. What you write goes into the response, and the render of the same request sees it.
 *
 * @param request The request that proxy.ts is called with.
 * @param response What proxy.ts returns: `NextResponse.next()`, or a redirect.
 * @param options The jar's default options, as in {@link nextJar}.
 * @example
 * export function proxy(request: NextRequest) {
 *   const response = NextResponse.next()
 *   visits.on(proxyJar(request, response)).update(count => count + 1)
 *   return response
 * }
 */
const proxyJar = (request, response, options) => createNextJar(request.headers, () => ({
    getAll: () => [...request.cookies.getAll(), ...response.cookies.getAll()],
    set: response.cookies.set.bind(response.cookies),
}), options);

export { nextJar, proxyJar };
