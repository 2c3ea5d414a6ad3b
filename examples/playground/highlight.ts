// Syntax colours: code as text and spans, with an element of the caller's where a value is to be edited.

/** What is told apart, first come first served; all else is text. */
const TOKEN =
  /(?<comment>\/\/.*|# .*)|(?<string>'[^'\n]*'|"[^"\n]*"|`[^`]*`)|(?<keyword>\b(?:import|from|export|const|function|return|if|new|true|false|undefined)\b)|(?<number>\b\d[\d_.]*)|(?<tag><\/?\w+|\/?>)|(?<call>\b\w+(?=\())|(?<property>\b\w+(?=:))/g;

/** A value to be edited, as code names it: `⟨value⟩`. */
const HOLE = /⟨(\w+)⟩/;

export type Hole = (name: string) => Node | string;

const filled = <T>(text: string, hole: (name: string) => T): (T | string)[] =>
  text.split(HOLE).map((part, i) => (i % 2 ? hole(part) : part));

const span = (kind: string, parts: (Node | string)[]) => {
  const made = document.createElement('span');
  made.className = `is-${kind}`;
  made.append(...parts);
  return made;
};

/** The code in colours. */
export const highlight = (code: string, hole: Hole = (name) => name): (Node | string)[] => {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { index, 0: text, groups = {} } of code.matchAll(TOKEN)) {
    const [kind] = Object.entries(groups as Record<string, string | undefined>).find(
      ([, found]) => found !== undefined,
    ) ?? ['text'];
    parts.push(...filled(code.slice(end, index), hole), span(kind, filled(text, hole)));
    end = index + text.length;
  }
  return [...parts, ...filled(code.slice(end), hole)];
};

/** The code as text, with these values in it. */
export const fillIn = (code: string, values: Readonly<Record<string, string>>): string =>
  filled(code, (name) => values[name] ?? '').join('');
