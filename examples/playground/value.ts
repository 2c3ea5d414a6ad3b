// A cookie's value: as it is read, as it stands in the jar, and how much of the 4096 bytes it takes.
import { element } from './element.ts';
import { page, written } from './jar.ts';

const LIMIT = 4096;
const SHORT = 100;

export const bytes = (text: string) => new TextEncoder().encode(text).length;

export const titleOf = (name: string) => name || '(no name)';

const code = (text: string) => element('code', {}, text);

/** The text; of a long one the beginning, and the whole where it is asked for. */
const textOf = (value: string) => {
  if (value.length <= SHORT) return [code(value)];
  const summary = element('summary', {}, `All ${String(value.length)} characters`);
  return [code(`${value.slice(0, SHORT)}…`), element('details', {}, summary, code(value))];
};

const rawOf = (value: string, rawValue: string) => {
  if (value === rawValue) return [];
  const short = rawValue.length > SHORT ? `${rawValue.slice(0, SHORT)}…` : rawValue;
  return [element('p', { className: 'raw' }, 'raw ', code(short))];
};

/** One value of this name; `rank` says which of several it is. */
export const valueOf = (name: string, value: string, rawValue: string, rank: string) => {
  const size = bytes(written(page.read().split('; '), name) ?? name) + bytes(rawValue);
  const meter = element('meter', { max: LIMIT, high: LIMIT * 0.75, value: size });
  meter.setAttribute('aria-label', `Size of ${titleOf(name)}`);
  return element(
    'div',
    { className: 'value' },
    ...textOf(value),
    ...rawOf(value, rawValue),
    element('span', { className: 'size' }, meter, ` ${String(size)} of ${String(LIMIT)} bytes`),
    element('span', { className: 'rank' }, rank),
  );
};
