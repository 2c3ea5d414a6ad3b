// What to try in the form, by the fields that are filled in.
import { mine } from './cookies.ts';

const folder = location.pathname.replace(/[^/]*$/, '');

export const presets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'A text': { value: 'crème brûlée; 50 %' },
  'JSON for 30 days': { value: '{ "theme": "dark" }', codec: 'json', expires: '30d' },
  'As Flask writes it': { value: 'crème brûlée; 50 %', encoding: 'flask' },
  'A duplicate, on this path alone': { value: 'more specific', path: folder },
  'Too large': { value: 'x'.repeat(5000) },
  'Somebody else’s domain': { value: 'text', domain: 'example.com' },
  '__Host- with a domain': {
    name: `__Host-${mine.name}`,
    value: 'text',
    domain: location.hostname,
  },
  'A ; under raw': { value: 'one; two', encoding: 'raw' },
  'A lifetime misspelt': { value: 'text', expires: '7 days' },
};
