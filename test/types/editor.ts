/** TypeScript as an editor runs it: what it underlines in a file, and what it shows where the pointer rests. */
import ts from 'typescript';

export interface Underlined {
  readonly line: number;
  /** `TS2322: Type …`, with all that the message goes on to say, and its hints at other places. */
  readonly text: string;
}

export interface Editor {
  readonly underlined: (file: string) => Underlined[];
  /** The type of what a line declares or, where it is an expression, of that; lines count from 0. */
  readonly hover: (file: string, line: number) => string | undefined;
  /** The doc comment, with the names of its tags, of what the call on a line calls. */
  readonly documentation: (file: string, line: number) => string | undefined;
}

/** Opens files by their absolute paths. `texts` stand in for what is on the disk. */
export const open = (tsconfig: string, texts: ReadonlyMap<string, string>): Editor => {
  const { options } = ts.getParsedCommandLineOfConfigFile(
    tsconfig,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  )!;
  const read = (file: string) => texts.get(file) ?? ts.sys.readFile(file);
  const service = ts.createLanguageService({
    readFile: read,
    fileExists: (file) => texts.has(file) || ts.sys.fileExists(file),
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getScriptFileNames: () => [...texts.keys()],
    getScriptVersion: () => '',
    getScriptSnapshot: (file) => {
      const text = read(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCompilationSettings: () => ({ ...options, jsx: ts.JsxEmit.ReactJSX }),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  });
  return {
    underlined: (file) =>
      [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
        (error) => ({
          line: error.file!.getLineAndCharacterOfPosition(error.start!).line,
          text: `TS${error.code}: ${[error, ...(error.relatedInformation ?? [])].map(said).join('\n')}`,
        }),
      ),
    hover: (file, line) => {
      const program = service.getProgram()!;
      const source = program.getSourceFile(file)!;
      const statement = statementAt(source, line);
      if (statement && ts.isVariableStatement(statement)) {
        const { name } = statement.declarationList.declarations[0]!;
        const shown = ts.displayPartsToString(
          service.getQuickInfoAtPosition(file, name.getStart(source))?.displayParts,
        );
        return shown.replace(/^(const|let|var) [^:]*: /, '');
      }
      if (!statement || !ts.isExpressionStatement(statement)) return undefined;
      const checker = program.getTypeChecker();
      return checker.typeToString(checker.getTypeAtLocation(statement.expression), statement);
    },
    documentation: (file, line) => {
      const source = service.getProgram()!.getSourceFile(file)!;
      const statement = statementAt(source, line);
      if (!statement || !ts.isExpressionStatement(statement)) return undefined;
      const { expression } = statement;
      if (!ts.isCallExpression(expression)) return undefined;
      const called = expression.expression;
      const name = ts.isPropertyAccessExpression(called) ? called.name : called;
      const { documentation, tags = [] } = service.getQuickInfoAtPosition(
        file,
        name.getStart(source),
      )!;
      return [ts.displayPartsToString(documentation), ...tags.map(({ name }) => `@${name}`)].join(
        '\n',
      );
    },
  };
};

const said = ({ messageText }: ts.DiagnosticRelatedInformation) =>
  ts.flattenDiagnosticMessageText(messageText, '\n');

const fail = (diagnostic: ts.Diagnostic) => {
  throw new Error(said(diagnostic));
};

/** The innermost statement that starts on a line. */
const statementAt = (source: ts.SourceFile, line: number): ts.Statement | undefined => {
  let found: ts.Statement | undefined;
  const visit = (node: ts.Node) => {
    const starts = source.getLineAndCharacterOfPosition(node.getStart(source)).line === line;
    if (starts && (ts.isVariableStatement(node) || ts.isExpressionStatement(node))) found = node;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};
