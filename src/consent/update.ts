/** Updates that wait for consent, each of which goes on with what the one before it has made. */

/** The text of a cookie; undefined where there is none. */
type Text = string | undefined;

/** What becomes of the text that stands there. */
export interface Change {
  /** Makes the new text; nothing where that is to stay. */
  (shown: Text): Text;
  /** Of an update: what it is made of. */
  readonly update?: Update;
}

interface Update {
  /** What was held when it was called. */
  readonly before: Change | undefined;
  readonly change: (text: Text) => Text;
  /** What it has made of each text that stood there: it is called once for each. */
  readonly results: Map<Text, Text>;
}

/** `first`: what the update has made already where no text stands there. */
export const createUpdate = (
  before: Change | undefined,
  change: Update['change'],
  first: string,
): Change => {
  const update: Update = { before, change, results: new Map([[undefined, first]]) };
  return Object.assign((shown: Text) => run(update, shown), { update });
};

/** In a loop, because thousands may wait, and each call within a call takes room on the stack. */
const run = (update: Update, shown: Text): Text => {
  const due: Update[] = [];
  let one: Update | undefined = update;
  let begin: Change | undefined;
  while (one && !one.results.has(shown)) {
    due.push(one);
    begin = one.before;
    one = begin?.update;
  }
  let text = one ? one.results.get(shown) : begin?.(shown);
  for (const { change, results } of due.reverse()) {
    text = change(text ?? shown);
    results.set(shown, text);
  }
  return text;
};
