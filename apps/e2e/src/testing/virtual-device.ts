import type { CDPSession, Page } from 'playwright-core';

/** A passkey as the browser keeps it, to be carried to another device. */
interface Kept {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  readonly rpId?: string;
  readonly privateKey: string;
  readonly userHandle?: string;
  readonly signCount: number;
}

const NEW_DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** A device with passkeys that the browser believes to be built in, and that somebody touches whenever it asks. */
export class VirtualDevice {
  private constructor(
    private readonly browser: CDPSession,
    private readonly authenticatorId: string,
  ) {}

  static async of(page: Page): Promise<VirtualDevice> {
    const browser = await page.context().newCDPSession(page);
    await browser.send('WebAuthn.enable');
    return new VirtualDevice(browser, await addDevice(browser));
  }

  /** Does it find out who holds it? */
  async verifies(isUserVerified: boolean): Promise<void> {
    const { authenticatorId } = this;
    await this.browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  }

  async passkeys(): Promise<Kept[]> {
    const { authenticatorId } = this;
    return (await this.browser.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  }

  async take(passkeys: readonly Kept[]): Promise<void> {
    const { authenticatorId } = this;
    for (const credential of passkeys)
      await this.browser.send('WebAuthn.addCredential', { authenticatorId, credential });
  }

  /** Another one in its place, with nothing on it. */
  async exchange(): Promise<VirtualDevice> {
    const { authenticatorId } = this;
    await this.browser.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    return new VirtualDevice(this.browser, await addDevice(this.browser));
  }
}

async function addDevice(browser: CDPSession): Promise<string> {
  const added = await browser.send('WebAuthn.addVirtualAuthenticator', { options: NEW_DEVICE });
  return added.authenticatorId;
}
