/** Where a framework is tested in jsdom: an empty page, the clock's looks switched off, and all that it complains of. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { clear } from './page.ts';

/**
 * Sets the stage before each test, and clears it afterwards; what was complained of and not looked at then fails the test.
 * Gives what was complained of since the test began; looked at, it is done with.
 */
export const stage = (takeDown: () => void): (() => unknown[]) => {
  const complaints: unknown[] = [];
  beforeEach(() => {
    // The library's own look once a second, where there is no CookieStore, would come into the counts.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    clear();
    complaints.length = 0;
    for (const method of ['error', 'warn'] as const)
      vi.spyOn(console, method).mockImplementation(
        (...said: unknown[]) => void complaints.push(said),
      );
  });
  afterEach(() => {
    takeDown();
    document.body.replaceChildren();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    expect(complaints).toEqual([]);
  });
  return () => complaints.splice(0);
};
