/** A page's cookies in memory, for tests that count what is asked of them or stand in for another writer. */
import { createJar, serialize, type Jar, type Store } from '../../src/index.js';

/** A store with what a test sees and does from outside. */
export interface FakeStore {
  /** What is visible, by name: another writer changes it here. */
  readonly cookies: Map<string, string>;
  /** What was written, refused or not. */
  readonly lines: string[];
  /** How often the cookies were read. */
  reads: number;
  /** What a change calls while the source of changes is on. */
  look: (() => void) | undefined;
  /** When the source of changes went on and off. */
  readonly switched: ('on' | 'off')[];
  readonly store: Store;
  readonly jar: Jar;
}

/** @param takes which writes it takes; the others it refuses in silence, as browsers do */
export const fakeStore = (
  more: Partial<Store> = {},
  takes: (line: string) => boolean = () => true,
): FakeStore => {
  const cookies = new Map<string, string>();
  const store: Store = {
    read: () => {
      fake.reads++;
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    write: (cookie) => {
      const line = serialize(cookie);
      fake.lines.push(line);
      if (!takes(line)) return;
      const { name, value, maxAge } = cookie;
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    },
    site: () => new URL('https://example.com/'),
    watch: (refresh) => {
      fake.look = () => void refresh();
      fake.switched.push('on');
      return () => {
        fake.look = () => {};
        fake.switched.push('off');
      };
    },
    ...more,
  };
  const fake: FakeStore = {
    cookies,
    lines: [],
    reads: 0,
    look: () => {},
    switched: [],
    store,
    jar: createJar(store),
  };
  return fake;
};
