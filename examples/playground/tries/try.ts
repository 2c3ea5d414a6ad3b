// What an example is: code to be read, copied and edited, and the same as a function.
import type { Answer } from '../answer.ts';

export type Values = Readonly<Record<string, string>>;

export interface Try {
  /** What can be edited stands in it as `⟨name⟩`. */
  readonly code: string;
  /** What stands there to begin with. */
  readonly values: Values;
  /** What the code does, and what it says: at once, or when the news has come. */
  readonly run: (values: Values) => Answer | Promise<Answer>;
}
