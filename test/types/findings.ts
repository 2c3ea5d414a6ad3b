/** Where a type test is not what its markers say. */
import type { Editor, Underlined } from './editor.ts';
import type { Marker } from './markers.ts';

const awaits = ({ kind, line, wanted }: Marker, error: Underlined) =>
  kind === 'error' &&
  error.line === line &&
  wanted.split(/\s+/).every((word) => error.text.includes(word));

const told = ({ line, text }: Underlined) => `line ${line + 1}: ${text}`;

/** What there is instead of what the marker wants, or nothing. */
export const finding = (editor: Editor, file: string, marker: Marker): string | undefined => {
  const { kind, wanted, line } = marker;
  if (kind === 'hover') {
    const shown = editor.hover(file, line);
    return shown === wanted
      ? undefined
      : (shown ?? `line ${line + 1} declares nothing and is no expression`);
  }
  const errors = editor.underlined(file).filter((error) => error.line === line);
  return errors.some((error) => awaits(marker, error))
    ? undefined
    : errors.map(told).join('\n') || `line ${line + 1} has no error`;
};

/** The errors that no marker awaits. */
export const unawaited = (editor: Editor, file: string, markers: readonly Marker[]): string[] =>
  editor
    .underlined(file)
    .filter((error) => !markers.some((marker) => awaits(marker, error)))
    .map(told);
