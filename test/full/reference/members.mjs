// The members of a type, and the options that a call takes.
import ts from 'typescript';
import { typesIn } from './homes.mjs';
import { isInternal } from './program.mjs';

/** @typedef {ReturnType<typeof import('./program.mjs').open>} Opened */
/** @typedef {Map<string, ts.Symbol[]>} Members by name: one of each form of the type */

/** Whether a page is that of one function. */
export const isAlone = (/** @type {import('./homes.mjs').Page} */ { title, values: [first] }) =>
  first?.[0] === title;

/**
 * @param {Opened} opened
 * @param {ts.Type} type
 * @returns {Members}
 */
export const membersOf = ({ checker, source }, type) => {
  /** @type {Members} */
  const members = new Map();
  for (const part of type.isUnion() ? type.types : [type])
    for (const symbol of checker.getPropertiesOfType(part)) {
      const [declaration] = symbol.declarations ?? [];
      const isOwn = declaration?.getSourceFile().fileName.startsWith(source);
      if (declaration && isOwn && !isInternal(declaration))
        members.set(symbol.name, [...(members.get(symbol.name) ?? []), symbol]);
    }
  return members;
};

/**
 * The calls of a member that is written as a function.
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} member
 */
export const callsOf = (checker, member) => {
  const [declaration] = member.declarations ?? [];
  if (!declaration) return [];
  const type = ts.isPropertySignature(declaration) ? declaration.type : undefined;
  const isFunction =
    ts.isMethodSignature(declaration) ||
    ts.isMethodDeclaration(declaration) ||
    (type && (ts.isFunctionTypeNode(type) || ts.isTypeLiteralNode(type)));
  return isFunction ? checker.getTypeOfSymbol(member).getCallSignatures() : [];
};

/** The parameters that are options by their names. */
const optionParameters = (/** @type {readonly ts.Signature[]} */ signatures) =>
  signatures.flatMap(({ parameters }) =>
    parameters.filter(({ name }) => /^(options|definition|attributes)$/.test(name)),
  );

/**
 * The options that a function's calls take, all forms together.
 * @param {Opened} opened
 * @param {readonly ts.Signature[]} signatures
 */
export const optionsOf = (opened, signatures) => {
  /** @type {Members} */
  const members = new Map();
  for (const parameter of optionParameters(signatures)) {
    const type = opened.checker.getTypeOfSymbol(parameter);
    for (const [name, symbols] of membersOf(opened, opened.checker.getNonNullableType(type)))
      members.set(name, [...(members.get(name) ?? []), ...symbols]);
  }
  return members;
};

/**
 * The types whose members stand in such a table, and nowhere else.
 * @param {Opened} opened
 * @param {readonly import('./homes.mjs').Page[]} pages
 */
export const mergedTypes = (opened, pages) =>
  new Set(
    pages.filter(isAlone).flatMap(({ values: [first], types }) => {
      const signatures = first && opened.checker.getTypeOfSymbol(first[1]).getCallSignatures();
      return optionParameters(signatures ?? [])
        .flatMap(({ declarations }) => declarations ?? [])
        .flatMap((node) => typesIn(opened, node))
        .filter((type) => types.includes(type) && type.name !== 'Definition');
    }),
  );
