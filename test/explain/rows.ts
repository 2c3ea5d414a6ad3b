/** Every kind of finding, with its whole sentence. */
import type { Finding } from '../../src/cookie/error.js';

type Row = readonly [
  finding: Omit<Finding, 'cookieName'> & { cookieName?: unknown },
  sentence: string,
];

const timestamp = 1_795_123_200_000;
const json = () => ({});
const { codec } = { codec: (text: string) => text };
const issues = (...list: unknown[]) => Object.assign(new Error('no'), { issues: list });

/** The sentences that are fixed word for word. */
export const words: readonly Row[] = [
  [
    { code: 'codec', what: 'value', value: { a: 1 } },
    'cookie "n": the value is an object, and there is no codec to turn it into text. Pass one: { codec: json() }.',
  ],
  [
    { code: 'codec', what: 'value', value: 5 },
    'cookie "n": the value is a number, and there is no codec to turn it into text. Pass one: { codec: number }.',
  ],
  [
    { code: 'attribute', what: 'sameSite', value: 'Lax' },
    `cookie "n": sameSite "Lax" is not valid. Use 'lax', 'strict' or 'none', in lower case.`,
  ],
  [
    { code: 'expiry', what: 'expires', value: '7 days' },
    `cookie "n": expires "7 days" is not a duration. Write '7d' (units: s, m, h, d, w), a number of days, or a Date.`,
  ],
  [
    { code: 'expiry', what: 'expires', value: timestamp },
    'cookie "n": expires 1795123200000 is a number of days, so this looks like a timestamp. Write new Date(1795123200000).',
  ],
  [
    { code: 'attribute', what: 'path', value: 'shop' },
    `cookie "n": path "shop" must start with "/". Write '/shop'.`,
  ],
  [
    { code: 'attribute', what: 'httpOnly', value: true },
    'cookie "n": httpOnly can only be set by a server: a script cannot hide a cookie from scripts. See gingersnap/server.',
  ],
  [
    { code: 'attribute', what: 'pth', value: '/' },
    'cookie "n": pth is not an option. Did you mean path?',
  ],
  [
    { code: 'name', cookieName: 'a\nb', what: 'name', value: 'a\nb' },
    'cookie "a⏎b": the name contains a line feed (U+000A) at position 1. Remove it.',
  ],
  [
    { code: 'attribute', what: 'codec', value: json },
    'cookie "n": codec is a function. Did you mean json()?',
  ],
  [
    { code: 'domain', what: 'domain', value: 'example.com', expected: 'shop.test' },
    `cookie "n": domain "example.com" does not match this page's host "shop.test". Use this host, a parent of it, or leave domain out.`,
  ],
  [
    { code: 'size', what: 'value', value: 6001, expected: 4096 },
    'cookie "n": 6,001 bytes of name and value; browsers keep 4,096. Keep less in it, or define it with { chunked }.',
  ],
];

/** A sentence about the cookie n. */
const rows = (
  code: Finding['code'],
  ...list: readonly (readonly [Omit<Finding, 'code' | 'cookieName'>, string])[]
) => list.map(([finding, sentence]): Row => [{ ...finding, code }, `cookie "n": ${sentence}`]);

/** What a server says of a refused domain. */
const onServers = rows(
  'domain',
  [
    { what: 'domain', value: 'shop.test', expected: { request: 'localhost' } },
    `domain "shop.test" does not match the host of this request's address, "localhost". Next and Astro make that host up, and behind a proxy it is the inner one. Pass the address that browsers have: serverJar(request, { url: 'https://shop.example/' }).`,
  ],
  [
    { what: 'domain', value: 'other.test', expected: { request: 'shop.test' } },
    `domain "other.test" does not match the host of this request's address, "shop.test". Use this host, a parent of it, or leave domain out; if browsers have another address, pass that: serverJar(request, { url: 'https://shop.example/' }).`,
  ],
);

/** One character that a raw value holds. */
const inValue = (value: string, found: string) =>
  [
    { what: 'value', value },
    `the value contains ${found}, which no cookie can hold as it stands. Remove it, or use percent, the default encoding.`,
  ] as const;

const cutInTwo =
  'It is half of a character, such as an emoji that was cut in two. Cut text by whole characters: [...text].slice(0, 20).join("").';

const noOption = (what: string, rest: string) =>
  [{ what, value: 1 }, `${what} is not an option. ${rest}`] as const;

export const others: readonly Row[] = [
  ...onServers,
  ...(
    [
      [
        '',
        '',
        "the name is empty. Some servers lose the whole Cookie header over a cookie without a name. Give it one, such as 'theme'.",
      ],
      [5, '5', "the name is a number. A name must be a string. Write '5'."],
      [
        undefined,
        'undefined',
        "the name is undefined. A name must be a string. Pass one, such as 'theme'.",
      ],
      [
        {},
        'an object',
        "the name is an object. A name must be a string. Pass one, such as 'theme'.",
      ],
      ['\t', '␉', 'the name contains a tab (U+0009) at position 0. Remove it.'],
      ['ab\0', 'ab␀', 'the name contains a null character (U+0000) at position 2. Remove it.'],
      ['\x01', '␁', 'the name contains a control character (U+0001) at position 0. Remove it.'],
      ['\x7f', '␡', 'the name contains a delete character (U+007F) at position 0. Remove it.'],
      [
        'a\ud83d',
        'a\ufffd',
        `the name contains a lone surrogate (U+D83D) at position 1. ${cutInTwo}`,
      ],
    ] as const
  ).map(([name, asShown, said]): Row => [
    { code: 'name', cookieName: name, what: 'name', value: name },
    `cookie "${asShown}": ${said}`,
  ]),

  ...rows(
    'size',
    [
      { what: 'path', value: 1025, expected: 1024 },
      '1,025 bytes of path; browsers keep 1,024. Use a shorter path.',
    ],
    [
      { what: 'domain', value: 2048, expected: 1024 },
      '2,048 bytes of domain; browsers keep 1,024. Use a shorter domain.',
    ],
  ),

  ...rows(
    'value',
    inValue('abc;d', 'a semicolon (U+003B) at position 3'),
    inValue('a\r\n', 'a carriage return (U+000D) at position 1'),
    [
      { what: 'value', value: 'a ' },
      'the value contains a space (U+0020) at position 1, and browsers drop spaces at either end. Remove it, or use percent, the default encoding.',
    ],
    [
      { what: 'value', value: 'a\ud83d', cause: new URIError('URI malformed') },
      `the value contains a lone surrogate (U+D83D) at position 1. ${cutInTwo}`,
    ],
    [
      { what: 'value', value: 'x', cause: new Error('only digits.') },
      'the encoding could not write the value: only digits. Write a value that the encoding takes, or use percent, the default, which takes all text.',
    ],
    [
      { what: 'value', value: 5, cause: issues({ message: 'Expected string' }) },
      "the schema refuses the value: Expected string. Write a value that the schema accepts; the result's issues list all that is wrong.",
    ],
    [
      {
        what: 'value',
        value: [],
        cause: issues(
          { message: 'Required', path: ['items', 0, { key: 'id' }] },
          { message: 'Too long', path: ['note'] },
          {},
          {},
        ),
      },
      "the schema refuses the value: items[0].id: Required; note: Too long; and 2 more. Write a value that the schema accepts; the result's issues list all that is wrong.",
    ],
  ),

  ...rows(
    'expiry',
    [
      { what: 'expires', value: new Date(NaN) },
      'expires is an invalid Date: what it was made of is no moment. Write new Date(2030, 0, 31), or a number of days.',
    ],
    [
      { what: 'expires', value: NaN },
      "expires is NaN. It must be a Date, a number of days, or a duration. Write 7, or '7d'.",
    ],
    [
      { what: 'expires', value: true },
      "expires is a boolean. It must be a Date, a number of days, or a duration. Write 7, or '7d'.",
    ],
    [
      { what: 'expires', value: 1_795_123_200 },
      'expires 1795123200 is a number of days, so this looks like a timestamp in seconds. Write new Date(1795123200 * 1000).',
    ],
    [
      { what: 'expires', value: 2_592_000 },
      'expires 2592000 is a number of days, which is more than 100 years. Write fewer days, or maxAge: 2592000 if these are seconds.',
    ],
    [
      { what: 'expires', value: Infinity },
      'expires Infinity is a number of days, which must lie within 100 years. Write 400, which is the longest that browsers keep a cookie.',
    ],
    [
      { what: 'expires', value: '7' },
      `expires "7" is not a duration. Write 7, without quotes, for days, or '7d'.`,
    ],
    [
      { what: 'expires', value: '90 Minutes' },
      `expires "90 Minutes" is not a duration. Write '90m' (units: s, m, h, d, w), a number of days, or a Date.`,
    ],
    [
      { what: 'expires', value: '2 months' },
      `expires "2 months" is not a duration. Write '60d' (units: s, m, h, d, w), a number of days, or a Date.`,
    ],
    [
      { what: 'expires', value: '1y' },
      `expires "1y" is not a duration. Write '365d' (units: s, m, h, d, w), a number of days, or a Date.`,
    ],
    [
      { what: 'expires', value: '2030-01-31' },
      `expires "2030-01-31" is not a duration. Write new Date('2030-01-31').`,
    ],
    [
      { what: 'expires', value: 'soon' },
      `expires "soon" is not a duration. Write '7d' (units: s, m, h, d, w), a number of days, or a Date.`,
    ],
    [
      { what: 'maxAge', value: '900' },
      'maxAge "900" is not a number of seconds: it is a string. Write 900, without quotes.',
    ],
    [
      { what: 'maxAge', value: '7d' },
      `maxAge "7d" is not a number of seconds. Write expires: '7d'.`,
    ],
    [
      { what: 'maxAge', value: NaN },
      'maxAge NaN is not a number of seconds. Write 900 for 15 minutes.',
    ],
    [
      { what: 'maxAge', value: Infinity },
      'maxAge Infinity is not a number of seconds. Write 34560000, which is 400 days: no browser keeps a cookie longer.',
    ],
    [
      { what: 'maxAge', value: 5n },
      'maxAge 5 is not a number of seconds: it is a bigint. Write Number(value).',
    ],
    [
      { what: 'maxAge', value: [] },
      'maxAge is an array. It must be a number of seconds. Write 900 for 15 minutes.',
    ],
  ),

  ...rows(
    'attribute',
    noOption('Expires', 'Did you mean expires?'),
    noOption('max_age', 'Did you mean maxAge?'),
    noOption('Max-Age', 'Did you mean maxAge?'),
    noOption('samesite', 'Did you mean sameSite?'),
    noOption('Secure', 'Did you mean secure?'),
    noOption('mxaAge', 'Did you mean maxAge?'),
    noOption('ttl', 'Did you mean maxAge?'),
    noOption('schema', 'Did you mean codec: json(schema)?'),
    noOption('httponly', 'Did you mean httpOnly? Only a server can set it: see gingersnap/server.'),
    noOption('everywher', 'Did you mean everywhere? It belongs to remove().'),
    noOption('encode', 'Did you mean codec or encoding?'),
    noOption(
      'constructor',
      'Use expires, maxAge, path, domain, sameSite, secure, partitioned, priority, codec or encoding, or leave it out.',
    ),
    [
      { what: 'default', value: [] },
      'default is not an option here. It belongs to defineCookie().',
    ],
    [
      { what: 'category', value: 'analytics' },
      'category is not an option here. It belongs to defineCookie().',
    ],
    [
      { what: 'whenDenied', value: 'hold' },
      'whenDenied is not an option here. It belongs to defineCookie().',
    ],
    [{ what: 'init', value: () => 1 }, 'init is not an option here. It belongs to defineCookie().'],
    [
      { what: 'match', value: 5, expected: false },
      "match is a number. It must be a function over names, the beginning of names, or defined cookies. Write removeAll('app_') or removeAll(() => true).",
    ],
    [
      { what: 'match', value: /^app_/, expected: false },
      'match is a regular expression. It must be a function over names, the beginning of names, or defined cookies. Write name => pattern.test(name).',
    ],
    [
      { what: 'match', value: 'app_', expected: true },
      "match holds a string. It must be a function over names, the beginning of names, or defined cookies. Write removeAll('app_'), one text at a time.",
    ],
    [
      { what: 'definitions', value: 'theme' },
      'cookieHeader() was given a string in place of a defined cookie. It takes an array of them. Write jar.cookieHeader([theme, cart]), with what defineCookie() returned.',
    ],
    [{ what: 'prefix', value: 'app_' }, 'prefix is not an option here. It belongs to createJar().'],
    [
      { what: 'prefix', value: 'app ' },
      `prefix "app " is not the beginning of a name. Use letters, digits, "_", "-" and ".", such as 'app_'.`,
    ],
    [
      { what: 'options', value: 7 },
      '7 is not an object with options. Pass one, such as { expires: 7 }.',
    ],
    [
      { what: 'options', value: new Date() },
      'a Date is not an object with options. Pass one, such as { expires: date }.',
    ],
    [
      { what: 'options', value: '/shop' },
      `"/shop" is not an object with options. Pass one, such as { path: '/shop' }.`,
    ],
    [
      { what: 'options', value: '7d' },
      `"7d" is not an object with options. Pass one, such as { expires: '7d' }.`,
    ],
    [
      { what: 'secure', value: false, expected: 'sameSite' },
      "secure is false, and browsers keep a cookie with sameSite 'none' only if it is Secure. Leave secure out, or use sameSite 'lax'.",
    ],
    [
      { what: 'secure', value: false, expected: 'partitioned' },
      'secure is false, and browsers keep a cookie with partitioned only if it is Secure. Leave secure out, or leave partitioned out.',
    ],
    [
      { what: 'secure', value: 'false' },
      'secure "false" is not a boolean. Write false, without quotes.',
    ],
    [
      { what: 'partitioned', value: 1 },
      'partitioned is 1, which is not a boolean. Write true or false.',
    ],
    [
      { what: 'httpOnly', value: 'true' },
      'httpOnly "true" is not a boolean. Write true, without quotes.',
    ],
    [
      { what: 'everywhere', value: true },
      "everywhere is true, and it must be what gingersnap exports. Write import { everywhere } from 'gingersnap', then remove('old', { everywhere }).",
    ],
    [
      { what: 'chunked', value: true },
      "chunked is true, and it must be what gingersnap exports. Write import { chunked } from 'gingersnap', then defineCookie('draft', { chunked }).",
    ],
    [
      { what: 'everywhere', value: false },
      'everywhere is false, and it is not a switch. Leave it out where you do not want it.',
    ],
    [
      { what: 'everywhere', value: () => [] },
      'everywhere is not an option here. It belongs to remove().',
    ],
    [
      { what: 'codec', value: String },
      'codec is a function, and without a codec the value is a string. Leave codec out.',
    ],
    [{ what: 'codec', value: codec }, 'codec is a function. Did you mean json()?'],
    [{ what: 'codec', value: JSON.stringify }, 'codec is a function. Did you mean json()?'],
    [
      { what: 'options', value: NaN },
      "NaN is not an object with options. Pass one, such as { expires: '7d' }.",
    ],
    [{ what: 'codec', value: Number }, 'codec is a function. Did you mean number?'],
    [
      {
        what: 'codec',
        value: function superjson() {
          return {};
        },
      },
      'codec is a function. Did you mean superjson()?',
    ],
    [
      { what: 'codec', value: 'json' },
      "codec is a string. Write codec: json(), with import { json } from 'gingersnap'.",
    ],
    [
      { what: 'codec', value: { '~standard': {} } },
      'codec is a schema, and a schema does not make text of a value. Write json(schema).',
    ],
    [
      { what: 'codec', value: JSON },
      'codec is an object without encode and decode. It must be an object with encode and decode. Use json() or number, or write { encode, decode }.',
    ],
    [
      { what: 'encoding', value: 'raw' },
      "encoding is a string. Did you mean raw? Write encoding: raw, with import { raw } from 'gingersnap'.",
    ],
    [
      { what: 'encoding', value: 'Flask' },
      "encoding is a string. Did you mean flask? Write encoding: flask, with import { flask } from 'gingersnap/interop'.",
    ],
    [
      { what: 'encoding', value: encodeURIComponent },
      "encoding is a function. Did you mean percent? Write encoding: percent, with import { percent } from 'gingersnap'.",
    ],
    [
      { what: 'encoding', value: { encode: String } },
      'encoding is an object without decode. It must be an object with encode and decode. Use percent, which is the default, or raw.',
    ],
    [
      { what: 'encoding', value: 'utf-8' },
      'encoding is a string. It must be an object with encode and decode. Use percent, which is the default, or raw.',
    ],
    [
      { what: 'onRefused', value: 'warn' },
      'onRefused is a string. It must be a function. Write onRefused: (result, name) => console.warn(name, result.message).',
    ],
    [
      { what: 'jar', value: 'page' },
      "jar is a string. It must be a jar. Write jar: createJar(documentStore()), or leave it out for this page's cookies.",
    ],
    [
      { what: 'jar', value: {} },
      "jar is an object without get, set, remove and onChange. It must be a jar. Write jar: createJar(documentStore()), or leave it out for this page's cookies.",
    ],
    [
      { what: 'jar', value: undefined, expected: 'on' },
      'on() was given undefined. It takes a jar. Write on(serverJar(request)).',
    ],
    [
      { what: 'jar', value: { onChange: () => {} } },
      'jar is not an option here. It belongs to cookieStorage().',
    ],
    [
      { what: 'codec', value: { encode: String, decode: String }, expected: 'text' },
      'codec is not an option of cookieStorage(): the library makes text of its values itself. Leave it out.',
    ],
    [
      { what: 'onInvalid', value: 'warn' },
      'onInvalid is a string. It must be a function. Write onInvalid: (error, raw) => console.warn(raw, error).',
    ],
    [
      { what: 'listener', value: undefined },
      'the listener is undefined. It must be a function. Write value => console.log(value).',
    ],
    [
      { what: 'change', value: 5 },
      'what update() takes is a number. It must be a function. Write value => value.',
    ],
    [
      { what: 'change', value: Promise.resolve() },
      'what update() takes is a Promise, and an update takes a synchronous function. Await first, then call update().',
    ],
    [
      { what: 'init', value: 'x' },
      "init is a string. It must be a function. Write init: () => 'x'.",
    ],
    [
      { what: 'init', value: null },
      'init is null. It must be a function. Write init: () => crypto.randomUUID().',
    ],
    [
      { what: 'init', value: () => 1, expected: 'default' },
      'init stands beside a default, and only one of them can be the value of a missing cookie. Leave one of them out.',
    ],
    [
      { what: 'was', value: {} },
      "was is made of an object. It must be what moved() returns for an older definition, or for an array of them. Write was: moved(defineCookie('old')), with import { moved } from 'gingersnap'.",
    ],
    [
      { what: 'was', value: 'old' },
      "was is made of a string. It must be what moved() returns for an older definition, or for an array of them. Write was: moved(defineCookie('old')), with import { moved } from 'gingersnap'.",
    ],
    [
      { what: 'consent', value: true },
      "consent is a boolean. In defineCookie() it must be what createConsent() returns. Write const consent = createConsent({ categories }), with import { createConsent } from 'gingersnap/consent'.",
    ],
    [
      { what: 'category', value: 'analytic', expected: ['necessary', 'analytics'] },
      `category "analytic" is not one of the consent's categories. Did you mean 'analytics'?`,
    ],
    [
      { what: 'category', value: 'x', expected: ['necessary', 'analytics'] },
      `category "x" is not one of the consent's categories. Use 'necessary' or 'analytics'.`,
    ],
    [
      { what: 'category', value: undefined, expected: ['necessary', 'analytics'] },
      `category is missing: a cookie with a consent belongs to one. Use 'necessary' or 'analytics'.`,
    ],
    [
      { what: 'whenDenied', value: 'wait' },
      `whenDenied "wait" is not valid. Use 'hold' or 'drop', in lower case.`,
    ],
    [
      { what: 'version', value: 1.5 },
      'version 1.5 is not valid. It must be a whole number below 1e15. Write 1, and 2 when the question changes.',
    ],
    [
      { what: 'categories', value: 'ad tech' },
      'the category "ad tech" contains a space (U+0020) at position 2, and every server must be able to read its name. Use letters, digits, "_" and "-".',
    ],
    [
      { what: 'categories', value: true, expected: 'analytics' },
      'the category "analytics" is a boolean. It must be an object with options. Write {}, or { required: true }.',
    ],
    [
      { what: 'categories', value: ['analytics'], expected: 'Object' },
      'categories is an array. It must be an object with a member for each category. Write { necessary: { required: true }, analytics: {} }.',
    ],
    [
      { what: 'jar', value: undefined, expected: 'on' },
      'on() was given undefined. It takes a jar. Write on(serverJar(request)).',
    ],
    [
      { what: 'types', value: undefined, expected: 'Object' },
      "types is undefined. It must be an object with Google's types for each category. Write { analytics: ['analytics_storage'] }.",
    ],
    [
      { what: 'types', value: 'analytics_storage', expected: 'Array' },
      "types contains a string. Each category takes an array of Google's types. Write { analytics: ['analytics_storage'] }.",
    ],
    [
      { what: 'dataLayer', value: 5, expected: 'Array' },
      'dataLayer is a number. It must be an array, or an object with a function push. Write { dataLayer: window.dataLayer }.',
    ],
    [
      { what: 'consent', value: 'x', expected: 'googleConsent' },
      "consent is a string. In googleConsent() it must be what createConsent() returns. Write const consent = createConsent({ categories }), with import { createConsent } from 'gingersnap/consent'.",
    ],
    [
      { what: 'choice', value: true },
      'decide() was given a boolean. It takes an object with true or false for each category. Write consent.decide({ preferences: true }).',
    ],
    [
      { what: 'analytics', value: 'false', expected: 'Boolean' },
      'analytics "false" is not a boolean. Write false, without quotes.',
    ],
    [
      { what: 'path', value: null, expected: 'Boolean' },
      'path is null, which is not a boolean. Write true or false.',
    ],
    [{ what: 'optOut', value: 'yes' }, 'optOut "yes" is not a boolean. Write true or false.'],
    [{ what: 'required', value: 1 }, 'required is 1, which is not a boolean. Write true or false.'],
    [
      { what: 'clear', value: ['_ga'], expected: { options: ['required', 'optOut', 'clears'] } },
      'clear is not an option here. Did you mean clears?',
    ],
    [
      { what: 'category', value: 'x', expected: { options: ['required', 'optOut', 'clears'] } },
      'category is not an option here. Use required, optOut or clears, or leave it out.',
    ],
    [
      { what: 'clears', value: '_ga', expected: 'Array' },
      "clears is a string. It must be an array. Write clears: ['_ga'].",
    ],
    [
      { what: 'clears', value: 5, expected: 'entry' },
      "clears contains 5. Each entry is a name, a regular expression, or an object with a name. Write '_ga', or { name: '_ga', purpose: 'Counts visits' }.",
    ],
    [
      { what: 'clears', value: {}, expected: 'entry' },
      "clears contains an object without a name. Each entry is a name, a regular expression, or an object with a name. Write '_ga', or { name: '_ga', purpose: 'Counts visits' }.",
    ],
    [
      { what: 'name', value: 5, expected: 'String RegExp' },
      "name is a number. It must be a string or a regular expression. Write name: '_ga'.",
    ],
    [
      { what: 'lifetime', value: 730, expected: 'String' },
      "lifetime is a number. It must be a string, in the words of the policy. Write lifetime: '2 years'.",
    ],
    [
      { what: 'gpc', value: 'analytics', expected: 'Array' },
      "gpc is a string. It must be an array of categories. Write gpc: ['analytics'].",
    ],
    [
      { what: 'cookie', value: 'consent', expected: 'Object' },
      "cookie is a string. It must be an object with a name and attributes. Write cookie: { name: 'consent', expires: '180d' }.",
    ],
    [
      { what: 'globalPrivacyControl', value: true },
      'globalPrivacyControl is a boolean. It must be a function. Write globalPrivacyControl: () => true.',
    ],
    [
      { what: 'globalPrivacyControl', value: async () => true },
      'globalPrivacyControl is an async function. It must return true or false at once. Write globalPrivacyControl: () => true.',
    ],
    [
      { what: 'load', value: './analytics.js' },
      "load is a string. It must be a function. Write () => import('./analytics.js').",
    ],
    [
      { what: 'signal', value: true, expected: 'AbortSignal' },
      'signal is a boolean. It must be an AbortSignal. Write { signal: controller.signal }.',
    ],
    [
      { what: 'signal', value: true },
      'signal is not an option here. It belongs to onChange(), watch() and whenAllowed().',
    ],
    [
      { what: 'priority', value: 'highest' },
      `priority "highest" is not valid. Use 'low', 'medium' or 'high', in lower case.`,
    ],
    [
      { what: 'priority', value: 'hihg' },
      `priority "hihg" is not valid. Use 'low', 'medium' or 'high', in lower case. Did you mean 'high'?`,
    ],
    [
      { what: 'sameSite', value: true },
      `sameSite is a boolean, not a string. Use 'lax', 'strict' or 'none'.`,
    ],
    [{ what: 'path', value: '' }, `path "" must start with "/". Write '/'.`],
    [
      { what: 'path', value: 'https://shop.test/a?b' },
      `path "https://shop.test/a?b" must start with "/". Write '/a'.`,
    ],
    [
      { what: 'path', value: '/a b;c' },
      `path "/a b;c" contains a space (U+0020) at position 2, and the path of a page's address does not. Write '/a%20b%3Bc'.`,
    ],
    [
      { what: 'path', value: 5 },
      `path is a number. It must be a string that starts with "/". Write '/' for the whole site.`,
    ],
    [
      { what: 'domain', value: '' },
      `domain "" is empty. It must be a host's name. Leave it out to keep the cookie for this host alone.`,
    ],
    [
      { what: 'domain', value: 'https://example.com/a' },
      `domain "https://example.com/a" contains a slash (U+002F) at position 6, and a host's name does not. Write 'example.com', or leave domain out.`,
    ],
    [
      { what: 'domain', value: '*.example.com' },
      `domain "*.example.com" contains an asterisk (U+002A) at position 0, and a host's name does not. Write 'example.com', or leave domain out.`,
    ],
    [
      { what: 'domain', value: 'bücher.de' },
      `domain "bücher.de" contains "ü" (U+00FC) at position 1, and a host's name does not. Write 'xn--bcher-kva.de', or leave domain out.`,
    ],
    [
      { what: 'domain', value: new URL('https://a.test') },
      "domain is a URL. It must be a string. Write one such as 'example.com', or leave domain out.",
    ],
  ),

  ...rows(
    'prefix',
    [
      { what: 'secure', value: false, expected: '__Host-' },
      'secure is false, and __Host- promises that the cookie is Secure. Leave secure out, or rename the cookie.',
    ],
    [
      { what: 'httpOnly', value: undefined, expected: '__Http-' },
      'httpOnly is missing, and __Http- promises that no script has set the cookie. Set it on the server (gingersnap/server) with httpOnly: true, or rename it.',
    ],
    [
      { what: 'path', value: '/shop', expected: '__Host-' },
      'path is "/shop", and __Host- promises that the cookie is for the whole host. Leave path out, or rename the cookie: __Secure- allows any path.',
    ],
    [
      { what: 'domain', value: 'a.test', expected: '__host-' },
      'domain is "a.test", and __host- promises that the cookie is for this host alone. Leave domain out, or rename the cookie: __Secure- allows a domain.',
    ],
  ),

  ...rows(
    'codec',
    [
      { what: 'value', value: [] },
      'the value is an array, and there is no codec to turn it into text. Pass one: { codec: json() }.',
    ],
    [
      { what: 'value', value: true },
      'the value is a boolean, and there is no codec to turn it into text. Pass one: { codec: boolean }.',
    ],
    [
      { what: 'value', value: new Date() },
      'the value is a Date, and there is no codec to turn it into text. Pass one: { codec: date }.',
    ],
    [
      { what: 'value', value: undefined },
      'the value is undefined, and a cookie holds text. Write a string, or call remove() to remove the cookie.',
    ],
    [
      { what: 'value', value: Promise.resolve('a') },
      'the value is a Promise, which no codec turns into text. Did you forget await? update() takes a synchronous function: await first, then call set().',
    ],
    [
      { what: 'value', value: Symbol('s') },
      'the value is a symbol, which no codec turns into text. Write what can be read back from text.',
    ],
    [
      { what: 'value', value: 5n },
      'the value is a bigint, and there is no codec to turn it into text. Write String(value).',
    ],
    [
      { what: 'value', value: 'x', cause: new TypeError('a string of length 1 is not a number') },
      'the codec could not turn the value into text: a string of length 1 is not a number. Write a value that the codec takes, or use another codec.',
    ],
    [
      { what: 'value', value: 'x', cause: null },
      'the codec could not turn the value into text: null was thrown. Write a value that the codec takes, or use another codec.',
    ],
  ),

  ...rows('insecure', [
    { what: 'secure', value: true, expected: 'http://shop.test' },
    "the cookie is Secure, and this page (http://shop.test) is neither https nor localhost. Serve the page over https, or leave out what makes it Secure: secure, sameSite 'none', partitioned, a __Secure- or __Host- name.",
  ]),
  ...rows('domain', [
    { what: 'domain', value: 'co.uk' },
    'the browser refused the domain "co.uk": most likely it is a public suffix, which many sites share. Use your own domain, or leave domain out.',
  ]),
  ...rows(
    'blocked',
    [
      {},
      'no cookies are kept here: they are switched off, the frame is sandboxed or of another site, or there is no document. Go on without, and keep the value in memory; available() answers this beforehand.',
    ],
    [
      { cause: new DOMException('denied', 'SecurityError') },
      'no cookies are kept here (denied): they are switched off, the frame is sandboxed or of another site, or there is no document. Go on without, and keep the value in memory; available() answers this beforehand.',
    ],
    [
      { what: 'permission', value: 'cookies' },
      `the extension lacks the permission "cookies". The API is there only with it. Add it to the manifest's permissions.`,
    ],
    [
      { what: 'host', value: 'https://x.test/*' },
      "the extension may not reach https://x.test/*. Each host needs a permission, which the visitor may take away. Add it to the manifest's host_permissions, or ask the visitor for it.",
    ],
    [
      { what: 'response', cause: new Error('the response has been generated') },
      "the framework did not set it (the response has been generated). It sets cookies before the response is made: in an action, an endpoint, a middleware or a server's load function.",
    ],
    [
      { what: 'response' },
      "the framework did not set it. It sets cookies before the response is made: in an action, an endpoint, a middleware or a server's load function.",
    ],
    [
      { what: 'cookies API' },
      `there is no cookies API here: only an extension's background and its own pages have it. In a content script or a page, use "gingersnap" itself.`,
    ],
  ),
  ...rows(
    'scope',
    [
      {},
      'a cookie of this name is still there, set with another path or domain, which a script cannot read. Pass the path and domain that were used, or remove it with { everywhere }.',
    ],
    [
      { value: 3 },
      '3 cookies of this name are still there, set with another path or domain, which a script cannot read. Pass the path and domain that were used, or remove it with { everywhere }.',
    ],
    [
      { what: 'decision', value: 12 },
      'the decision is written, but 12 cookies of denied categories are left: one response removes only so many. The page removes the rest when it opens the same consent.',
    ],
    [
      { what: 'room' },
      'it is still there: one response removes only so many cookies. Call remove again in the next one.',
    ],
    [
      { what: 'everywhere', value: 216 },
      'it is removed in its own scope, and at as many other paths and domains as one response has room for; 216 are left. Pass the path and domain that were used.',
    ],
    [
      { what: 'everywhere', value: 1 },
      'it is removed in its own scope, and at as many other paths and domains as one response has room for; 1 is left. Pass the path and domain that were used.',
    ],
  ),
  ...rows('full', [
    { value: 180 },
    'the browser did not keep it, and this site has 180 cookies. Browsers keep some 180 for a site. Remove some, or put several values into one.',
  ]),
  ...rows(
    'consent',
    ...(
      [
        [
          'undecided',
          'held',
          'The value is held in memory, and written when the visitor agrees. Do not say that it is saved.',
        ],
        [
          'denied',
          'dropped',
          "The value is dropped. Define the cookie with whenDenied: 'hold' to keep it until the visitor agrees.",
        ],
        [
          'denied by Global Privacy Control',
          'removed',
          'What was just written is removed again. Write it when the visitor agrees.',
        ],
        [
          'denied',
          'not written',
          'The cookie is not written again. Do that when the visitor agrees.',
        ],
      ] as const
    ).map(
      ([status, outcome, said]) =>
        [
          {
            what: 'category',
            value: 'analytics',
            expected: status,
            cause: `${status}, ${outcome}`,
          },
          `category "analytics" is ${status}, so nothing is written. ${said}`,
        ] as const,
    ),
  ),
  ...rows(
    'rejected',
    [
      {},
      "the browser did not keep it, and no rule says why. In a frame of another site write sameSite: 'none' and partitioned: true; else look at the cookie in the browser's developer tools.",
    ],
    [
      { cause: new Error('Failed to parse or set cookie.') },
      "the browser refused it: Failed to parse or set cookie. Change what it names, or look at the cookie in the browser's developer tools.",
    ],
    [
      { what: 'writer' },
      'another writer has replaced it: a second tab or script wrote at the same time, and the last one wins. Read the value again, and write again if yours must stay.',
    ],
    [
      { what: 'cookie' },
      'there is no cookie to touch: touch() renews one that is there. Write it with set().',
    ],
    [
      { what: 'priority', value: 'high' },
      'the cookie API of this place has no way to write priority "high". Leave priority out.',
    ],
    [
      { what: 'partitioned', value: true },
      'the cookie API of this place has no way to write partitioned true. Give extensionJar() a partitionKey for partitioned cookies, and none for others.',
    ],
    [
      { what: 'secure', value: false },
      'the cookie API of this place has no way to write secure false. Write secure: true, and serve over https.',
    ],
    [
      { what: 'path', value: '/shop' },
      'the cookie API of this place has no way to write path "/shop". Write a path that ends with "/".',
    ],
  ),
];
