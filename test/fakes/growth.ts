/** How the time of a call grows with the length of what it is given. */

/** The shortest of several runs, in milliseconds of the processor: what else the machine does only adds. */
const shortest = (run: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 4 }, () => {
      const begun = process.cpuUsage();
      run();
      return process.cpuUsage(begun).user / 1000;
    }),
  );

/**
 * By how much a call takes longer for a text that is sixteen times as long: 16 where it is linear, 256 where it is quadratic. Times
 * under 3 ms count as 3, so that what is fast throughout has grown by next to nothing on a busy machine too.
 */
export const growth = (
  text: (length: number) => string,
  call: (text: string) => unknown,
): number => {
  const [short, long] = [text(2_000), text(32_000)];
  return (
    shortest(() => call(long)) /
    Math.max(
      shortest(() => call(short)),
      3,
    )
  );
};

/** Between linear and quadratic. */
export const LINEAR = 80;
