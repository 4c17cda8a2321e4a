import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation, type Product } from '@nachtwacht/domain';
import type { Maker, Told } from '../makers/maker';

/** What is installed, where it is told. No firewall says by SNMP what the latest is: the release catalogue may know. */
export function firmwareObservation(
  maker: Maker | undefined,
  { version = null, model = null, train }: Told,
  objectId: string | null,
): Observation {
  const product: Product | null =
    maker === undefined
      ? null
      : { vendor: maker.vendor, ...(train !== undefined && { train }), ...(model !== null && { model }) };
  return observePart({
    aspect: 'firmware',
    reading: {
      kind: 'update',
      state: 'not-told',
      installed: version,
      available: null,
      ...(product !== null && { product }),
      knownBy: 'nobody',
      security: null,
      checkedAt: null,
    },
    detail: remarkOf(maker, version, objectId),
  });
}

function remarkOf(maker: Maker | undefined, version: string | null, objectId: string | null) {
  if (maker === undefined) return remark('maker-unknown', { id: objectId ?? '?' });
  return version === null ? remark('version-not-told', { maker: maker.label }) : null;
}
