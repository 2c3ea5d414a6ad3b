// A lint rule: the doc comment of what is public explains each type parameter, `@typeParam T What it is`.
import ts from 'typescript';
import { isMember, isSeen, publicOf } from './public.mjs';

const explained = (/** @type {ts.Node} */ declaration) =>
  ts
    .getJSDocTags(declaration)
    .filter(({ tagName }) => tagName.text === 'typeParam')
    .map(({ comment }) => /^(\w+) +\S/.exec(ts.getTextOfJSDocComment(comment) ?? '')?.[1]);

/**
 * The type parameters of a declaration and of the functions in it, and what their comments explain; but for those of its members, which
 * have comments of their own.
 */
const typeParametersOf = (/** @type {ts.Node} */ declaration) => {
  /** @type {Set<string>} */
  const found = new Set();
  const said = explained(declaration);
  const look = (/** @type {ts.Node} */ node) =>
    ts.forEachChild(node, (part) => {
      if (isMember(part) || ts.isBlock(part) || ts.isMappedTypeNode(part)) return;
      // The body of a function that needs no braces.
      if (ts.isArrowFunction(node) && part === node.body) return;
      if (ts.isInferTypeNode(part)) return;
      if (ts.isTypeParameterDeclaration(part)) found.add(part.name.text);
      if (ts.isCallSignatureDeclaration(part)) said.push(...explained(part));
      look(part);
    });
  look(declaration);
  return [...found].filter((parameter) => !said.includes(parameter));
};

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'each type parameter of what the package exports is explained' },
    schema: [],
    messages: {
      missing:
        '{{name}} has a type parameter {{parameter}}: say what it is, `@typeParam {{parameter}} …`.',
    },
  },
  create: (context) => ({
    'Program:exit'() {
      const { program } = context.sourceCode.parserServices;
      const file = program.getSourceFile(context.filename);
      for (const declaration of publicOf(program).declarations) {
        const name = ts.getNameOfDeclaration(declaration);
        if (!name || declaration.getSourceFile() !== file || !isSeen(declaration, name)) continue;
        for (const parameter of typeParametersOf(declaration)) {
          const { line, character } = file.getLineAndCharacterOfPosition(name.getStart(file));
          context.report({
            loc: { line: line + 1, column: character },
            messageId: 'missing',
            data: { name: name.getText(file), parameter },
          });
        }
      }
    },
  }),
};
