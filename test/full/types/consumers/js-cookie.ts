/** A program that uses all that the drop-in for js-cookie exports; below, as a program for js-cookie would. */
import {
  default as Cookies,
  type Converter,
  type CookieAttributes,
  type CookieReadConverter,
  type CookiesStatic,
  type CookiesWithJSON,
  type CookieWriteConverter,
} from 'gingersnap/js-cookie';

const attributes: CookieAttributes = {
  expires: 7,
  path: '',
  domain: 'example.com',
  secure: true,
  sameSite: 'Strict',
  partitioned: true,
  'max-age': 60,
};
const named: Cookies.CookieAttributes = attributes;
const written: string | undefined = Cookies.set('name', 'value', named);
const all: Record<string, string> = Cookies.get();
const value: string | undefined = Cookies.get('name') ?? all['name'] ?? written;
Cookies.remove('name', { path: '' });

interface Item {
  id: number;
}
const read: CookieReadConverter<Item> = (text) => JSON.parse(text) as Item;
const write: CookieWriteConverter<Item> = (item) =>
  typeof item === 'string' ? item : JSON.stringify(item);
const converter: Converter<Item> = { read, write };
const items: CookiesStatic<Item> = Cookies.withConverter(converter).withAttributes({
  path: '/shop',
});
items.set('item', { id: 1 });
const item: string | Item | undefined = items.get('item');
const mine: CookiesStatic | undefined = Cookies.noConflict?.();
const asBefore: CookiesWithJSON = Cookies.withAttributes(named);
const old: { a: number } = asBefore.getJSON('old');

export const used = [
  value,
  item,
  mine,
  old,
  Cookies.attributes.path,
  Cookies.converter.read('%41', 'name'),
];
