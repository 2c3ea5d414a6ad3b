// What is public of the package: what its entries export, and all that can be reached from there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** @type {WeakMap<ts.Program, Public>} */
const known = new WeakMap();

/**
 * What is public of a program whose folder has a package.json.
 * @typedef {object} Public
 * @property {Set<ts.Declaration>} declarations What the entries export, and what can be reached from there.
 * @property {{ node: ts.Node, from: ts.SourceFile }[]} native Where one of them speaks of a type of TypeScript's own libraries, and of which.
 */

/** @returns {Public} */
const find = (/** @type {ts.Program} */ program) => {
  const checker = program.getTypeChecker();
  const folder = program.getCurrentDirectory();
  /** @type {Set<ts.Declaration>} */
  const found = new Set();
  /** @type {Public['native']} */
  const native = [];

  const reach = (
    /** @type {ts.Symbol | undefined} */ symbol,
    /** @type {ts.Node | undefined} */ node = undefined,
  ) => {
    if (!symbol) return;
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of meant.declarations ?? []) {
      if (
        found.has(declaration) ||
        program.isSourceFileFromExternalLibrary(declaration.getSourceFile())
      )
        continue;
      if (ts.isTypeParameterDeclaration(declaration)) continue;
      if (program.isSourceFileDefaultLibrary(declaration.getSourceFile())) {
        if (node && native.at(-1)?.node !== node)
          native.push({ node, from: declaration.getSourceFile() });
        continue;
      }
      found.add(declaration);
      look(declaration);
    }
  };

  /** Finds members, and the types that are spoken of. What a body, or a value, does is nobody's business. */
  const look = (/** @type {ts.Node} */ node) =>
    ts.forEachChild(node, (part) => {
      // Where a type is given, that is what others see.
      if (ts.isVariableDeclaration(node) && node.type && part === node.initializer) return;
      if (
        ts.isExpression(part) &&
        !ts.isIdentifier(part) &&
        !ts.isFunctionLike(part) &&
        !ts.isExpressionWithTypeArguments(part)
      )
        return;
      if (ts.isBlock(part) || isHidden(part)) return;
      if (isMember(part)) found.add(part);
      else if (ts.isTypeReferenceNode(part))
        reach(checker.getSymbolAtLocation(part.typeName), part);
      else if (ts.isExpressionWithTypeArguments(part))
        reach(checker.getSymbolAtLocation(part.expression), part);
      look(part);
    });

  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const path of Object.keys(exports)) {
    const entry = program.getSourceFile(join(folder, 'src', `${path.slice(2) || 'index'}.ts`));
    const module = entry && checker.getSymbolAtLocation(entry);
    for (const symbol of module ? checker.getExportsOfModule(module) : []) reach(symbol);
  }
  return { declarations: found, native };
};

export const publicOf = (/** @type {ts.Program} */ program) => {
  const found = known.get(program) ?? find(program);
  known.set(program, found);
  return found;
};

export const isMember = (/** @type {ts.Node} */ node) =>
  ts.isPropertySignature(node) ||
  ts.isMethodSignature(node) ||
  ts.isAccessor(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isMethodDeclaration(node);

const isHidden = (/** @type {ts.Node} */ node) =>
  ts.canHaveModifiers(node) &&
  !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);

/** An interface that nobody can import is seen by its members alone. */
export const isSeen = (
  /** @type {ts.Declaration} */ declaration,
  /** @type {ts.DeclarationName} */ name,
) =>
  isMember(declaration)
    ? !ts.isPrivateIdentifier(name)
    : !!(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export);
