// A lint rule: what the package's entries export, and each member that can be reached from there, has a doc comment.
import ts from 'typescript';
import { isSeen, publicOf } from './public.mjs';

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
      const checker = program.getTypeChecker();
      const file = program.getSourceFile(context.filename);
      for (const declaration of publicOf(program).declarations) {
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
