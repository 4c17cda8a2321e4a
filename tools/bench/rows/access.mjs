import { permissionCheck } from './access/permission-check.mjs';
import { revocation } from './access/revocation.mjs';
import { signIns } from './access/sign-ins.mjs';

/** What it costs to ask who may see what, how fast a right ends, and what many sign-ins do to everybody else. */
export async function access(options) {
  return [...(await permissionCheck(options)), ...(await revocation(options)), ...(await signIns(options))];
}
