// Sharing: what stands on the page goes into the address, behind the #, which no server sees. Nothing of it is a cookie.

type State = Readonly<Record<string, string>>;

/** The address that leads to this state, here and for whoever gets it. */
export const share = (state: State): string => {
  history.replaceState(null, '', `#${String(new URLSearchParams(state))}`);
  return location.href;
};

/** The state that the address holds; empty where there is none. It fills in and runs nothing: a link must not write cookies. */
export const shared: State = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
