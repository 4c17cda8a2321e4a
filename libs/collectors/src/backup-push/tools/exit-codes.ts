import type { EndOutcome, Tool } from '@nachtwacht/collector-kit';

/** How each program uses its exit code; what a program does not document is a failure. */
export function exitOutcome(tool: Tool, code: number): EndOutcome {
  if (code === 0) return 'success';
  if (tool === 'restic') return code === 3 ? 'warning' : 'failed';
  if (tool === 'borg') return isBorgWarning(code) ? 'warning' : 'failed';
  if (tool === 'duplicati') return duplicatiOutcome(code);
  return 'failed';
}

/** 1 always; 100 to 127 are the warnings of borg 1.4 with modern exit codes and of borg 2. */
function isBorgWarning(code: number): boolean {
  return code === 1 || (code >= 100 && code <= 127);
}

/** `duplicati-cli help returncodes`: 1 is success without a changed file, 50 an upload that did not finish. */
function duplicatiOutcome(code: number): EndOutcome {
  if (code === 1) return 'success';
  return code === 2 || code === 50 ? 'warning' : 'failed';
}
