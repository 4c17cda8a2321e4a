import { runCommand } from './run-command.mjs';

/** A step that is one command and counts as one: it holds when the command ends with 0. */
export function tool(name, program, args) {
  return {
    name,
    async run() {
      const { code, output } = await runCommand(program, args);
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, detail: output };
    },
  };
}
