/** The server's Set-Cookie, where there is no CookieStore: no event reports one, but each response that arrives is reported. */
import type { Source } from './watching.js';

export const responses: Source = ({ PerformanceObserver }, refresh) => {
  const observer = new PerformanceObserver(refresh);
  observer.observe({ type: 'resource' });
  return { stop: () => observer.disconnect() };
};
