// A lint rule: what the package's entries export, and each member that can be reached from there, has a doc comment.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** @type {WeakMap<ts.Program, Set<ts.Declaration>>} */
const known = new WeakMap();

/** The declarations that are public, of a program whose folder has a package.json. */
const publicOf = (/** @type {ts.Program} */ program) => {
  const checker = program.getTypeChecker();
  const folder = program.getCurrentDirectory();
  /** @type {Set<ts.Declaration>} */
  const found = new Set();

  const reach = (/** @type {ts.Symbol | undefined} */ symbol) => {
    if (!symbol) return;
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of meant.declarations ?? []) {
      if (
        found.has(declaration) ||
        program.isSourceFileFromExternalLibrary(declaration.getSourceFile())
      )
        continue;
      if (
        program.isSourceFileDefaultLibrary(declaration.getSourceFile()) ||
        ts.isTypeParameterDeclaration(declaration)
      )
        continue;
      found.add(declaration);
      look(declaration);
    }
  };

  /** Finds members, and the types that are spoken of. What a body, or a value, does is nobody's business. */
  const look = (/** @type {ts.Node} */ node) =>
    ts.forEachChild(node, (part) => {
      if (
        ts.isExpression(part) &&
        !ts.isIdentifier(part) &&
        !ts.isExpressionWithTypeArguments(part)
      )
        return;
      if (ts.isBlock(part) || isHidden(part)) return;
      if (isMember(part)) found.add(part);
      else if (ts.isTypeReferenceNode(part)) reach(checker.getSymbolAtLocation(part.typeName));
      else if (ts.isExpressionWithTypeArguments(part))
        reach(checker.getSymbolAtLocation(part.expression));
      look(part);
    });

  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const path of Object.keys(exports)) {
    const entry = program.getSourceFile(join(folder, 'src', `${path.slice(2) || 'index'}.ts`));
    const module = entry && checker.getSymbolAtLocation(entry);
    for (const symbol of module ? checker.getExportsOfModule(module) : []) reach(symbol);
  }
  return found;
};

const isMember = (/** @type {ts.Node} */ node) =>
  ts.isPropertySignature(node) ||
  ts.isMethodSignature(node) ||
  ts.isAccessor(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isMethodDeclaration(node);

const isHidden = (/** @type {ts.Node} */ node) =>
  ts.canHaveModifiers(node) &&
  !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);

/** An interface that nobody can import is seen by its members alone. */
const isSeen = (
  /** @type {ts.Declaration} */ declaration,
  /** @type {ts.DeclarationName} */ name,
) =>
  isMember(declaration)
    ? !ts.isPrivateIdentifier(name)
    : !!(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export);

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'what the package exports has a doc comment' },
    schema: [],
    messages: {
      missing:
        '{{name}} is public: say in a doc comment what it is, its unit and default, and what happens when it is missing or refused.',
    },
  },
  create: (context) => ({
    'Program:exit'() {
      const { program } = context.sourceCode.parserServices;
      if (!known.has(program)) known.set(program, publicOf(program));
      const checker = program.getTypeChecker();
      const file = program.getSourceFile(context.filename);
      for (const declaration of known.get(program) ?? []) {
        const name = ts.getNameOfDeclaration(declaration);
        if (!name || declaration.getSourceFile() !== file || !isSeen(declaration, name)) continue;
        if (checker.getSymbolAtLocation(name)?.getDocumentationComment(checker).length) continue;
        const { line, character } = file.getLineAndCharacterOfPosition(name.getStart(file));
        context.report({
          loc: { line: line + 1, column: character },
          messageId: 'missing',
          data: { name: name.getText(file) },
        });
      }
    },
  }),
};
