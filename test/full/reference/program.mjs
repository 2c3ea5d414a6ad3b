// What a package's entries export, as the compiler sees it, and what the doc comments say of it.
import { resolve } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {object} Doc a doc comment
 * @property {string} text
 * @property {Map<string, string>} params
 * @property {string} returns
 * @property {string} byDefault
 * @property {string[]} examples
 */

/**
 * Opens the program of a folder with a tsconfig.json.
 * @param {string} folder
 */
export const open = (folder) => {
  const { config } = ts.readConfigFile(resolve(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, options);
  return { program, checker: program.getTypeChecker(), source: resolve(folder, 'src') };
};

/**
 * What a file exports, by name.
 * @param {ReturnType<typeof open>} opened
 * @param {string} file
 * @returns {Map<string, ts.Symbol>}
 */
export const exportsOf = ({ program, checker, source }, file) => {
  const found = program.getSourceFile(resolve(source, file));
  const module = found && checker.getSymbolAtLocation(found);
  if (!module) throw new Error(`${file} exports nothing`);
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => {
      const isAlias = symbol.flags & ts.SymbolFlags.Alias;
      return [symbol.name, isAlias ? checker.getAliasedSymbol(symbol) : symbol];
    }),
  );
};

/** Lines of a paragraph are joined, as in the pages that people write. */
const flow = (/** @type {string} */ text) => text.replace(/(?<=\S)\n(?=\S)/g, ' ').trim();

/**
 * The doc comment that stands before a declaration.
 * @param {ts.Node | undefined} node
 * @returns {Doc | undefined}
 */
export const docOf = (node) => {
  const comment = node && ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  if (!comment) return undefined;
  const textOf = (/** @type {ts.JSDoc['comment']} */ part) =>
    ts.getTextOfJSDocComment(part)?.replace(/\{@link (\w+)\}/g, '{$1}') ?? '';
  /** @type {Doc} */
  const doc = {
    text: flow(textOf(comment.comment)),
    params: new Map(),
    returns: '',
    byDefault: '',
    examples: [],
  };
  for (const tag of comment.tags ?? []) {
    const text = textOf(tag.comment);
    if (tag.tagName.text === 'returns') doc.returns = flow(text);
    if (tag.tagName.text === 'default') doc.byDefault = flow(text);
    if (tag.tagName.text === 'example') doc.examples.push(text.trim());
    if (ts.isJSDocParameterTag(tag)) doc.params.set(tag.name.getText(), flow(text));
  }
  return doc;
};

/** Whether a declaration is shown where it is used, and not by its name. */
export const isInline = (/** @type {ts.Node} */ node) =>
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'inline');

/** Whether a member is not for users. */
export const isInternal = (/** @type {ts.Node} */ node) =>
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal') ||
  Boolean(
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword),
  );
