/** Checks the writes whose result nobody looked at, and warns of those that were refused. */
import { messageOf, type Finding, type RefusalCode } from '../cookie/error.js';
import { faultOf } from './finding.js';

/** A write on a page, for the check of writes that nobody asked about. */
export interface PageWrite {
  /** The cookie's name, as it was given. */
  readonly name: string;
  /** Why the write was refused; undefined where nothing speaks against it. It reads for itself, and settles no result. */
  readonly code: () => RefusalCode | undefined;
  /** Whether somebody has looked at the result. */
  readonly isSettled: () => boolean;
  /** Whether the document is gone, so that nothing can be read any more. */
  readonly isGone: () => boolean;
  /** The lifetime in seconds: undefined until the browser's session ends, 0 or less for a removal. */
  readonly seconds: number | undefined;
  /** What is to be said, asked for only where there is a code. */
  readonly finding: () => Finding;
}

/** The check, as the jar and the developer use it. */
export interface Check {
  /** Checks the write after the current task, if it is then the last one of its name. Never throws. */
  readonly wrote: (write: PageWrite) => void;
  /** Reports a refusal that the caller's code cannot see. */
  readonly refused: (name: string, code: RefusalCode, message: string) => void;
  /** Turns the warnings off, for good. */
  readonly silence: () => void;
}

/** Creates a check that calls `warn` with one message, once for each name and code. */
export const createCheck = (warn: (message: string) => void): Check => {
  const writes = new Map<string, PageWrite>();
  const warned = new Set<string>();
  let isSilent = false;

  /** Warns once for each name and code. A visitor who has not consented is no fault of the code. */
  const report = (name: string, code: RefusalCode, message: () => string): void => {
    if (isSilent || code === 'consent' || warned.has(`${code} ${name}`)) return;
    warned.add(`${code} ${name}`);
    warn(message());
  };

  const check = ({ name, code, isSettled, isGone, seconds, finding }: PageWrite): void => {
    // A cookie that lives less than a second may have expired by now. A lifetime of 0 or less is a removal, and is checked.
    if (isSettled() || isGone() || (seconds! > 0 && seconds! < 1)) return;
    const refusal = code();
    if (refusal)
      report(name, refusal, () => {
        const found = finding();
        return messageOf(found.cookieName, faultOf(found));
      });
  };

  const checkAll = async (): Promise<void> => {
    // eslint-disable-next-line @typescript-eslint/await-thenable -- fake clocks replace queueMicrotask, polyfills the global Promise
    await undefined;
    const last = [...writes.values()];
    writes.clear();
    for (const write of isSilent ? [] : last)
      try {
        check(write);
      } catch {} // what can't be looked at is not reported
  };

  return {
    wrote: (write) => {
      if (isSilent) return;
      if (!writes.size) void checkAll();
      writes.set(write.name, write);
    },
    refused: (name, code, message) => report(name, code, () => message),
    silence: () => {
      isSilent = true;
    },
  };
};
