/** What a module imports, exports from elsewhere or loads on demand: its specifiers, those of types included. */
import ts from 'typescript';

export const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
