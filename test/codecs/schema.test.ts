/** `json(schema)` with the real zod, valibot and arktype, through a defined cookie and through plain get and set. */
import { type } from 'arktype';
import * as v from 'valibot';
import { z } from 'zod';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import {
  defineCookie,
  get,
  json,
  set,
  type DefinedCookie,
  type StandardIssue,
  type StandardSchema,
} from '../../src/index.js';
import { clear } from '../helpers/page.ts';

interface Item {
  id: number;
  name: string;
}
interface Seen {
  at: Date;
}

/** The same of each library: a list of items; a text that is trimmed; a Date, and one that is made of text, too; one that answers in its own time, which arktype has none of. */
const libraries: Record<
  string,
  {
    items: StandardSchema<Item[]>;
    trimmed: StandardSchema<string>;
    dated: StandardSchema<Seen>;
    coerced: StandardSchema<Seen, unknown>;
    later?: StandardSchema<string>;
  }
> = {
  zod: {
    items: z.array(z.object({ id: z.number(), name: z.string() })),
    trimmed: z.string().transform((text) => text.trim()),
    dated: z.object({ at: z.date() }),
    coerced: z.object({ at: z.coerce.date() }),
    later: z.string().refine(async () => true),
  },
  valibot: {
    items: v.array(v.object({ id: v.number(), name: v.string() })),
    trimmed: v.pipe(
      v.string(),
      v.transform((text) => text.trim()),
    ),
    dated: v.object({ at: v.date() }),
    coerced: v.object({
      at: v.pipe(
        v.union([v.date(), v.string()]),
        v.transform((at) => new Date(at)),
      ),
    }),
    later: v.pipeAsync(
      v.string(),
      v.checkAsync(async () => true),
    ),
  },
  arktype: {
    items: type({ id: 'number', name: 'string' }).array(),
    trimmed: type('string').pipe((text) => text.trim()),
    dated: type({ at: 'Date' }),
    coerced: type({ at: type('Date | string').pipe((at) => new Date(at)) }),
  },
};

const items = [{ id: 7, name: 'Kekse, süß' }];
const wrong = [{ id: '7', name: 'Kekse' }] as unknown as Item[];

beforeEach(() => {
  clear();
});

describe.each(Object.entries(libraries))(
  '%s',
  (_, { items: schema, trimmed, dated, coerced, later }) => {
    const write = (value: unknown) => set('cart', value, { codec: json<unknown>() });

    it('what was set is got, by plain calls and by a defined cookie', () => {
      const codec = json(schema);
      expect(set('cart', items, { codec }).ok).toBe(true);
      expect(get('cart', { codec })).toEqual(items);
      const cart = defineCookie('cart', { codec, default: [] });
      expect(cart.get()).toEqual(items);
      expect(cart.update((all) => [...all, { id: 8, name: '' }]).ok).toBe(true);
      expect(cart.get().map(({ id }) => id)).toEqual([7, 8]);
    });

    it('what the schema refuses is not written: the answer is value, with the issues', () => {
      const cart = defineCookie('cart', { codec: json(schema), default: [] });
      for (const put of [
        () => cart.set(wrong),
        () => set('cart', wrong, { codec: json(schema) }),
      ]) {
        const result = put();
        expect(Object.keys(result).sort()).toEqual(['code', 'issues', 'message', 'ok']);
        expect(result).toMatchObject({ ok: false, code: 'value' });
        const { issues = [], message } = result;
        expect(issues).toHaveLength(1);
        expect(
          Array.from(issues[0]!.path!, (step) => (typeof step === 'object' ? step.key : step)),
        ).toEqual([0, 'id']);
        expect(message).toContain('cookie "cart": ');
        expect(message).toContain(issues[0]!.message);
      }
      expect(document.cookie).toBe('');
    });

    it('what the schema refuses reads as the default, stays where it is, and its issues are told once', () => {
      write(wrong);
      const onInvalid = vi.fn<(error: unknown, raw: string) => void>();
      const cart = defineCookie('cart', { codec: json(schema), default: [], onInvalid });
      expect([cart.get(), cart.get(), cart.has()]).toEqual([[], [], true]);
      expect(onInvalid).toHaveBeenCalledTimes(1);
      const [error, raw] = onInvalid.mock.calls[0]!;
      expect((error as { issues: StandardIssue[] }).issues[0]!.path).toHaveLength(2);
      expect(raw).toBe(JSON.stringify(wrong));
      expect(get('cart', { codec: json(schema) })).toBeUndefined();
    });

    it('what is no JSON reads as the default', () => {
      document.cookie = 'cart=oops';
      expect(defineCookie('cart', { codec: json(schema), default: [] }).get()).toEqual([]);
    });

    it('what the schema makes of a value is what is read', () => {
      write('  two words ');
      expect(get('cart', { codec: json(trimmed) })).toBe('two words');
      const text = defineCookie('cart', { codec: json(trimmed), default: '' });
      expect(text.get()).toBe('two words');
      text.set(' other ');
      expect(text.get()).toBe('other');
    });

    it('what JSON would not give back as the schema wants it is not written', () => {
      const at = new Date(0);
      const codec = json(dated);
      const result = set('seen', { at }, { codec });
      expect(result).toMatchObject({ ok: false, code: 'value' });
      expect(result.issues).toHaveLength(1);
      expect(document.cookie).toBe('');
      expect(set('seen', { at }, { codec: json(coerced) }).ok).toBe(true);
      expect(get('seen', { codec: json(coerced) })).toEqual({ at });
    });

    if (later)
      it('an asynchronous schema is refused in so many words, both ways', () => {
        const refusal = expect.stringContaining('asynchronous') as string;
        expect(() => set('text', 'a', { codec: json(later) })).toThrow(
          expect.objectContaining({ code: 'codec', message: refusal }),
        );
        expect(document.cookie).toBe('');
        set('text', 'a', { codec: json<string>() });
        const onInvalid = vi.fn();
        expect(defineCookie('text', { codec: json(later), default: 'none', onInvalid }).get()).toBe(
          'none',
        );
        expect(onInvalid).toHaveBeenCalledExactlyOnceWith(
          expect.objectContaining({ message: refusal }),
          '"a"',
        );
      });
  },
);

it('the value has the type of the schema, without a type argument', () => {
  const ofZod = defineCookie('cart', {
    codec: json(z.array(z.object({ id: z.number(), name: z.string() }))),
    default: [],
  });
  expectTypeOf(ofZod).toEqualTypeOf<DefinedCookie<Item[]>>();
  const ofValibot = defineCookie('cart', {
    codec: json(v.object({ id: v.number(), name: v.string() })),
  });
  expectTypeOf(ofValibot).toEqualTypeOf<DefinedCookie<Item | undefined>>();
  const ofArktype = defineCookie('cart', {
    codec: json(type({ id: 'number', name: 'string' })),
    default: { id: 1, name: '' },
  });
  expectTypeOf(ofArktype).toEqualTypeOf<DefinedCookie<Item>>();
  const withDefault = defineCookie('cart', {
    codec: json(z.object({ id: z.number(), name: z.string().default('') })),
  });
  expectTypeOf(withDefault).toEqualTypeOf<DefinedCookie<Item | undefined>>();
  // @ts-expect-error: the schema does not accept what it returns
  defineCookie('cart', { codec: json(z.string().transform(Number)) });
  const items = json(type({ id: 'number', name: 'string' }));
  // @ts-expect-error: the default is no item
  defineCookie('cart', { codec: items, default: { id: '1', name: '' } });
});
