// @vitest-environment node
/** The type tests beside this file. */
import { runTypeTests } from './type-tests.ts';

const at = (path: string) => new URL(path, import.meta.url).href;

runTypeTests(at('.'), at('../../tsconfig.json'));
