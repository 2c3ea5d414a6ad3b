/** The decision as text: the law of codecs, and characters that every server reads as they stand. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { decisionText } from '../../src/consent/decision.js';
import { chunked, defineCookie, percent } from '../../src/index.js';

const decision = fc.record({
  version: fc.nat(),
  time: fc.nat(),
  granted: fc.array(fc.stringMatching(/^[\w-]+$/)),
});

it('decode after encode gives an equal decision, and no encoding touches it', () => {
  fc.assert(
    fc.property(decision, (value) => {
      const text = decisionText.encode(value);
      expect(decisionText.decode(text)).toEqual(value);
      expect(text).toMatch(/^[\w.-]+$/);
      expect(percent.encode(text)).toBe(text);
    }),
  );
});

it('what is no decision throws, or reads as one that it is written as', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,a-z -]*$/)), (text) => {
      let value;
      try {
        value = decisionText.decode(text);
      } catch {
        return;
      }
      expect(text).toMatch(/^\d+\.\d+(\.[\w-]+)*$/);
      expect(value.granted).toEqual(text.split('.').slice(2));
    }),
  );
});

it('to make a consent, and to define cookies with it, touches no document', () => {
  const read = vi.spyOn(document, 'cookie', 'get');
  const write = vi.spyOn(document, 'cookie', 'set');
  const listen = vi.spyOn(window, 'addEventListener');
  const consent = createConsent({ categories: { necessary: { required: true }, preferences: {} } });
  defineCookie('theme', { consent, category: 'preferences' });
  defineCookie('notes', { consent, category: 'preferences', chunked });
  consent.inventory();
  for (const spy of [read, write, listen]) expect(spy).not.toHaveBeenCalled();
});
