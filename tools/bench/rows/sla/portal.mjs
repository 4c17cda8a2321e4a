import { whyNoBrowser } from '../../kit/board-browser.mjs';
import { addCustomersPerson, signInAs } from '../../kit/people.mjs';
import { scriptBytes } from '../../kit/portal-browser.mjs';
import { timedLine } from '../../kit/timed-calls.mjs';

const MOST_BYTES = 250_000;

/** The first page of a customer: what it asks for, and what a phone has to load for it. */
export async function portal(product, { quick }) {
  const email = await addCustomersPerson(product.sql);
  const cookie = await signInAs(product.url, email, 1);
  const home = await timedLine('portal: home', `${product.url}/api/portal/home`, cookie, {
    asks: quick ? 20 : 200,
    under: 100,
  });
  if (whyNoBrowser() !== null) return [home];
  const bytes = await scriptBytes(`${product.url}/portal`, cookie);
  return [
    home,
    {
      what: 'portal: bytes of script until its home is shown, compressed',
      ours: bytes.toLocaleString('en'),
      reference: '-',
      ratio: '-',
      reach: 'under 250 kB',
      met: bytes < MOST_BYTES,
    },
  ];
}
