import { createHash } from 'node:crypto';
import type { Digest } from '@nachtwacht/domain';

/** The digest of the chains, as app.write_audit() makes it in the database. */
export const sha256: Digest = (previous, body) =>
  createHash('sha256').update(`${previous}\n${body}`, 'utf8').digest('hex');
