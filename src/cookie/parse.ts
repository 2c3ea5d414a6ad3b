export type Wires = Map<string, string[]>;

export const parse = (text: string): Wires => {
  const wires: Wires = new Map();
  if (text)
    for (const pair of text.split('; ')) {
      const end = pair.indexOf('=');
      const name = pair.slice(0, Math.max(end, 0));
      const wire = pair.slice(end + 1);
      const others = wires.get(name);
      if (others) others.push(wire);
      else wires.set(name, [wire]);
    }
  return wires;
};
