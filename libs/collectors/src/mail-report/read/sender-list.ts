const ADDRESS = /^[^\s@,;<>]{1,64}@[a-z0-9.-]{1,253}$/;
const DOMAIN = /^@?[a-z0-9](?:[a-z0-9-]{0,62}\.)*[a-z0-9-]{1,63}$/;
const MOST = 50;

/** True for a list of addresses and domains; an empty one allows everybody. */
export function isSenderList(text: string): boolean {
  const entries = entriesOf(text);
  return entries.length <= MOST && entries.every((entry) => ADDRESS.test(entry) || DOMAIN.test(entry));
}

/** Whether an address is on the list, itself or by its domain; a domain stands for those under it as well. */
export function isAllowedSender(list: string, address: string): boolean {
  const entries = entriesOf(list);
  if (entries.length === 0) return true;
  const from = address.toLowerCase();
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return entries.some((entry) => {
    if (ADDRESS.test(entry)) return entry === from;
    const allowed = entry.replace('@', '');
    return from.includes('@') && (domain === allowed || domain.endsWith(`.${allowed}`));
  });
}

function entriesOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((entry) => entry !== '');
}
