import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import type { CompileErrorView } from './bot-view';
import type { CompilerMessage } from './compiler-messages';

const PROJECT = join(__dirname, '../..');

function tell(message: CompilerMessage): void {
  if (process.connected) process.send?.(message);
}

function errorOf({ file, start = 0, messageText }: ts.Diagnostic): CompileErrorView {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file) return { text };
  return {
    file: relative(PROJECT, file.fileName).split(sep).join('/'),
    line: file.getLineAndCharacterOfPosition(start).line + 1,
    text,
  };
}

/** Compiles the bot whenever its code or its sentences change, and tells the playground of it. */
function watch(): void {
  let errors: CompileErrorView[] = [];
  let changed = false;
  let isFirst = true;
  const system: ts.System = {
    ...ts.sys,
    writeFile: (path, ...rest) => {
      if (/\.js(?:on)?$/.test(path)) changed = true;
      ts.sys.writeFile(path, ...rest);
    },
  };
  const report = (_status: ts.Diagnostic, _line: string, _options: unknown, count?: number): void => {
    // Only the end of a compilation has a count of errors. The first compilation is not for a change.
    if (count === undefined) return isFirst ? undefined : tell({ kind: 'compiling' });
    tell({ kind: 'compiled', errors, changed });
    isFirst = false;
    errors = [];
    changed = false;
  };
  ts.createWatchProgram(
    ts.createWatchCompilerHost(
      join(PROJECT, 'tsconfig.build.json'),
      undefined,
      system,
      ts.createEmitAndSemanticDiagnosticsBuilderProgram,
      (diagnostic) => errors.push(errorOf(diagnostic)),
      report,
      { excludeDirectories: ['**/node_modules'] },
    ),
  );
}

process.once('disconnect', () => process.exit());
watch();
