/** Bytes in use once what nobody refers to is gone: `npm run nightly` starts Node.js with --expose-gc. */
export function heapAfterCleaning(): number {
  if (globalThis.gc === undefined)
    throw new Error('start this suite by `npm run nightly`: it needs --expose-gc');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
