import type { Skeleton } from '../workspace/skeleton';

export interface Refusal {
  readonly rule: string | null;
  readonly line: number;
  readonly message: string;
}

interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string | null; line: number; message: string }[];
}

/** Leaves behind the project graph that the boundary rule reads: of the projects as they are at this moment. */
export function drawGraph(skeleton: Skeleton): void {
  const { code, output } = skeleton.run('nx', 'show', 'projects');
  if (code !== 0) throw new Error(output);
}

/** Lints a whole skeleton with the configuration of this repository; refusals by file. */
export function lint(skeleton: Skeleton): Map<string, Refusal[]> {
  const { output } = skeleton.run('eslint', 'apps', 'libs', 'tools', '--format', 'json');
  return new Map(
    parse(output).map(({ filePath, messages }) => [
      filePath.slice(skeleton.folder.length + 1).replaceAll('\\', '/'),
      messages.map(({ ruleId, line, message }) => ({ rule: ruleId, line, message })),
    ]),
  );
}

function parse(output: string): EslintResult[] {
  try {
    return JSON.parse(output) as EslintResult[];
  } catch {
    throw new Error(`ESLint did not answer with a list of results:\n${output}`);
  }
}
