/**
 * What a type test says about its next line of code, in comments of their own:
 *
 *     // error: TS2322 sameSite "none"
 *     // hover: string | undefined
 *
 * An error must be on that very line, and hold each of the words in its code and text, so that it names the culprit; an error
 * that no comment awaits is a finding. A hover is what an editor shows behind the name that the line declares, or the
 * type of the expression that the line is.
 */
export interface Marker {
  readonly kind: 'error' | 'hover';
  readonly wanted: string;
  /** The line that it is about, from 0. */
  readonly line: number;
}

export const markersOf = (source: string): Marker[] => {
  const lines = source.split('\n');
  return lines.flatMap((comment, index) => {
    const [, kind, wanted] = /^\s*\/\/ *(error|hover): *(.*?)\s*$/.exec(comment) ?? [];
    const line = lines.findIndex((code, at) => at > index && !/^\s*(\/\/.*)?$/.test(code));
    return kind ? [{ kind: kind as Marker['kind'], wanted: wanted!, line }] : [];
  });
};
