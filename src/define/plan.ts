/** What of a definition is the same in every jar: it is made once, because a server binds its definitions for each request. */
import type { Codec } from '../codecs/codec.js';
import { attributesOf, checkName, checkOptions, type Options } from '../cookie/check.js';
import { fail } from '../cookie/error.js';
import { asDefaults } from '../cookie/lifetime.js';
import { own } from '../cookie/own.js';
import type { AnyDefinition } from './definition.js';
import { needFunction, needValue, needWhenDenied } from './open-slot.js';
import { createReaders, type Reader } from './reader.js';
import { scopeOf } from './slot.js';

/** A definition that has been checked. */
export interface Plan {
  readonly name: string;
  readonly definition: AnyDefinition;
  /** The attributes that it says. */
  readonly attributes: object;
  /** Those by which a removal finds the cookie. */
  readonly scope: object;
  /** Gives a jar's reader. */
  readonly readers: (jar: object) => Reader<unknown>;
  /** The default. */
  readonly standard: unknown;
  /** Makes it anew, where it can't be shared: a server renders a definition for one request and then for another. */
  readonly another: (() => unknown) | undefined;
}

/** Checks a definition, and makes of it what every jar uses. */
export const planDefinition = (name: string, given: AnyDefinition | undefined): Plan => {
  checkName(name);
  const definition = own<AnyDefinition>(checkOptions(name, given));
  const {
    chunked,
    default: asGiven,
    init,
    was,
    purpose,
    category,
    consent,
    whenDenied,
    onInvalid,
    ...others
  } = definition;
  const written = own(others);
  const { codec, encoding, ...options } = written;
  // As on a server, and over https: what else a page, a jar or a call has against it shows when it is written.
  attributesOf(name, written as Options, true, true);
  // What says where to remove a cookie belongs to one removal.
  const { everywhere } = written as Options;
  if (everywhere != null) fail(name, 'attribute', 'everywhere', everywhere);
  needPair(name, 'codec', codec);
  needPair(name, 'encoding', encoding);
  needWhenDenied(name, whenDenied);
  const attributes = asDefaults<object>(options);
  if (onInvalid) needFunction(name, 'onInvalid', onInvalid);
  if (init != null) needFunction(name, 'init', init);
  if (init && asGiven !== undefined) fail(name, 'attribute', 'init', init, 'default');
  if (was != null) needFunction(name, 'was', was);
  needValue(name, asGiven);
  const readers = createReaders(definition);
  // Of nobody's jar.
  const another = () => readers({}).read(undefined);
  const standard = another();
  return {
    name,
    definition,
    attributes,
    scope: scopeOf(attributes),
    readers,
    standard,
    another: another() === standard ? undefined : another,
  };
};

/** A codec, or an encoding. */
type Pair = { readonly [member in keyof Codec<never>]?: unknown };

/** What is given in place of a codec or an encoding must turn something into text, and back. */
const needPair = (name: string, what: string, value: Pair | null | undefined) =>
  value == null ||
  (typeof value.encode === 'function' && typeof value.decode === 'function') ||
  fail(name, 'attribute', what, value);
