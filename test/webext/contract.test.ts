// @vitest-environment node
/** The extension's store keeps the contract, in either browser's manners and in either style of call. */
import { extensionStore } from '../../src/webext/jar.js';
import { contract } from '../stores/contract.js';
import { makeFake } from './fake.js';

for (const engine of ['chromium', 'firefox'] as const)
  for (const style of ['promise', 'callback'] as const)
    for (const base of ['https://www.example.com/', 'http://www.example.com/']) {
      const fake = makeFake({ engine, style }, base);
      const makeStore = async (path = '/') =>
        extensionStore({ url: new URL(path, base), api: fake.api }).store;
      contract(
        `the extension API as ${engine} has it, by ${style}, for ${base}`,
        makeStore,
        fake,
        true,
      );
    }
