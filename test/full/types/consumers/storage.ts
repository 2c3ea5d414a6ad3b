/** A program that uses all that the storage entry exports. */
import * as verbs from 'gingersnap/async';
import { chunked, createJar, documentStore, raw } from 'gingersnap';
import { createConsent } from 'gingersnap/consent';
import {
  cookieStorage,
  type AsyncCookieStorage,
  type AsyncCookieStorageOptions,
  type AsyncJar,
  type Chunked,
  type CookieStorage,
  type CookieStorageOptions,
  type CreateCookieStorage,
  type Encoding,
  type Guard,
  type Jar,
  type RefusedWrite,
  type Stated,
  type WithCategory,
  type WriteResult,
} from 'gingersnap/storage';

const jar: Jar = createJar(documentStore());
const encoding: Encoding = raw;
const inPieces: Chunked = chunked;
const consent: Guard = createConsent({ categories: { preferences: {} } });
const show = (result: WriteResult, name: string) => void `${name}: ${result.message}`;
const options: CookieStorageOptions = {
  jar,
  encoding,
  chunked: inPieces,
  consent,
  category: 'preferences',
  whenDenied: 'drop',
  expires: '365d',
  onRefused: (result: RefusedWrite, name: string) => show(result, name),
};
const create: CreateCookieStorage = cookieStorage;
const storage: CookieStorage = create(options);
export const theme: string | null = storage.getItem('theme');
export const themeOr: string = storage.getItem('theme', 'light');
export const stop: () => void = storage.subscribe('theme', (value: string | null) => void value);

const asyncJar: AsyncJar = verbs;
const asyncOptions: AsyncCookieStorageOptions = { jar: asyncJar, path: '/shop' };
const later: AsyncCookieStorage = create(asyncOptions);
export const promised: Promise<string | null> = later.getItem('theme');
export const written: Promise<void> = later.setItem('theme', 'dark');
export const onVerbs: AsyncCookieStorage = cookieStorage({ jar: verbs });
export const webStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = cookieStorage();

/** Each can be named. */
export type Named = [Stated, WithCategory<undefined>];
