// Scripts of sets, removals and servers' answers, generated from a seed, and what is asked of both sides: a browser's page and a jar in memory.
import fc from 'fast-check';
import type { Everywhere, JarAttributes, RemoveOptions } from '../../../src/index.js';

/** One call or write. A Date goes as its distance from the beginning, in ms. */
export type Act =
  | {
      readonly verb: 'set';
      readonly name: string;
      readonly value: string;
      readonly options: JarAttributes;
      readonly date?: number | undefined;
    }
  | {
      readonly verb: 'remove';
      readonly name: string;
      /** `everywhere`: whether the side's own is given, which is a function and goes through no JSON. */
      readonly options: Omit<RemoveOptions, 'everywhere'> & {
        readonly everywhere?: boolean | undefined;
      };
    }
  | { readonly verb: 'get'; readonly name: string }
  | { readonly verb: 'write'; readonly line: string };

/** What happens at once: acts of the page, then an answer of the server with these Set-Cookie headers. */
export interface Step {
  readonly acts: readonly Act[];
  readonly lines: readonly string[];
}

/** What a page does before it is left. */
export interface Visit {
  readonly https: boolean;
  readonly host: string;
  readonly path: string;
  readonly steps: readonly Step[];
}

/** One script: what it does in each visit, step by step. */
export type Script = readonly (readonly Step[])[];

/** How many visits a script makes, and how many steps each has. After the third one the short lifetimes have ended. */
export const VISITS = 5;
export const STEPS = 2;
/** The visit in which short lifetimes are written, and how many seconds they last. */
export const LAST_BEFORE = 2;
export const SHORT = 3;

const paths = ['/', '/shop', '/shop/', '/shop/cart', '/shop/cart/', '/shopping', '/other'];
const orMissing = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined, freq: 2 });

const name = (script: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 6, arbitrary: fc.constantFrom('n', 'm') },
      { weight: 2, arbitrary: fc.constantFrom('__Host-n', '__Secure-n', '__HOST-n', '__secure-n') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('__Http-n', '__Host-Http-n', 'a(b)', 'toString', 'é'),
      },
    )
    .map((text) => `${text}${script}`);

const value = fc.constantFrom('', 'v', 'w', 'a b', 'é', '%41', '"q"', '100%', 'a=b');

/** The host's own domains, others', and none. */
const domains = (host: string): string[] => {
  const labels = host.split('.');
  return [
    '',
    ...labels.map((_, i) => labels.slice(i).join('.')),
    `sub.${host}`,
    'other.test',
    host.toUpperCase(),
    `.${labels.slice(-2).join('.')}`,
  ];
};

const options = (host: string, short: boolean) =>
  fc.record({
    path: orMissing(fc.constantFrom(...paths)),
    domain: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      fc.constantFrom(...domains(host).slice(1)),
    ),
    secure: orMissing(fc.boolean()),
    sameSite: orMissing(fc.constantFrom('lax', 'strict', 'none')),
    partitioned: fc.constantFrom(undefined, undefined, undefined, true),
    priority: fc.constantFrom(undefined, undefined, 'low', 'high'),
    expires: fc.constantFrom(undefined, undefined, undefined, 7, '1h', '4000d', '-1d'),
    maxAge: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      600,
      0,
      ...(short ? [SHORT, SHORT, SHORT] : []),
    ),
  });

/** A line as anybody may write it. */
const line = (host: string, script: number, short: boolean): fc.Arbitrary<string> => {
  const either = (text: string) => fc.constantFrom(text, text.toLowerCase(), text.toUpperCase());
  const attribute = fc.oneof(
    fc
      .constantFrom(...paths, '', 'shop', '"/"', `/${'p'.repeat(1023)}`, `/${'p'.repeat(1024)}`)
      .map((path) => `Path=${path}`),
    fc
      .constantFrom(...domains(host), '.', `..${host}`, 'é.test', `${host}.`)
      .map((domain) => `Domain=${domain}`),
    either('Secure'),
    either('Secure'),
    either('HttpOnly'),
    fc.constantFrom('Lax', 'strict', 'NONE', 'nope', '').map((sameSite) => `SameSite=${sameSite}`),
    fc.constantFrom(
      'Partitioned',
      'Priority=High',
      'priority=low',
      'Unknown=1',
      '',
      '=',
      'secure=no',
    ),
    fc
      .constantFrom(
        '600',
        '0',
        '-1',
        '-0',
        '+600',
        '-',
        '1.5',
        '1e3',
        ' 600 ',
        '',
        'soon',
        '99999999999999999999',
        ...(short ? [`${SHORT}`, `0${SHORT}`] : []),
      )
      .map((age) => `Max-Age=${age}`),
    fc
      .constantFrom(
        'Thu, 01 Jan 1970 00:00:00 GMT',
        'Fri, 31 Dec 9999 23:59:59 GMT',
        'Mon, 01-Jan-35 00:00:00 GMT',
        '1 1 1',
        'nope',
        '2099-01-01',
        '01 Jan 2099 10:00',
        '1 jan 2099 1:2:3',
        '31 feb 2099 1:2:3',
        '10:00:00 May 5 2001',
        'Sun, 06 Nov 2094 08:49:37 +0200',
        '24:00:00 1 jan 2099',
        '',
      )
      .map((date) => `Expires=${date}`),
  );
  const pair = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(name(script), value).map(([name, value]) => `${name}=${value}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '=',
        `nameless${script}`,
        `=nameless${script}`,
        `=a=b${script}`,
        `__Host-nameless${script}`,
        `=__secure-x${script}`,
      ),
    },
    {
      weight: 1,
      arbitrary: name(script).chain((name) =>
        fc.constantFrom(
          `\t${name} = v `,
          `${name}==`,
          `${name}=${'x'.repeat(4096 - name.length)}`,
          `${name}=${'x'.repeat(4097 - name.length)}`,
        ),
      ),
    },
  );
  return fc
    .tuple(pair, fc.array(attribute, { maxLength: 5 }), fc.constantFrom('; ', ';', ' ;\t'))
    .map(([pair, attributes, separator]) => [pair, ...attributes].join(separator));
};

const act = (host: string, script: number, short: boolean): fc.Arbitrary<Act> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        verb: fc.constant('set' as const),
        name: name(script),
        value,
        options: options(host, short) as fc.Arbitrary<JarAttributes>,
        date: fc.constantFrom(undefined, undefined, undefined, 3_600_000, -1000, 86_400_000 * 500),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        verb: fc.constant('remove' as const),
        name: name(script),
        options: fc.record({
          path: orMissing(fc.constantFrom(...paths)),
          domain: orMissing(fc.constantFrom(...domains(host).slice(1))),
          partitioned: fc.constantFrom(undefined, undefined, true),
          everywhere: fc.constantFrom(undefined, true),
        }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ verb: fc.constant('get' as const), name: name(script) }) },
    {
      weight: 3,
      // A script may write what no header can carry.
      arbitrary: fc
        .tuple(
          line(host, script, short),
          fc.constantFrom('', '', '', '', '', '\t', '\x01', '\x7f', '\n', '\0'),
          fc.nat(60),
        )
        .map(([line, odd, at]) => ({
          verb: 'write' as const,
          line: line.slice(0, at) + odd + line.slice(at),
        })),
    },
  );

/** The visits' places, the same for all scripts that share a site. */
export const place = (hosts: readonly string[]): fc.Arbitrary<Omit<Visit, 'steps'>> =>
  fc.record({
    https: fc.boolean(),
    host: fc.constantFrom(...hosts),
    path: fc.constantFrom(...paths.filter((path) => path !== '/other')),
  });

/** A script for these places. */
export const script = (
  places: readonly Omit<Visit, 'steps'>[],
  number: number,
): fc.Arbitrary<Script> =>
  fc.tuple(
    ...places.map(({ host }, visit) =>
      fc.array(
        fc.record({
          acts: fc.array(act(host, number, visit === LAST_BEFORE), { maxLength: 1 }),
          lines: fc.oneof(
            { weight: 2, arbitrary: fc.constant([]) },
            {
              weight: 1,
              arbitrary: fc.array(line(host, number, visit === LAST_BEFORE), {
                minLength: 1,
                maxLength: 1,
              }),
            },
          ),
        }),
        { minLength: STEPS, maxLength: STEPS },
      ),
    ),
  );

/** The verbs of either side. */
export interface Side {
  readonly set: (
    name: string,
    value: string,
    options: object,
  ) => { ok: boolean; code?: string | undefined };
  readonly remove: (name: string, options: object) => { ok: boolean; code?: string | undefined };
  readonly get: (name: string) => string | undefined;
  readonly everywhere: Everywhere;
  /** A script's own write. */
  readonly write: (line: string) => void;
}

/** What a side answers, as JSON has it. Sees nothing of its surroundings, since it also runs in a page. */
export function answer(side: Side, act: Act, begun: number): string {
  const own = (given: object) =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  try {
    if (act.verb === 'write') {
      side.write(act.line);
      return 'written';
    }
    if (act.verb === 'get') return JSON.stringify([side.get(act.name)]);
    const { ok, code } =
      act.verb === 'remove'
        ? side.remove(
            act.name,
            own({ ...act.options, everywhere: act.options.everywhere && side.everywhere }),
          )
        : side.set(
            act.name,
            act.value,
            own({
              ...act.options,
              ...(act.date !== undefined && { expires: new Date(begun + act.date) }),
            }),
          );
    return ok ? 'ok' : String(code);
  } catch (error) {
    return `throws ${String((error as { code?: string }).code)}`;
  }
}
