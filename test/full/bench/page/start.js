// Starts a script in a frame of its own: the time from its first byte to its first answer.

let count = 0;

/**
 * @param {import('../starts.mjs').Start} script
 * @param {string} name of the cookie that it is asked for
 * @param {string | undefined} value what the cookie holds
 * @returns {Promise<number>} ms
 */
export async function start({ label, code, module, gives }, name, value) {
  const frame = document.createElement('iframe');
  frame.src = '/page/frame.html';
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
  const page = /** @type {Window & typeof globalThis & Record<string, unknown>} */ (
    frame.contentWindow
  );
  const script = page.document.createElement('script');
  if (module) script.type = 'module';
  // Engines keep what they have compiled by its text, across frames. No two of these texts are the same.
  script.text = `/* ${count++} */${code}`;
  const answered = new Promise((resolve, reject) => {
    page['wanted'] = name;
    page['answered'] = (/** @type {unknown} */ answer) => resolve([answer, performance.now()]);
    page.onerror = (message) => reject(new Error(`${label}: ${message}`));
    page.onunhandledrejection = ({ reason }) => reject(new Error(`${label}: ${reason}`));
  });
  const from = performance.now();
  page.document.head.append(script);
  const [answer, to] = await answered;
  frame.remove();
  const right = gives === 'jar' ? String(answer).includes(`${name}=`) : answer === value;
  if (!right) throw new Error(`${label} answered ${answer}, not ${value}`);
  return to - from;
}
