/** What the configs of the tiers share: vitest.config.ts (unit), and those in browsers/, package/ and full/. */
import type { ProvidedContext } from 'vitest';
import type { TestProjectInlineConfiguration } from 'vitest/config';

declare module 'vitest' {
  interface ProvidedContext {
    /** The part of the cases that a generated test asks for. */
    readonly runs: number;
    readonly seed: number;
  }
}

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>;

export const jsdom = {
  environment: 'jsdom',
  environmentOptions: { jsdom: { url: 'http://localhost/' } },
} satisfies TestOptions;

/** A browser takes its time on a busy machine: what is polled for is waited for this long, in ms, where a test does not say. */
export const patient = { expect: { poll: { timeout: 10_000 } } } satisfies TestOptions;

/**
 * How many cases generated tests run, as a part of what they ask for, and from which seed. The same seed gives the same cases, so a
 * commit passes or fails each time. `GINGERSNAP_RUNS=10 GINGERSNAP_SEED=$RANDOM` looks further, as the nightly workflow does.
 */
export const generated = ({ runs }: Pick<ProvidedContext, 'runs'>): TestOptions => ({
  setupFiles: new URL('generated.ts', import.meta.url).pathname,
  provide: {
    runs: Number(process.env['GINGERSNAP_RUNS'] ?? runs),
    seed: Number(process.env['GINGERSNAP_SEED'] ?? 1),
  },
});
