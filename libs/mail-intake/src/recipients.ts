/** 192 random bits in hexadecimal: whoever writes an address in capitals still reaches it. */
const SECRET = /^[0-9a-f]{48}$/;
const LONGEST_ADDRESS = 320;

/** The secret of `backup+<secret>@host` or `<secret>@host`, whatever the host; null when it can't be one of ours. */
export function secretOf(address: string): string | null {
  if (address.length > LONGEST_ADDRESS) return null;
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();
  const secret = local.slice(local.indexOf('+') + 1);
  return SECRET.test(secret) ? secret : null;
}
