/** Whether two values are equal, and if not, where they differ. */

/** A way to the first difference, and what stands there; nothing where they are equal. 0 equals -0, and NaN itself. */
export const differenceOf = (
  one: unknown,
  other: unknown,
  way = '',
  above: readonly unknown[] = [],
): Difference | undefined => {
  if (one === other || (one !== one && other !== other) || above.includes(one)) return;
  if (!isObject(one) || !isObject(other)) return [way, one, other];
  if (className(one) !== className(other))
    return [`${way}.constructor`, className(one), className(other)];
  const [mine, theirs] = [membersOf(one), membersOf(other)];
  if (!mine || !theirs) return [way, one, other];
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const member = mine.get(key);
    // A member that is undefined is another thing than none.
    if (mine.has(key) !== theirs.has(key)) return [way + key, member, theirs.get(key)];
    const difference = differenceOf(member, theirs.get(key), way + key, [...above, one]);
    if (difference) return difference;
  }
  return;
};

type Difference = readonly [way: string, one: unknown, other: unknown];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** By name, since a frame, as jsdom's window is one, has classes of its own. */
const className = (value: object): string =>
  (Object.getPrototypeOf(value) as { constructor?: { name: string } } | null)?.constructor?.name ??
  'Object';

/** What an object is compared by; nothing for what shows nothing of itself (a promise, a WeakMap), which only equals itself. */
const membersOf = (value: object): Map<string, unknown> | undefined => {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const members = new Map<string, unknown>(
    Object.entries(value).map(([key, member]) => [
      kind === 'Array' ? `[${key}]` : `.${key}`,
      member,
    ]),
  );
  switch (kind) {
    case 'Date':
      return new Map([['.getTime()', Number(value)]]);
    case 'Map':
    case 'Set':
      return new Map([...(value as Iterable<unknown>)].map((member, i) => [`.entry ${i}`, member]));
    case 'ArrayBuffer':
      return membersOf(new Uint8Array(value as ArrayBuffer));
    case 'Promise':
    case 'WeakMap':
    case 'WeakSet':
    case 'WeakRef':
      return;
    case 'Array':
    case 'Object':
      return members;
    default:
      // What the engine has made says in its text what no member shows: a URL, an Error, Temporal's.
      return members.set('.toString()', (value as Error).toString());
  }
};
