/** Texts for a cookie: each kind that a server or a browser may treat in a way of its own. */
import fc from 'fast-check';

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** Every ASCII character, alone and in each place. */
export const characters: readonly string[] = ascii.flatMap((c) => [
  c,
  `${c}ab`,
  `a${c}b`,
  `ab${c}`,
]);

export const samples: Readonly<Record<string, readonly string[]>> = {
  'plain text': [
    '',
    'dark',
    'This is a cookie',
    ' outer blanks ',
    '\ttabs\t',
    'a=b&c=d; path=/',
    'a, b',
    'C:\\new\\table',
  ],
  'Latin and other scripts': [
    'é',
    'Zoë',
    'ÿ\u0100',
    'Łódź',
    'Ελλάδα',
    'עברית',
    '日本語',
    'e\u0301',
  ],
  'characters that nobody sees': ['\u00a0', '\u00ad', '\u2028', '\ufeffBOM', '\uffff'],
  emoji: ['🍮', '👩‍🍳', '🇫🇷', '\u{10ffff}', '🍮é"🍮'],
  'JSON objects': ['{}', '{"theme":"dark","language":"日本語"}', '{"a":"\\u0000"}'],
  'other JSON': ['[]', '["a, b","\\"quoted\\"","100%41"]', '"123"', '123', 'null'],
  quotes: ['"', '""', '"""', '"quoted"', '"open', 'close"', '""a""', "'single'"],
  backslashes: ['\\', '\\\\', '\\"', '"\\"', '\\303\\251', '\\054', '"\\303"', '\\x', 'é\\303'],
  'percent and plus': [
    '%',
    '%%',
    '100%',
    '%zz',
    '%4',
    '50 % off',
    'a+b',
    '1 + 1',
    '%E9',
    '%C3',
    '"%41"',
    '% 41',
  ],
};

/** Well-formed percent-encoding as a text. */
export const percentTexts = ['%41', '100%41', '%C3%A9', 'a%20b', '%25'];

const nasty = fc.constantFrom(
  ...['"', '\\', '%', '4', '1', '0', '3', ',', ';', ' ', '+', '=', '&'],
  ...['\0', '\t', '\n', '\x1a', '\x7f', 'é', '日', '🍮'],
);

/** Any text that has an UTF-8: characters of all kinds, and those that mean something to somebody more often. */
export const anyText = fc.oneof(
  fc.string({ unit: nasty, maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ maxLength: 30 }),
  fc.json({ maxDepth: 2 }).filter((json) => json.length < 300),
);

/** Whether Flask, which leaves `%` as it is, has written this text so that it looks percent-encoded. */
export const looksEncoded = (text: string, wire: string): boolean => {
  if (wire !== text || !/%[0-9a-f]{2}/i.test(text)) return false;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};
