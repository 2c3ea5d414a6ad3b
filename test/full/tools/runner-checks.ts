/** What is tried in each test runner, as the text of a test file: plain JavaScript, which every runner takes as it stands. */
import { entries } from '../../package/entries.ts';
import promised from '../../package/exports.json';

const variables = entries.map(({ name }, index) => ({ name, variable: `entry${index}` }));
const variableOf = (entry: string) => variables.find(({ name }) => name === entry)!.variable;

const imports = variables
  .map(({ name, variable }) => `import * as ${variable} from '${name}';`)
  .join('\n');
const requires = variables
  .map(({ name, variable }) => `const ${variable} = require('${name}');`)
  .join('\n');

/** The values that each entry exports. What has nothing but a default is that itself where it is required. */
const names = Object.entries(promised as Record<string, string[]>).map(
  ([entry, names]) => [entry, names.filter((name) => !name.startsWith('type '))] as const,
);
const found = variables.map(
  ({ name, variable }) =>
    `['${name}', typeof ${variable} === 'function' || ${variable}.withAttributes ? ['default'] : Object.keys(${variable}).filter((name) => name !== 'module.exports').sort()]`,
);

/** `clock` stands for the runner's fake timers. What others write is found by `timers`, by the CookieStore's `events`, or by none. */
const checks = (dom: boolean, others: string) => `
const { get, onChange, set } = ${variableOf('gingersnap')};
const { browserStore, createAsyncJar } = ${variableOf('gingersnap/async')};
const { installCookieStore, testJar } = ${variableOf('gingersnap/testing')};

const equal = (found, wanted) => {
  const [one, other] = [found, wanted].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(\`\${one} is not \${other}\`);
};

test('every entry has its names', () => equal([${found.join()}], ${JSON.stringify(names)}));

test('testJar goes by the fake timers', () => {
  clock.start();
  try {
    const jar = testJar({ url: 'https://shop.example/' });
    const heard = [];
    const stop = jar.onChange(({ value }) => heard.push(value ?? null));
    equal(jar.set('n', 'ü', { maxAge: 60 }), { ok: true });
    clock.advance(59_000);
    equal(jar.get('n'), 'ü');
    clock.advance(2_000);
    equal(jar.has('n'), false);
    stop();
    equal(heard, ['ü', null]);
  } finally {
    clock.stop();
  }
});
${
  dom
    ? `
test('the page keeps cookies, and reports its own writes and those of others', async () => {
  clock.start();
  const heard = [];
  const stop = onChange(({ name, value }) => heard.push([name, value]));
  try {
    equal(set('page', 'ü').ok, true);
    document.cookie = 'other=1';
    clock.advance(2_000);
    equal([get('page'), get('other')], ['ü', '1']);
    equal(heard.length, ${others === 'timers' ? 2 : 1});
  } finally {
    clock.stop();
  }
  while (heard.length < ${others === 'none' ? 1 : 2}) await new Promise((resolve) => setTimeout(resolve, 10));
  stop();
  equal(heard, ${others === 'none' ? `[['page', 'ü']]` : `[['page', 'ü'], ['other', '1']]`});
});

test('installCookieStore gives a cookieStore that gingersnap/async writes through', async () => {
  const takeOut = installCookieStore(window);
  try {
    await cookieStore.set('stored', '1');
    equal((await createAsyncJar(browserStore()).set('later', '2')).ok, true);
    equal([get('stored'), get('later')], ['1', '2']);
    equal((await cookieStore.get('later')).value, '2');
  } finally {
    takeOut();
  }
});
`
    : ''
}`;

export const checkCount = (dom: boolean): number => (dom ? 4 : 2);

export const testFile = {
  vitest: (dom: boolean, others: string): string => `${imports}
import { test, vi } from 'vitest';
const clock = { start: () => vi.useFakeTimers(), advance: (ms) => vi.advanceTimersByTime(ms), stop: () => vi.useRealTimers() };
${checks(dom, others)}`,
  jest: (dom: boolean, others: string): string => `${requires}
const clock = { start: () => jest.useFakeTimers(), advance: (ms) => jest.advanceTimersByTime(ms), stop: () => jest.useRealTimers() };
${checks(dom, others)}`,
  node: (dom: boolean, others: string): string => `${imports}
import { mock, test } from 'node:test';
const clock = { start: () => mock.timers.enable(), advance: (ms) => mock.timers.tick(ms), stop: () => mock.timers.reset() };
${checks(dom, others)}`,
};

const mistake = (picks: boolean) => `
test('a mistake is answered ${picks ? 'in a sentence' : 'in short'}', () => {
  let said = '';
  try {
    set('n', '1', { pth: '/' });
  } catch (error) {
    said = error.message;
  }
  if (said.includes('Did you mean') !== ${picks} || !said.includes('pth')) throw new Error(said);
});`;

/** A file that imports no sentences: it has them where the runner picks the condition. */
export const conditionFile = {
  vitest: (picks: boolean): string =>
    `import { set } from 'gingersnap'; import { test } from 'vitest'; ${mistake(picks)}`,
  jest: (picks: boolean): string => `const { set } = require('gingersnap'); ${mistake(picks)}`,
  node: (picks: boolean): string =>
    `import { set } from 'gingersnap'; import { test } from 'node:test'; ${mistake(picks)}`,
};
