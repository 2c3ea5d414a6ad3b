// The few words of W3C WebDriver that we need, over fetch.

/**
 * @typedef {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, ms?: number) => Promise<any>} Send
 */

/**
 * @param {string} base
 * @returns {Send}
 */
export function webdriver(base) {
  return async (method, path, body, ms = 30_000) => {
    let response, answer;
    try {
      response = await fetch(base + path, {
        method,
        signal: AbortSignal.timeout(ms),
        ...(method === 'POST' && {
          body: JSON.stringify(body ?? {}),
          headers: { 'content-type': 'application/json' },
        }),
      });
      answer = await response.json();
    } catch (cause) {
      const late = cause instanceof DOMException && cause.name === 'TimeoutError';
      throw new Error(
        `WebDriver ${method} ${path}: ${late ? `no answer in ${ms / 1000} s` : 'no connection'}`,
        { cause },
      );
    }
    if (!response.ok)
      throw new Error(
        `WebDriver ${method} ${path}: ${answer.value.error}: ${answer.value.message}`,
      );
    return answer.value;
  };
}
