/** The type tests beside this file, whose frameworks are packages of this folder. */
import { runTypeTests } from '../../types/type-tests.ts';

const at = (path: string) => new URL(path, import.meta.url).href;

runTypeTests(at('.'), at('../tsconfig.json'));
