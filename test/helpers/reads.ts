/** How often `document.cookie` is read, in jsdom and in a browser. */

export const countReads = () => {
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  let reads = 0;
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => (reads++, get!.call(document) as string),
    set: (cookie: string) => set!.call(document, cookie),
  });
  return {
    /** The number since this was last asked. */
    take: () => {
      const taken = reads;
      reads = 0;
      return taken;
    },
    stop: () => void Reflect.deleteProperty(document, 'cookie'),
  };
};

/** The number while this is done. */
export const readsDuring = (work: () => void): number => {
  const { take, stop } = countReads();
  try {
    work();
  } finally {
    stop();
  }
  return take();
};
