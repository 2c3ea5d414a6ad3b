// The same call through js-cookie and through gingersnap: what each wrote, what the browser did, what each answered.
import { everywhere, remove, set } from 'gingersnap';
import Cookies from 'js-cookie';
import { answerOf } from './answer.ts';
import { page } from './jar.ts';
import { record } from './record.ts';
import { type Refusal } from './refusals.ts';

export interface Outcome {
  /** The exact line, if any. */
  readonly line: string | undefined;
  /** What the browser has of it afterwards. */
  readonly kept: string | undefined;
  readonly answer: string;
  /** Whether the answer says that something is wrong. */
  readonly warns: boolean;
}

type Args = Parameters<typeof set>;

/** Whoever wrote it, at whatever path: the next call starts without. Some browsers keep a `__Host-` cookie of a domain, which goes as it came. */
const clear = ([name, , options]: Refusal['args']) => {
  Cookies.remove(name, options);
  return remove(name, { everywhere }).ok;
};

const outcome = (args: Refusal['args'], call: () => Pick<Outcome, 'answer' | 'warns'>): Outcome => {
  clear(args);
  let said = { answer: '', warns: false };
  const [line] = record(() => (said = call()));
  const kept = page
    .read()
    .split('; ')
    .find((pair) => pair.startsWith(`${args[0]}=`));
  clear(args);
  return { line, kept, ...said };
};

export const byJsCookie = (args: Refusal['args']): Outcome =>
  outcome(args, () => {
    try {
      Cookies.set(...(args as unknown as Parameters<typeof Cookies.set>));
      return { answer: 'Nothing: no error, no reason.', warns: false };
    } catch (error) {
      return { answer: String(error), warns: true };
    }
  });

export const byGingersnap = (args: Refusal['args']): Outcome =>
  outcome(args, () => {
    const { ok, text } = answerOf(() => set(...(args as unknown as Args)));
    return { answer: text, warns: !ok };
  });
