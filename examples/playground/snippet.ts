// What stands in the form, as code that can be pasted.

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

const WRITTEN: Readonly<Record<string, (text: string) => string>> = {
  json: (text) => text || 'undefined',
  number: (text) => (text.trim() && !isNaN(Number(text)) ? text : quoted(text)),
  boolean: (text) => (/^(true|false)$/.test(text) ? text : quoted(text)),
  date: (text) => `new Date(${quoted(text)})`,
};

/** A number is days, what begins with a year is a date; all else is handed on as it is, right or wrong. */
const lifetime = (text: string) =>
  Number.isFinite(Number(text))
    ? text
    : /^\d{4}-/.test(text)
      ? `new Date(${quoted(text)})`
      : quoted(text);

const OPTIONS: Readonly<Record<string, (text: string) => string>> = {
  codec: (name) => (name === 'json' ? 'json()' : name),
  encoding: (name) => name,
  expires: lifetime,
  maxAge: (text) => (Number.isFinite(Number(text)) ? text : quoted(text)),
  path: quoted,
  domain: quoted,
  sameSite: quoted,
  secure: (text) => text,
  partitioned: (text) => text,
  priority: quoted,
};

const imports = (from: string, names: readonly string[]) =>
  names.length ? `import { ${[...names].sort().join(', ')} } from '${from}';\n` : '';

/** The call of `set`, with its imports. What is left empty is not given. */
export const snippet = (fields: Readonly<Record<string, string>>): string => {
  const { name = '', value = '', codec = '', encoding = '' } = fields;
  const options = Object.entries(OPTIONS)
    .filter(([option]) => fields[option])
    .map(([option, write]) => `  ${option}: ${write(fields[option] ?? '')},\n`)
    .join('');
  const isOurs = /^(percent|raw|)$/.test(encoding);
  return [
    imports('gingersnap', ['set', codec, isOurs ? encoding : ''].filter(Boolean)),
    imports('gingersnap/interop', isOurs ? [] : [encoding]),
    `\nconst { ok, code, message } = set(${quoted(name)}, ${(WRITTEN[codec] ?? quoted)(value)}`,
    options && `, {\n${options}}`,
    `);\nif (!ok) console.warn(code, message);`,
  ].join('');
};
