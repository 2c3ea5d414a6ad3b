// A lint rule: no type that is public is one of TypeScript's DOM library, which a program in Node need not have.
import { publicOf } from './public.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'the declarations compile without the DOM library' },
    schema: [],
    messages: {
      native:
        '{{name}} is a type of the DOM library: say which of its members are needed, in a type of our own.',
    },
  },
  create: (context) => ({
    'Program:exit'() {
      const { program } = context.sourceCode.parserServices;
      const file = program.getSourceFile(context.filename);
      for (const { node, from } of publicOf(program).native) {
        if (node.getSourceFile() !== file || !/\blib\.(dom|webworker)\b/.test(from.fileName))
          continue;
        const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
        context.report({
          loc: { line: line + 1, column: character },
          messageId: 'native',
          data: { name: node.getText(file) },
        });
      }
    },
  }),
};
