import { join } from 'node:path';
import { userOf, type Login } from '../logins/logins';
import { embeddedUrl } from './embedded-url';
import { passwordOf } from './passwords';
import { isAlive, portOf } from './pid-file';

/** Connection string of a login of the PostgreSQL that a running program brought in `folder`; null when none runs there. */
export async function runningPostgresUrl(folder: string, login: Login): Promise<string | null> {
  const data = join(folder, 'data');
  if (!(await isAlive(data))) return null;
  return embeddedUrl(userOf(login), await passwordOf(folder, login), await portOf(data));
}
