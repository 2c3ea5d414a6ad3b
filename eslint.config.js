import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import documented from './test/lint/documented.mjs';
import domFree from './test/lint/dom-free.mjs';
import typeParams from './test/lint/type-params.mjs';

const exported = [
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'ClassDeclaration',
  'FunctionDeclaration',
];

export default defineConfig(
  // The wrong samples among the type tests are wrong on purpose. The apps have packages and a compiler of their own.
  { ignores: ['**/dist', '**/*.test-d.ts', 'test/apps', 'docs/.vitepress/cache'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // What is refused in silence, a sandboxed frame's document for one, is caught and needs no answer.
      'no-empty': ['error', { allowEmptyCatch: true }],
      // Cookies are defined by which control characters they can't hold.
      'no-control-regex': 'off',
    },
  },
  {
    // TypeScript tells of these by test/tsconfig.json, knowing the globals of each file.
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'test/tsconfig.json', 'test/full/tsconfig.json'],
      },
    },
    rules: {
      // noUncheckedIndexedAccess doubts every index; a check that never fires is paid for in bytes.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A message shows what was found, whatever that is.
      '@typescript-eslint/restrict-template-expressions': 'off',
      // An interface's name is what a hover shows; an alias is shown taken apart.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // The doc comment of a call signature is what an editor shows at a call, of a type with whatever name.
      '@typescript-eslint/prefer-function-type': 'off',
      // What stops nothing, or answers nothing, is a function all the same.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // What is taken out of an object so that the rest goes without it.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Annex B keeps it in every browser.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'escape' }] }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests take things apart, prototypes and pages included, and call them by the odd names they stand up to.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // What a page or a server answers is compared as it comes.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // Handlers and commands have a signature that others call.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {
      jsdoc,
      gingersnap: {
        rules: { documented, 'dom-free': domFree, 'type-params': typeParams },
      },
    },
    rules: {
      'gingersnap/documented': 'error',
      'gingersnap/dom-free': 'error',
      'gingersnap/type-params': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        { require: {}, contexts: exported.map((kind) => `ExportNamedDeclaration > ${kind}`) },
      ],
      // TypeDoc shows an interface that is marked @inline where it is used, with its members.
      'jsdoc/check-tag-names': ['error', { typed: true, definedTags: ['inline', 'typeParam'] }],
      'jsdoc/check-param-names': 'error',
      'jsdoc/require-param-description': 'error',
      'jsdoc/require-returns-description': 'error',
      'jsdoc/empty-tags': 'error',
      'jsdoc/no-types': 'error',
    },
    settings: { jsdoc: { mode: 'typescript', tagNamePreference: { template: 'typeParam' } } },
  },
);
