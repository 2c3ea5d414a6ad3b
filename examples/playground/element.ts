// Elements: found by their id, or made with what is in them. No text becomes markup on the way.

/** The element of this id. */
export const the = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`no ${kind.name} has the id ${id}`);
  return found;
};

/** A new element with these properties, and this in it. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  kind: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(kind), properties);
  made.append(...content);
  return made;
};

/** A new button that does this when it is pressed. */
export const button = (
  text: string,
  press: () => void,
  properties: Partial<HTMLButtonElement> = {},
): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...properties }, text);
  made.addEventListener('click', press);
  return made;
};
