// Types and calls as text.
import ts from 'typescript';

const printer = ts.createPrinter({ removeComments: true });

/**
 * A node as it is written, without comments, on one line.
 * @param {ts.Node} node
 */
export const textOf = (node) =>
  printer
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\| /, '');

/**
 * A call as a function is declared.
 * @param {ts.TypeChecker} checker
 * @param {string} name
 * @param {ts.Signature} signature
 */
export const signatureText = (checker, name, signature) => {
  const { declaration } = signature;
  const isWritten = declaration && !ts.isJSDocSignature(declaration) && declaration.type;
  const flags = ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.IgnoreErrors;
  const node = isWritten
    ? declaration
    : checker.signatureToSignatureDeclaration(
        signature,
        ts.SyntaxKind.FunctionType,
        undefined,
        flags | ts.NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope,
      );
  if (!node || !ts.isFunctionLike(node) || ts.isJSDocSignature(node))
    throw new Error(`${name} can't be called`);
  const text = printer.printNode(
    ts.EmitHint.Unspecified,
    ts.factory.createFunctionDeclaration(
      undefined,
      undefined,
      name,
      node.typeParameters,
      /** @type {ts.NodeArray<ts.ParameterDeclaration>} */ (node.parameters),
      node.type,
      undefined,
    ),
    /** @type {ts.SourceFile} */ (declaration?.getSourceFile()),
  );
  return text.replace(/import\("[^"]*"\)\./g, '');
};

/**
 * The type of a member as a table shows it: what its declarations say, without `undefined` where it may be left out.
 * @param {ts.TypeChecker} checker
 * @param {readonly ts.Symbol[]} symbols the same member of several forms of a type
 */
export const memberType = (checker, symbols) => {
  const parts = symbols.flatMap((symbol) => {
    const [declaration] = symbol.declarations ?? [];
    const type =
      declaration &&
      'type' in declaration &&
      /** @type {ts.TypeNode | undefined} */ (declaration.type);
    if (!type || !ts.isTypeNode(type)) return checker.typeToString(checker.getTypeOfSymbol(symbol));
    const parts = ts.isUnionTypeNode(type) ? type.types : [type];
    const isOptional = symbol.flags & ts.SymbolFlags.Optional;
    return parts.map(textOf).filter((text) => !isOptional || text !== 'undefined');
  });
  const isBoolean =
    parts.includes('boolean') || (parts.includes('true') && parts.includes('false'));
  const rest = isBoolean ? parts.filter((part) => !/^(true|false|boolean)$/.test(part)) : parts;
  return [...new Set([...(isBoolean ? ['boolean'] : []), ...rest])].join(' | ') || 'undefined';
};
