import ipaddr from 'ipaddr.js';
import type { IpAddress, IpNetwork } from '../ip-address';

/** For specs: an address as it is written. @throws Error for what is none */
export function readAddress(text: string): IpAddress {
  return { bytes: ipaddr.parse(text).toByteArray() };
}

/** For specs: CIDR. @throws Error for what is none */
export function readNetwork(text: string): IpNetwork {
  const [address, bits] = ipaddr.parseCIDR(text);
  return { address: { bytes: address.toByteArray() }, bits };
}
