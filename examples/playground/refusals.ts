// Nine calls that go wrong, as they are written by mistake.

export interface Refusal {
  readonly title: string;
  /** The call, as it would stand in an app. */
  readonly call: string;
  readonly args: readonly [
    name: string,
    value: unknown,
    options?: Readonly<Record<string, unknown>>,
  ];
  /** What the visitor of such an app has of it. */
  readonly harm: string;
}

const name = 'try';
const tomorrow = Date.now() + 86_400_000;

export const refusals: readonly Refusal[] = [
  {
    title: 'Too large',
    call: `set('try', 'x'.repeat(5000))`,
    args: [name, 'x'.repeat(5000)],
    harm: 'The draft is gone after a reload.',
  },
  {
    title: 'Somebody else’s domain',
    call: `set('try', 'hi', { domain: 'example.com' })`,
    args: [name, 'hi', { domain: 'example.com' }],
    harm: 'It works in production, and on no developer’s machine.',
  },
  {
    title: 'An object',
    call: `set('try', { id: 7 })`,
    args: [name, { id: 7 }],
    harm: 'The cart is the text [object Object].',
  },
  {
    title: 'HttpOnly from a script',
    call: `set('try', 'hi', { httpOnly: true })`,
    args: [name, 'hi', { httpOnly: true }],
    harm: 'The browser drops the cookie.',
  },
  {
    title: 'A misspelt option',
    call: `set('try', 'hi', { same_site: 'strict' })`,
    args: [name, 'hi', { same_site: 'strict' }],
    harm: 'The cookie is less strict than its author believes.',
  },
  {
    title: 'A timestamp for days',
    call: `set('try', 'hi', { expires: Date.now() + 864e5 })`,
    args: [name, 'hi', { expires: tomorrow }],
    harm: 'The cookie ends with the browser, and not tomorrow.',
  },
  {
    title: '__Host- with a domain',
    call: `set('__Host-try', 'hi', { domain: location.hostname })`,
    args: ['__Host-try', 'hi', { domain: location.hostname }],
    harm: 'The browser drops the cookie.',
  },
  {
    title: 'A path without a slash',
    call: `set('try', 'hi', { path: 'shop' })`,
    args: [name, 'hi', { path: 'shop' }],
    harm: 'The cookie is for the folder of whatever page wrote it.',
  },
  {
    title: 'SameSite=None without Secure',
    call: `set('try', 'hi', { sameSite: 'none', secure: false })`,
    args: [name, 'hi', { sameSite: 'none', secure: false }],
    harm: 'Some browsers drop the cookie, others keep it.',
  },
];
