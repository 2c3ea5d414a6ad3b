/** A program that uses all that the entry for Nuxt's components exports. */
import type { Ref } from 'vue';
import { defineCookie, number } from 'gingersnap';
import { checkedUseCookie, useDefinedCookie } from 'gingersnap/nuxt/app';

const visits = defineCookie('visits', { codec: number, default: 0 });

export const setup = (): Ref<number> => useDefinedCookie(visits);

export const names = [checkedUseCookie].map(({ name }: { readonly name: string }) => name);
