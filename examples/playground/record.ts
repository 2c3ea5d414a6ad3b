// What any library assigns to document.cookie, noted down on its way to the browser.

const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;

/** Runs the call, and gives the lines that it assigned. The browser gets them as they are. */
export const record = (call: () => void): string[] => {
  const lines: string[] = [];
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => native.get?.call(document) as unknown,
    set: (line: string) => {
      lines.push(line);
      native.set?.call(document, line);
    },
  });
  try {
    call();
  } finally {
    Reflect.deleteProperty(document, 'cookie');
  }
  return lines;
};
