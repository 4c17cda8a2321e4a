import type { Passkey } from '@nachtwacht/contracts';
import { PasskeyDevice, type Manner } from '@nachtwacht/testing';
import { addPerson, signInAs, type PersonGiven } from './people';
import { cookieOf, PERSON, type WholeApp } from './whole-app';

/** The address people type, in specs about passkeys. */
export const PASSKEY_ORIGIN = 'https://nw.example.nl';
const { password } = PERSON;

/** What a browser was asked, and the cookies it holds from then on. */
interface Ceremony {
  readonly options: { readonly challenge: string; readonly allowCredentials?: readonly object[] };
  readonly jar: string;
}

/** Somebody signed in, with a device, at an app whose PUBLIC_URL is PASSKEY_ORIGIN. */
export class PasskeyPerson {
  readonly device = new PasskeyDevice(PASSKEY_ORIGIN);

  private constructor(
    private readonly app: WholeApp,
    readonly id: string,
    readonly email: string,
    readonly cookie: string,
  ) {}

  static async enter(app: WholeApp, given: PersonGiven = { role: 'administrator' }): Promise<PasskeyPerson> {
    const { id, email } = await addPerson(app, given);
    await app.db.owner('UPDATE "user" SET name = email WHERE id = $1', [id]);
    return new PasskeyPerson(app, id, email, await signInAs(app, email));
  }

  async auth(path: string, json: object, as = this.cookie): Promise<Response> {
    await this.app.db.owner('DELETE FROM rate_limit');
    return this.app.fetch(`/api/auth${path}`, { json, headers: { cookie: as } });
  }

  async begin(path: string, json: object = {}, as = this.cookie): Promise<Ceremony> {
    const response = await this.auth(path, json, as);
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(await said(response))}`);
    const options = (await response.json()) as Ceremony['options'];
    return { options, jar: [as, cookieOf(response)].filter((part) => part !== '').join('; ') };
  }

  async add(name = 'Telefoon', device = this.device, manner: Manner = {}): Promise<Response> {
    const { options, jar } = await this.begin('/passkey/add-options', { password });
    return this.auth('/passkey/add', { name, response: device.make(options, manner) }, jar);
  }

  async signIn(manner: Manner = {}, device = this.device): Promise<Response> {
    const { options, jar } = await this.begin('/passkey/sign-in-options', {}, '');
    return this.auth('/passkey/sign-in', { response: device.sign(options, manner) }, jar);
  }

  /** In the present session. */
  async confirm(): Promise<{ confirmation: object; jar: string }> {
    const { options, jar } = await this.begin('/passkey/confirm-options');
    return { confirmation: this.device.sign(options), jar };
  }

  async remove(proof: object = { password }, index = 0): Promise<Response> {
    return this.auth('/passkey/remove', { id: (await this.list())[index]?.id, ...proof });
  }

  async list(): Promise<Passkey[]> {
    const response = await this.app.fetch('/api/auth/passkey/list', { headers: { cookie: this.cookie } });
    return (await response.json()) as Passkey[];
  }

  withPassword(): Promise<Response> {
    return this.auth('/sign-in/email', { email: this.email, password }, '');
  }

  /** What /me says of the second factor, or why it says nothing. */
  async factor(as = this.cookie): Promise<string | number> {
    const response = await this.app.fetch('/api/me', { headers: { cookie: as } });
    return response.ok ? ((await response.json()) as { secondFactor: string }).secondFactor : response.status;
  }

  async board(as = this.cookie): Promise<number> {
    return (await this.app.fetch('/api/board', { headers: { cookie: as } })).status;
  }

  /** What was written down of this person. */
  async entries(thing: string): Promise<Record<string, unknown>[]> {
    const rows = await this.app.db.owner<{ body: string }>(
      `SELECT body FROM audit_entry WHERE thing = $1 AND body LIKE '%' || $2 || '%' ORDER BY seq`,
      [thing, this.email],
    );
    return rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  }
}

/** Status, code and the fields that are not right. */
export async function said(response: Response): Promise<unknown> {
  const { code, fields } = (await response.json()) as { code?: string; fields?: object };
  return [response.status, ...(code === undefined ? [] : [code]), ...Object.keys(fields ?? {})];
}
