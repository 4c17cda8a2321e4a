import { randomBytes } from 'node:crypto';
import type { ProductClient } from '../enrol/product-client';

export interface LabPerson {
  readonly email: string;
  readonly password: string;
}

/** People of the demonstration beside the one who was there first. */
export interface LabPeople {
  /** Of the staff: what one person makes another checks. */
  readonly second: LabPerson;
  /** Of the practice, for its portal. */
  readonly practice: LabPerson;
}

export function newPeople(): LabPeople {
  const person = (name: string): LabPerson => ({
    email: `${name}@nachtwacht.example`,
    password: randomBytes(12).toString('base64url'),
  });
  return { second: person('tweede'), practice: person('praktijk') };
}

/** Invites whoever is not there yet, and accepts for them. */
export async function letIn(product: ProductClient, people: LabPeople, customerId: string): Promise<void> {
  const known = new Set((await product.call('people')).map(({ email }) => email));
  await letOneIn(product, known, people.second, 'Demonstratie, tweede persoon', {
    role: 'service-lead',
    customerId: null,
  });
  await letOneIn(product, known, people.practice, 'Praktijkhouder (demo)', { role: 'owner', customerId });
}

async function letOneIn(
  product: ProductClient,
  known: ReadonlySet<string>,
  { email, password }: LabPerson,
  name: string,
  grant: { readonly role: 'service-lead' | 'owner'; readonly customerId: string | null },
): Promise<void> {
  if (known.has(email)) return;
  const open = (await product.call('invitations')).find((invitation) => invitation.email === email);
  const made =
    open === undefined
      ? await product.call('invite', { body: { email, ...grant } })
      : await product.call('renewInvitation', { params: { id: open.id }, body: { by: 'link' } });
  const token = made.link?.split('token=')[1];
  if (token === undefined) throw new Error(`the invitation of ${email} went by mail`);
  await product.call('acceptInvitation', { body: { token, name, password, language: 'nl' } });
}
