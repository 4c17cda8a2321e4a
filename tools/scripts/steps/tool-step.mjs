import { runCommand } from './run-command.mjs';

/** A step that is one npm script and counts as one: it holds when the script ends with 0. */
export function tool(name, script, env = {}) {
  return {
    name,
    async run() {
      const { code, output } = await runCommand('npm', ['run', '--silent', script], { env });
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, detail: output };
    },
  };
}
