/** An app that misuses the package and has writes refused: what it sees where the tool picks the sentences, and where it does not. */

/** What the app reports, as JSON. */
export interface Report {
  /** What is wrong with the code, by a verb, by a consent, and by a server's jar. */
  readonly messages: readonly string[];
  /** Whether the entries share one core, whose errors are known to each. */
  readonly oneCore: readonly boolean[];
  /** What a refused write answers. */
  readonly refused: object;
  /** What is said in the console of refused writes: two of one name, of which nobody asked, and one whose `ok` was read. */
  readonly warned: readonly string[];
  /** What is said after `silence()`. */
  readonly warnedAfterSilence: readonly string[];
}

/** A function of the entries, as text, which every tool takes as it stands. */
const report = `async (main, consent, server, silence) => {
  const { CookieError, createJar, documentStore, isCookieError, json, set } = main;
  const caught = (run) => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };
  const errors = [
    caught(() => set('n', '1', { pth: '/' })),
    caught(() => consent.createConsent({ categories: { ads: {} } }).decide({ adz: true })),
    caught(() => server.serverJar('').set('n', '1', { pth: '/' })),
  ];
  const issues = [{ message: 'too old' }];
  const schema = { '~standard': { version: 1, vendor: 'sample', validate: () => ({ issues }) } };
  const page = { URL: 'https://shop.test/', cookie: '', defaultView: {} };
  const jar = createJar(documentStore(page));
  const { ok, code } = jar.set('theme', 'x', { domain: 'other.test' });
  const answer = jar.set('age', 200, { codec: json(schema) });
  const refused = { ok, code, issues: answer.issues, value: answer.code };
  const domain = 'other.test';
  const warned = [];
  const { warn } = console;
  console.warn = (message) => String(message).startsWith('cookie ') && warned.push(message);
  const later = () => new Promise((done) => setTimeout(done));
  jar.set('theme', 'dark', { domain });
  await later();
  jar.set('theme', 'light', { domain });
  jar.set('lang', 'de', { domain }).ok;
  await later();
  const before = warned.splice(0);
  if (silence) silence();
  jar.set('font', 'serif', { domain });
  await later();
  console.warn = warn;
  return {
    messages: errors.map(({ message }) => message),
    oneCore: [
      ...errors.map((error) => error instanceof CookieError && isCookieError(error)),
      server.CookieError === CookieError,
      server.isCookieError(errors[0]),
      !isCookieError(new Error('another')),
    ],
    refused,
    warned: before,
    warnedAfterSilence: warned,
  };
}`;

/** The app as a module, which may import the sentences by hand and turn the warnings off. */
export const app = (silence: boolean): string => `
import * as main from 'gingersnap';
import * as consent from 'gingersnap/consent';
import * as server from 'gingersnap/server';
${silence ? `import { silence } from 'gingersnap/explain';` : 'const silence = undefined;'}
const report = ${report};
export const reported = report(main, consent, server, silence);
`;

/** The app in CommonJS. */
export const commonApp = (silence: boolean): string => `
const main = require('gingersnap');
const consent = require('gingersnap/consent');
const server = require('gingersnap/server');
const silence = ${silence ? `require('gingersnap/explain').silence` : 'undefined'};
const report = ${report};
exports.reported = report(main, consent, server, silence);
`;

const address = 'gingersnap/docs/errors.md#';
const option = `cookie "n": pth is not an option. Did you mean path? See ${address}attribute`;
const category = `cookie "consent": category "adz" is not one of the consent's categories. Did you mean 'ads'? See ${address}attribute`;
const shortOption = `cookie "n": pth=/, see ${address}attribute`;
const shortCategory = `cookie "consent": category=adz, see ${address}attribute`;
const warning = (name: string) =>
  `cookie "${name}": domain "other.test" does not match this page's host "shop.test". Use this host, a parent of it, or leave domain out. See ${address}domain`;

const oneCore = [true, true, true, true, true, true];
const refused = {
  ok: false,
  code: 'domain',
  issues: [{ message: 'too old' }],
  value: 'value',
};

/** With sentences, one warning for the name that nobody asked about. */
export const development = (silenced: boolean): Report => ({
  messages: [option, category, option],
  oneCore,
  refused,
  warned: [warning('theme')],
  warnedAfterSilence: silenced ? [] : [warning('font')],
});

/** What was found, and nothing in the console. */
export const production: Report = {
  messages: [shortOption, shortCategory, shortOption],
  oneCore,
  refused,
  warned: [],
  warnedAfterSilence: [],
};

/** Words that only the sentences have. */
export const PHRASES = ['Did you mean', 'does not match this page', 'is not an option'];
