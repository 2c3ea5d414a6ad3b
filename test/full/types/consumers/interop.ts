/** A program that uses all that the servers' encodings export. */
import { createJar, defineCookie, documentStore, json, set } from 'gingersnap';
import {
  django,
  expressJson,
  flask,
  php,
  rails,
  reactRouter,
  type Codec,
  type Encoding,
} from 'gingersnap/interop';

interface Item {
  id: number;
}
const encodings: Encoding[] = [flask, django, rails, php, reactRouter];
const items: Codec<Item[]> = expressJson<Item[]>();

export const written = encodings.map(
  (encoding) => createJar(documentStore(), { encoding }).set('theme', 'dark').ok,
);
export const cart = defineCookie('cart', { codec: json<Item[]>(), encoding: flask, default: [] });
export const express: boolean = set('cart', [{ id: 1 }], { codec: items }).ok;
