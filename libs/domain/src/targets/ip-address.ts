/** An IP address as the numbers that are dialled: 4 or 16 bytes. How people write one is read at the edge. */
export interface IpAddress {
  readonly bytes: readonly number[];
}

/** All addresses that begin with the first `bits` bits of `address`. */
export interface IpNetwork {
  readonly address: IpAddress;
  readonly bits: number;
}

export function sameAddress(a: IpAddress, b: IpAddress): boolean {
  return a.bytes.length === b.bytes.length && a.bytes.every((byte, index) => byte === b.bytes[index]);
}

/** False for an address of the other family: 0.0.0.0/0 holds no IPv6 address, and ::/0 no IPv4 one. */
export function holds(network: IpNetwork, { bytes }: IpAddress): boolean {
  const wanted = network.address.bytes;
  if (wanted.length !== bytes.length) return false;
  const whole = network.bits >> 3;
  for (let index = 0; index < whole; index++) if (bytes[index] !== wanted[index]) return false;
  const rest = network.bits & 7;
  if (rest === 0) return true;
  const shift = 8 - rest;
  return (bytes[whole] ?? 0) >> shift === (wanted[whole] ?? 0) >> shift;
}

/** An IPv4 network by the bytes that are not zero. */
export function ipv4(bits: number, ...leading: readonly number[]): IpNetwork {
  return { address: { bytes: filled(leading, 4) }, bits };
}

/** An IPv6 network by the 16-bit groups that are not zero, as they are written. */
export function ipv6(bits: number, ...leading: readonly number[]): IpNetwork {
  const bytes = leading.flatMap((group) => [group >> 8, group & 0xff]);
  return { address: { bytes: filled(bytes, 16) }, bits };
}

function filled(leading: readonly number[], length: number): readonly number[] {
  return Array.from({ length }, (_, index) => leading[index] ?? 0);
}
