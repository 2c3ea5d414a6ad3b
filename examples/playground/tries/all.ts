// The examples, by the names that stand on their tabs.
import { changes } from './changes.ts';
import { consent } from './consent.ts';
import { flask } from './flask.ts';
import { react } from './react.ts';
import { refused } from './refused.ts';
import type { Try } from './try.ts';
import { twoTabs } from './two-tabs.ts';
import { typed } from './typed.ts';

export const tries = {
  typed,
  refused,
  changes,
  'two tabs': twoTabs,
  Flask: flask,
  consent,
  React: react,
} satisfies Record<string, Try>;

export type Name = keyof typeof tries;
