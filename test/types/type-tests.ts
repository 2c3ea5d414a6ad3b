/** Runs the type tests of a folder: the errors and hovers that users see, by the markers in them (markers.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { open } from './editor.ts';
import { finding, unawaited } from './findings.ts';
import { markersOf } from './markers.ts';

/** `folder`: its address, with a slash at the end; `tsconfig`: by what it is compiled. */
export const runTypeTests = (folder: string, tsconfig: string): void => {
  const here = fileURLToPath(folder);
  const tests = readdirSync(here).filter((file) => file.endsWith('.test-d.ts'));
  const texts = new Map(tests.map((file) => [here + file, readFileSync(here + file, 'utf8')]));
  const editor = open(fileURLToPath(tsconfig), texts);

  describe.each(tests)('%s', (test) => {
    const file = here + test;
    const markers = markersOf(texts.get(file)!);
    // The first look takes seconds, which are no test's own.
    const rest = unawaited(editor, file, markers);

    for (const marker of markers)
      it(`line ${marker.line + 1}: ${marker.kind}: ${marker.wanted}`, () => {
        expect(finding(editor, file, marker)).toBeUndefined();
      });

    it('has markers, and no error beside', () => {
      expect(markers).not.toEqual([]);
      expect(rest).toEqual([]);
    });
  });
};
