/** What a page, a blocker or a polluted prototype may do to the verbs. */
import { afterEach, expect, it, vi } from 'vitest';
import {
  available,
  createJar,
  documentStore,
  get,
  getAll,
  has,
  onChange,
  raw,
  remove,
  serialize,
  set,
  type SetCookie,
  type SetOptions,
  type Store,
} from '../../src/index.js';
import { createRootDomain } from '../../src/jar/root-domain.js';
import { open } from '../../src/jar/open.js';
import { everywhere } from '../../src/jar/everywhere.js';

afterEach(() => {
  delete (document as Partial<Document>).cookie;
  for (const pair of document.cookie.split('; '))
    document.cookie = `${pair.split('=')[0]}=; max-age=0; path=/`;
});

const blockedBy = (cookie: PropertyDescriptor) =>
  Object.defineProperty(document, 'cookie', { configurable: true, ...cookie });

it('a blocker that leaves document.cookie undefined to be read makes an empty jar, and set is answered blocked', () => {
  blockedBy({ set: () => {} });
  expect([get('n'), getAll(), getAll('n'), has('n'), available()]).toEqual([
    undefined,
    {},
    [],
    false,
    false,
  ]);
  expect(set('n', 'v')).toMatchObject({ ok: false, code: 'blocked' });
  expect(remove('n', { everywhere }).ok).toBe(true);
  expect(documentStore().read()).toBe('');
});

it.each<[string, PropertyDescriptor]>([
  ['has a getter alone', { get: () => '' }],
  [
    'throws an Error',
    {
      get: () => '',
      set: () => {
        throw new Error('not here');
      },
    },
  ],
  [
    'has a fault',
    {
      get: () => '',
      set: () => {
        (undefined as unknown as () => void)();
      },
    },
  ],
])('a blocker that %s is answered blocked', (_, cookie) => {
  blockedBy(cookie);
  expect(set('n', 'v')).toMatchObject({ ok: false, code: 'blocked' });
  expect(remove('n')).toMatchObject({ ok: false, code: 'blocked' });
  expect(available()).toBe(false);
});

const at = (more: Partial<Store> = {}): Store => ({
  read: () => '',
  write: () => {},
  site: () => new URL('https://example.com/'),
  ...more,
});

it.each([TypeError, ReferenceError])(
  'what a store got wrong is answered blocked, in its own words: a %o',
  (Fault) => {
    const write = () => {
      throw new Fault('TextEncoder is not defined');
    };
    const jar = createJar(at({ write }));
    const refusal = {
      ok: false,
      code: 'blocked',
      message: expect.stringContaining('TextEncoder is not defined') as string,
    };
    expect([jar.set('n', 'v'), jar.remove('n')]).toEqual([refusal, refusal]);
    expect(jar.available()).toBe(false);
  },
);

it('what a listener for writes got wrong is thrown', () => {
  const jar = createJar(at());
  const stop = jar.onChange(() => {});
  const now = vi.spyOn(Date, 'now').mockImplementation(() => {
    throw new RangeError('no time');
  });
  try {
    expect(() => jar.set('n', 'v', { maxAge: 60 })).toThrow('no time');
  } finally {
    now.mockRestore();
    stop();
  }
});

it.each([undefined, null, 5, 'store', {}, { read: () => '' }])(
  'createJar takes no store that is none: %o',
  (store) => {
    expect(() => createJar(store as Store)).toThrow(
      expect.objectContaining({ name: 'TypeError', message: expect.stringContaining('createJar') }),
    );
  },
);

it('a cookie named a%20b is another one than a b', () => {
  set('a b', '1');
  expect([get('a%20b'), has('a%20b'), getAll('a%20b')]).toEqual([undefined, false, []]);
  expect(remove('a%20b').ok).toBe(true);
  expect(get('a b')).toBe('1');
  set('a%20b', '2');
  expect({ ...getAll() }).toEqual({ 'a b': '1', 'a%20b': '2' });
  remove('a b');
  expect({ ...getAll() }).toEqual({ 'a%20b': '2' });
});

it('rootDomain that found none tries again, and one that it found is known', () => {
  let cookies = '';
  let switchedOn = false;
  const tried: SetCookie[] = [];
  const rootDomain = createRootDomain(
    open({
      read: () => cookies,
      write: (cookie) => {
        tried.push(cookie);
        cookies = switchedOn && cookie.maxAge !== 0 ? `${cookie.name}=${cookie.value}` : '';
      },
      site: () => new URL('https://www.example.com/'),
    }),
  );
  expect(rootDomain()).toBeUndefined();
  switchedOn = true;
  expect(rootDomain()).toBe('example.com');
  const { length } = tried;
  expect([rootDomain(), tried.length]).toEqual(['example.com', length]);
});

it('a Date less than a second ahead is a lifetime', () => {
  expect(set('n', 'v', { expires: new Date(Date.now() + 900) }).ok).toBe(true);
});

/** Runs while Object.prototype has these too. */
const polluted = <T>(members: object, run: () => T): T => {
  Object.assign(Object.prototype, members);
  try {
    return run();
  } finally {
    for (const name of Object.keys(members))
      delete (Object.prototype as Record<string, unknown>)[name];
  }
};

it('a polluted prototype reads nothing in another encoding', () => {
  const jar = createJar(at({ read: () => 'n=a%20b' }));
  const encoding = { encode: String, decode: () => 'evil' };
  expect(polluted({ encoding }, () => [jar.get('n', {}), jar.getAll('n', {})])).toEqual([
    'a b',
    ['a b'],
  ]);
});

it('a polluted prototype shows no cookies in what is remembered of a read', () => {
  const members = { text: '/evil', all: { n: '/evil' }, rawValues: new Map(), issues: ['evil'] };
  const shown = polluted(members, () => {
    const jar = createJar(at({ read: () => 'n=v' }));
    return [jar.get('n'), { ...jar.getAll() }, jar.set('n', ';', { encoding: raw })];
  });
  expect(shown).toEqual(['v', { n: 'v' }, expect.objectContaining({ code: 'value' })]);
  expect(shown[2]).not.toHaveProperty('issues');
});

it('a polluted prototype is no source of cookies, and makes no option', () => {
  const source = () => ({ cookie: 'n=evil' });
  const members = {
    source,
    httpOnly: true,
    evil: 'x',
    settle: () => ({ ok: false }),
    domain: 'evil.example',
    expires: new Date(0),
    maxAge: 0,
    priority: 'high',
  };
  const lines: string[] = [];
  const read = () => 'n=v';
  const write = (cookie: SetCookie) => void lines.push(serialize(cookie));
  const [value, thrown] = polluted(members, () => {
    const jar = createJar(at({ read, write }));
    expect(jar.set('n', 'v').ok).toBe(true);
    try {
      return [jar.get('n'), jar.set('n', 'v', { evil: 'x' } as SetOptions)];
    } catch (error) {
      return [jar.get('n'), error];
    }
  });
  expect([value, lines]).toEqual(['v', ['n=v; path=/; sameSite=lax; secure']]);
  expect(thrown).toMatchObject({ code: 'attribute' });
});

it('a polluted prototype adds nothing to what is tried out and removed everywhere', () => {
  const written: SetCookie[] = [];
  const jar = createJar(at({ write: (cookie) => void written.push(cookie) }));
  polluted({ expires: new Date(1e13), maxAge: 9, priority: 'high', evil: 'x' }, () => {
    expect(jar.available()).toBe(false);
    jar.remove('n', { everywhere });
  });
  const lines = written.map(serialize);
  expect(lines[0]).toBe('gingersnap-probe=; path=/; sameSite=lax');
  expect(lines.length).toBeGreaterThan(8);
  polluted({ expires: new Date(1e13), maxAge: 9, priority: 'high' }, () => {
    expect(written.map(serialize)).toEqual(lines);
  });
});

it('a polluted prototype stops no listener and names no cookie', () => {
  const heard: string[] = [];
  const stops = polluted({ name: 'other', signal: AbortSignal.abort() }, () => [
    onChange(({ name }) => heard.push(name)),
    onChange(({ name }) => heard.push(name), {}),
  ]);
  set('n', 'v', { encoding: raw });
  for (const stop of stops) stop();
  expect(heard).toEqual(['n', 'n']);
});

it.each<[string, unknown, unknown?]>([
  ['no listener', undefined],
  ['an object as listener', { handleEvent: () => {} }],
  ['a signal that is none', () => {}, { signal: 5 }],
  ['a name that is none', () => {}, { name: [5] }],
  ['an interval that is no number', () => {}, { interval: 'often' }],
  ['an interval that is NaN', () => {}, { interval: NaN }],
])('onChange takes nothing wrong: %s', (_, listener, options) => {
  expect(() => onChange(listener as () => void, options as object)).toThrow(
    expect.objectContaining({ name: 'TypeError', message: expect.stringContaining('onChange') }),
  );
});
