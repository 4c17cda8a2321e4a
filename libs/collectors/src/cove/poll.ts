import { pollFault, readReply, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { pickDevice, type CoveAnswers } from './answers';
import { columnsFor } from './columns';
import type { CoveCredentials, CoveSettings } from './schema';
import { VisaChain, type Said } from './visa-chain';

const PAGE = 250;
const MAX_PAGES = 8;
/** "Operation failed because of security reasons": also said of a single column that the account may not read. */
const MAY_NOT_READ = 13_501;

export async function pollCove(
  context: PollContext,
  settings: CoveSettings,
  credentials: CoveCredentials,
): Promise<CoveAnswers> {
  const chain = new VisaChain(context, settings, credentials);
  const totalMs = await chain.signIn();
  const reader = new DeviceReader(chain);
  const devices: unknown[] = [];
  for (let page = 0; page < MAX_PAGES; page++) {
    const rows = await reader.page(devices.length);
    devices.push(...rows);
    if (rows.length < PAGE)
      return { totalMs, devices: devices.map(pickDevice), withLegacy: reader.withLegacy };
  }
  throw pollFault('misconfigured', remark('cove-many-devices', { limit: PAGE * MAX_PAGES }));
}

class DeviceReader {
  withLegacy = true;
  private hasSignedInAgain = false;

  constructor(private readonly chain: VisaChain) {}

  /** One page; a refusal is met once with fewer columns, and once with a new visa. */
  async page(start: number): Promise<readonly unknown[]> {
    let said = await this.ask(start);
    if (!said.ok && said.refusal.code === MAY_NOT_READ && this.withLegacy) {
      this.withLegacy = false;
      said = await this.ask(start);
    }
    if (!said.ok && said.refusal.code !== MAY_NOT_READ && !this.hasSignedInAgain) {
      this.hasSignedInAgain = true;
      await this.chain.signIn();
      said = await this.ask(start);
    }
    if (said.ok) return readReply(z.array(z.unknown()), said.result, remark('the-device-list'));
    const { code, message } = said.refusal;
    if (code === MAY_NOT_READ)
      throw pollFault('auth', remark('cove-may-not-read', { message: message || String(code) }));
    throw pollFault('bad-reply', remark('cove-said', { what: remark('the-device-list'), code, message }));
  }

  private ask(start: number): Promise<Said> {
    const query = {
      PartnerId: this.chain.partnerId,
      SelectionMode: 'Merged',
      StartRecordNumber: start,
      RecordsCount: PAGE,
      Columns: columnsFor(this.withLegacy),
    };
    return this.chain.call('EnumerateAccountStatistics', { query }, remark('the-device-list'));
  }
}
