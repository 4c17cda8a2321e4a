import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import type { Reply } from '../answers';
import { NODE_CALLS, PRIVILEGE_OF } from '../calls';
import type { Node } from './nodes';

const REFUSED = 403;

/** What the token may not read. A node that is listed without its load shows that its rights are missing, too. */
export function rightsObservation(nodes: readonly Node[], ceph: Reply): Observation {
  const missing = new Set<string>();
  for (const { replies, resource } of nodes) {
    for (const call of NODE_CALLS) if (replies[call]?.status === REFUSED) missing.add(PRIVILEGE_OF[call]);
    if (resource.status === 'online' && resource.maxmem === undefined) missing.add(PRIVILEGE_OF.status);
  }
  if (ceph.status === REFUSED) missing.add(PRIVILEGE_OF.ceph);
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: missing.size === 0 ? 'complete' : 'incomplete' },
    detail: missing.size === 0 ? null : remark('rights-missing', { rights: [...missing].join('; ') }),
  });
}
