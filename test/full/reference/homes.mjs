// Which page everything that the entries export stands on.
import ts from 'typescript';
import { exportsOf, isInline } from './program.mjs';

/**
 * @typedef {import('./pages.mjs').Topic} Topic
 * @typedef {Omit<Topic, 'values' | 'types'> & { values: [name: string, symbol: ts.Symbol][], types: ts.Symbol[] }} Page
 */

const isValue = (/** @type {ts.Symbol} */ { flags }) =>
  Boolean(flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Function | ts.SymbolFlags.Class));

/**
 * The types that a declaration speaks of, those of its own package.
 * @param {ReturnType<typeof import('./program.mjs').open>} opened
 * @param {ts.Node} node
 * @returns {ts.Symbol[]}
 */
export const typesIn = ({ checker, source }, node) => {
  /** @type {ts.Symbol[]} */
  const found = [];
  const visit = (/** @type {ts.Node} */ part) => {
    const name = ts.isTypeReferenceNode(part)
      ? part.typeName
      : ts.isExpressionWithTypeArguments(part)
        ? part.expression
        : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol) {
      const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const [declaration] = meant.declarations ?? [];
      const isOwn =
        declaration?.getSourceFile().fileName.startsWith(source) &&
        !ts.isTypeParameterDeclaration(declaration);
      if (isOwn && !found.includes(meant)) found.push(meant);
    }
    if (!ts.isBlock(part)) ts.forEachChild(part, visit);
  };
  visit(node);
  return found;
};

/**
 * Gives each export its page.
 * @param {ReturnType<typeof import('./program.mjs').open>} opened
 * @param {readonly Topic[]} topics
 * @param {readonly string[]} entries by the names that are imported, '' for the main one
 */
export const findHomes = (opened, topics, entries) => {
  const { checker } = opened;
  const exported = new Map(
    entries.map((entry) => [entry, exportsOf(opened, `${entry.replace('/', '-') || 'index'}.ts`)]),
  );
  /** @type {Map<ts.Symbol, string>} */
  const homes = new Map();
  const all = new Set([...exported.values()].flatMap((names) => [...names.values()]));
  const need = (/** @type {string} */ entry, /** @type {string} */ name) => {
    const symbol = exported.get(entry)?.get(name);
    if (!symbol) throw new Error(`${entry || 'the main entry'} exports no ${name}`);
    return symbol;
  };

  /** @type {Page[]} */
  const pages = topics.map((topic) => ({
    ...topic,
    values: (topic.values ?? []).map((name) => [name, need(topic.entry, name)]),
    types: (topic.types ?? []).map((name) => need(topic.entry, name)),
  }));
  for (const { file, values, types } of pages)
    for (const symbol of [...values.map(([, symbol]) => symbol), ...types]) homes.set(symbol, file);
  for (const page of pages)
    if (!page.values.length)
      for (const [name, symbol] of exported.get(page.entry) ?? [])
        if (isValue(symbol) && !homes.has(symbol)) {
          page.values.push([name, symbol]);
          homes.set(symbol, page.file);
        }

  const add = (/** @type {Page} */ page, /** @type {ts.Symbol} */ symbol) => {
    const isNew = !homes.has(symbol);
    const isShown = all.has(symbol) && !symbol.declarations?.some(isInline);
    if (isNew) homes.set(symbol, isShown ? page.file : '');
    if (isNew && isShown) page.types.push(symbol);
    if (isNew || page.types.includes(symbol)) visit(page, symbol);
  };
  const visited = new Set();
  const visit = (/** @type {Page} */ page, /** @type {ts.Symbol} */ symbol) => {
    if (visited.has(symbol)) return;
    visited.add(symbol);
    // A verb has a type of its own, which says how it is called.
    const type = isValue(symbol) ? checker.getTypeOfSymbol(symbol) : undefined;
    if (type && all.has(type.symbol) && type.getCallSignatures().length) add(page, type.symbol);
    const calls = type?.getCallSignatures().flatMap(({ declaration }) => declaration ?? []);
    for (const node of [...(calls ?? []), ...(symbol.declarations ?? [])])
      for (const type of typesIn(opened, node)) add(page, type);
  };
  for (const page of pages) {
    for (const [, symbol] of page.values) visit(page, symbol);
    for (const symbol of page.types) visit(page, symbol);
  }
  for (const [entry, names] of exported)
    for (const [name, symbol] of names) {
      if (homes.get(symbol)) continue;
      const page = pages.find((page) => page.entry === entry);
      if (!page || isValue(symbol)) throw new Error(`${entry || 'index'}: no page shows ${name}`);
      homes.set(symbol, page.file);
      page.types.push(symbol);
    }
  return { pages, homes };
};
