// Checks the types of all TypeScript; Vite itself only strips them.
import path from "node:path";
import ts from "typescript";

export function checkTypes(web) {
  const file = path.join(web, "tsconfig.json");
  const config = ts.getParsedCommandLineOfConfigFile(file, {}, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => report([problem]),
  });
  const program = ts.createProgram(config.fileNames, config.options);
  const problems = [...config.errors, ...ts.getPreEmitDiagnostics(program)];
  if (problems.length > 0) {
    report(problems);
  }
}

function report(problems) {
  const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => "\n",
  };
  console.error(ts.formatDiagnostics(problems, host));
  console.error("web: the TypeScript above does not compile.");
  process.exit(1);
}
