// The jar in memory and real Chromium do the same: 500 generated scripts of sets, removals and servers' answers, compared after each step.
import fc from 'fast-check';
import { getPublicSuffix } from 'tough-cookie';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { everywhere } from '../../../src/index.js';
import { testJar, type TestJar, type TestJarOptions } from '../../../src/testing.js';
import type * as memory from '../../../src/testing/memory/cookies.js';
import {
  answer,
  LAST_BEFORE,
  place,
  script,
  SHORT,
  STEPS,
  VISITS,
  type Step,
  type Visit,
} from './agreement.js';
import { launch, type Engine, type JarCookie, type Page } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

/** The cookies behind the jar that was made last. */
let behind: memory.Cookies;
vi.mock('../../../src/testing/memory/cookies.js', async (original) => {
  const { createCookies, ...others } = await original<typeof memory>();
  return {
    ...others,
    createCookies: (...given: Parameters<typeof createCookies>) =>
      (behind = createCookies(...given)),
  };
});

interface MemoryJar {
  readonly jar: TestJar;
  /** What a script writes to `document.cookie`, as it stands: no store takes that. */
  readonly write: (line: string, url: string) => void;
}
const memoryJar = (options: TestJarOptions): MemoryJar => {
  const jar = testJar(options);
  const cookies = behind;
  return {
    jar,
    write: (line, url) => void cookies.receive(line, { site: new URL(url), script: true }),
  };
};

const SCRIPTS = 500;
/** How many scripts share a site, each with names of its own; a site may have 180 cookies. */
const TOGETHER = 25;
const SEED = 5;

let http: Site;
let https: Site;
let engine: Engine;
let page: Page;
const lines = new Map<string, readonly string[]>();
const latin1 = (text: string) => Buffer.from(text).toString('latin1');

beforeAll(async () => {
  const content = {
    set: (path: string) => (lines.get(path) ?? []).map(latin1),
    page: () => '<title>a page</title>',
  };
  [http, https] = [await serve(content), await serve({ ...content, https: true })];
  engine = await launch('chromium', { hosts: ['*.test', '*.co.uk'] });
  page = await engine.open('about:blank');
});
afterAll(async () => {
  await engine.close();
  http.close();
  https.close();
});

const siteFor = (visit: Omit<Visit, 'steps'>): Site => (visit.https ? https : http);

/** The hosts of a site of its own. */
const hostsOf = (number: number): string[] => {
  const suffix = ['test', 'localhost', 'co.uk'][number % 3]!;
  const site = `s${number}.${suffix}`;
  return number === 0
    ? ['127.0.0.1']
    : number === 1
      ? [...(suffix === 'localhost' ? ['localhost'] : []), site]
      : [site, `b.${site}`, `a.b.${site}`];
};

interface Shown {
  readonly answers: string[];
  /** document.cookie after the acts, and after the server's answer. */
  readonly cookies: readonly [string, string];
  readonly header: string;
}

/** A site's scripts, visit by visit. */
const batches = (): Visit[][] =>
  Array.from({ length: SCRIPTS / TOGETHER }, (_, number) => {
    const sample = <T>(arbitrary: fc.Arbitrary<T>, of: number): T =>
      fc.sample(arbitrary, { seed: SEED * 1_000_003 + of, numRuns: 1 })[0]!;
    const places = sample(
      fc.array(place(hostsOf(number)), { minLength: VISITS, maxLength: VISITS }),
      number,
    );
    const scripts = Array.from({ length: TOGETHER }, (_, i) =>
      sample(script(places, i), 1000 + number * TOGETHER + i),
    );
    return places.map((place, visit) => ({
      ...place,
      steps: Array.from({ length: STEPS }, (_, step): Step => {
        const together = scripts.map((script) => script[visit]![step]!);
        return {
          acts: together.flatMap(({ acts }) => acts),
          lines: together.flatMap(({ lines }) => lines),
        };
      }),
    }));
  });

let fetched = 0;

const inChromium = async (visit: Visit, begun: number): Promise<Shown[]> => {
  const site = siteFor(visit);
  const steps = visit.steps.map(({ acts, lines: sent }) => {
    const set = `/shop/cart/set?${fetched++}`;
    lines.set(set, sent);
    return { acts, set: sent.length ? set : undefined, echo: `/shop/cart/echo?${fetched++}` };
  });
  await page.goto(site.at(visit.host, visit.path));
  const seen = (await page.evaluate(`(async (steps, begun) => {
    const { everywhere, set, remove, get } = await import('/dist/index.mjs');
    const side = { everywhere, set, remove, get, write: line => { document.cookie = line; } };
    const answer = ${String(answer)};
    const shown = [];
    for (const { acts, set, echo } of steps) {
      const answers = acts.map(act => answer(side, act, begun));
      const cookies = [document.cookie];
      if (set) await fetch(set);
      cookies.push(document.cookie);
      await fetch(echo);
      shown.push({ answers, cookies });
    }
    return shown;
  })(${JSON.stringify(steps)}, ${begun})`)) as Omit<Shown, 'header'>[];
  return seen.map((shown, i) => ({
    ...shown,
    header: Buffer.from(site.received(visit.host, steps[i]!.echo)!, 'latin1').toString(),
  }));
};

const inMemory = ({ jar, write }: MemoryJar, visit: Visit, begun: number): Shown[] => {
  const at = (path: string) => jar.at(siteFor(visit).at(visit.host, path));
  const { store, ...verbs } = at(visit.path);
  const side = {
    ...verbs,
    everywhere,
    write: (line: string) => write(line, siteFor(visit).at(visit.host, visit.path)),
  };
  return visit.steps.map(({ acts, lines }) => {
    const answers = acts.map((act) => answer(side, act, begun));
    const before = store.read();
    for (const line of lines) at('/shop/cart/set').setCookie(line);
    return {
      answers,
      cookies: [before, store.read()],
      header: at('/shop/cart/echo').cookieHeader(),
    };
  });
};

const sameSites = { lax: 'Lax', strict: 'Strict', none: 'None' } as const;
const told = ({
  name,
  value,
  domain,
  path,
  secure,
  httpOnly,
  sameSite = 'Lax',
  expires,
}: JarCookie): string =>
  // In hours: the test itself takes a minute, and the short lifetimes have ended.
  [
    name,
    value,
    domain,
    path,
    secure,
    httpOnly,
    sameSite,
    expires && Math.round((expires - Date.now() / 1000) / 3600),
  ].join(' ');

/** What the browser's jar holds for a host; playwright also gives what only a host above it has. */
const inChromiumsJar = async (url: string): Promise<string[]> =>
  (await engine.cookies(url))
    .filter(({ domain }) => domain.startsWith('.') || domain === new URL(url).hostname)
    .map(told)
    .sort();

const inJar = (jar: TestJar, url: string): string[] => {
  const { hostname, pathname, protocol } = new URL(url);
  return jar
    .cookies()
    .filter(({ domain }) =>
      domain.startsWith('.') ? `.${hostname}`.endsWith(domain) : domain === hostname,
    )
    .filter(
      ({ path }) =>
        pathname.startsWith(path) && (path.endsWith('/') || pathname[path.length] === '/'),
    )
    .filter(({ secure }) => !secure || protocol === 'https:')
    .map(({ sameSite, expires, ...cookie }) =>
      told({
        ...cookie,
        sameSite: sameSite && sameSites[sameSite],
        expires: expires && Number(expires) / 1000,
      }),
    )
    .sort();
};

test('500 generated scripts: the same answers, the same document.cookie and the same Cookie header after each step, the same jar at the end', async () => {
  const begun = Date.now();
  const all = batches();
  const jars = all.map(() =>
    memoryJar({ url: 'http://localhost/', now: begun, registrableDomain: getPublicSuffix }),
  );
  const differences: unknown[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    if (visit === LAST_BEFORE + 1) {
      await new Promise((resolve) => setTimeout(resolve, (SHORT + 0.2) * 1000));
      jars.forEach(({ jar }) => jar.advance(`${SHORT + 1}s`));
    }
    for (const [i, visits] of all.entries()) {
      const now = visits[visit]!;
      const browser = await inChromium(now, begun);
      const memory = inMemory(jars[i]!, now, begun);
      for (const [step, shown] of browser.entries()) {
        if (JSON.stringify(shown) !== JSON.stringify(memory[step]))
          differences.push({
            batch: i,
            visit,
            step,
            place: now,
            browser: shown,
            memory: memory[step],
          });
      }
    }
  }
  for (const [i, visits] of all.entries())
    for (const { host } of visits) {
      const url = https.at(host, '/shop/cart/');
      const [browser, memory] = [await inChromiumsJar(url), inJar(jars[i]!.jar, url)];
      if (String(browser) !== String(memory))
        differences.push({
          jar: url,
          onlyChromium: browser.filter((c) => !memory.includes(c)),
          onlyMemory: memory.filter((c) => !browser.includes(c)),
        });
    }
  expect(differences).toEqual([]);
}, 120_000);

test('of too many cookies both forget the same ones, by use, Secure and priority', async () => {
  // Chromium's site for this is its own, so nothing else is in it.
  const host = 'www.full.test';
  const attributes = fc.sample(
    fc.record({
      name: fc.nat(240),
      domain: fc.constantFrom('', '; domain=full.test'),
      secure: fc.constantFrom('', '; secure'),
      priority: fc.constantFrom('', '', '; priority=low', '; priority=high'),
    }),
    { seed: SEED, numRuns: 600 },
  );
  const written = attributes.map(
    ({ name, domain, secure, priority }) => `n${name}=v; path=/${domain}${secure}${priority}`,
  );
  const lookEvery = 20;
  await page.goto(https.at(host));
  const seen = (await page.evaluate(
    (lines: string[], every: number) => {
      const seen: string[] = [];
      lines.forEach((line, i) => {
        document.cookie = line;
        if (i % every === 0) seen.push(document.cookie);
      });
      return [...seen, document.cookie];
    },
    written,
    lookEvery,
  )) as string[];
  const { jar, write } = memoryJar({ url: https.at(host), now: 0 });
  const shown: string[] = [];
  written.forEach((line, i) => {
    write(line, https.at(host));
    if (i % lookEvery === 0) shown.push(jar.store.read());
  });
  expect([...shown, jar.store.read()]).toEqual(seen);
  // It has happened, and more than once.
  expect(new Set(attributes.map(({ name, domain }) => `${name}${domain}`)).size).toBeGreaterThan(
    260,
  );
});
