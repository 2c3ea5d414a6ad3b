// What a request for this page carries: the cookies that the page sees, and HttpOnly ones, which it does not.
import { the } from './element.ts';
import { page } from './jar.ts';
import { bytes } from './value.ts';

/** Many servers refuse a request whose headers are longer than that. */
const LIMIT = 8192;

export const showRequest = (): void => {
  const size = bytes(page.read());
  const meter = the('request', HTMLMeterElement);
  meter.max = LIMIT;
  meter.high = LIMIT * 0.75;
  meter.value = size;
  the('request-size', HTMLElement).textContent =
    `${size.toLocaleString('en')} ${size === 1 ? 'byte' : 'bytes'} in each request`;
};
