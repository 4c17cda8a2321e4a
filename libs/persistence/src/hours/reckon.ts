import {
  replay,
  USUAL_AGREEMENT_TERMS,
  type AgreementTerms,
  type AgreementVersion,
  type ChargedEntry,
  type Lot,
  type Replayed,
} from '@nachtwacht/domain';
import { budgetLots, endOfAgreement, holdingBy, zoneOf } from '@nachtwacht/domain/time';
import { readAgreements } from '../agreements/agreements-reader';
import type { Sql } from '../database/database';
import { lastClosedMonths, type ClosedMonth } from './closed-month';
import { readEntries, type EntryRow } from './entry-row';
import { RememberedCharges } from './remembered-charges';

export interface LotRow extends Lot {
  readonly reason: string;
  readonly by: string | null;
}

/** All that is known of the hours of a customer, reckoned from the beginning. */
export interface Reckoned {
  readonly versions: readonly AgreementVersion[];
  readonly zone: string;
  readonly closed: ClosedMonth | null;
  readonly entries: readonly EntryRow[];
  readonly charged: ReadonlyMap<string, ChargedEntry>;
  readonly lots: readonly LotRow[];
  readonly replayed: (until: number) => Replayed;
  /** Terms of a moment; those of nobody's agreement where there is none. */
  readonly termsAt: (at: number) => AgreementTerms;
}

/** Where nothing was agreed: no plan, and all work is billed. */
const WITHOUT_AGREEMENT: AgreementTerms = {
  ...USUAL_AGREEMENT_TERMS,
  plan: { kind: 'none' },
  overage: 'bill',
};

const remembered = new RememberedCharges();

/** @param released only what the customer may see */
export async function reckon(sql: Sql, customerId: string, released = false): Promise<Reckoned> {
  const [reckoned] = (await reckonAll(sql, [customerId], released)).values();
  if (reckoned === undefined) throw new Error(`Nothing was reckoned for customer ${customerId}.`);
  return reckoned;
}

/** The same of many, in as many queries as of one. */
export async function reckonAll(
  sql: Sql,
  customerIds: readonly string[],
  released = false,
): Promise<Map<string, Reckoned>> {
  const agreements = await readAgreements(sql, customerIds);
  const entries = Map.groupBy(await readEntries(sql, customerIds, released), (entry) => entry.customerId);
  const lots = Map.groupBy(await readLots(sql, customerIds), (lot) => lot.customerId);
  const closed = await lastClosedMonths(sql, customerIds);
  return new Map(
    customerIds.map((id) => [
      id,
      {
        ...reckonOne(
          agreements.get(id) ?? [],
          entries.get(id) ?? [],
          lots.get(id) ?? [],
          `${id} ${released}`,
        ),
        closed: closed.get(id) ?? null,
      },
    ]),
  );
}

function reckonOne(
  versions: readonly AgreementVersion[],
  entries: readonly EntryRow[],
  lots: readonly LotRow[],
  of: string,
): Omit<Reckoned, 'closed'> {
  const rules = { versions, otherwise: WITHOUT_AGREEMENT };
  const zone = zoneOf(rules);
  const standing = entries.filter(({ reversedAt, frozen }) => reversedAt === null || frozen !== null);
  // A late entry is reckoned by itself: what it would be grouped with was closed.
  const open = standing.filter(({ frozen }) => frozen === null);
  const charged = new Map<string, ChargedEntry>();
  const late = open.filter(({ countsAt }) => countsAt !== null);
  const inTime = open.filter(({ countsAt }) => countsAt === null);
  for (const one of remembered.charge(of, inTime, rules)) charged.set(one.id, one);
  for (const one of remembered.charge(`${of} late`, late, rules)) charged.set(one.id, one);
  for (const { id, frozen } of standing) if (frozen !== null) charged.set(id, frozen);
  const holding = holdingBy(versions, WITHOUT_AGREEMENT);
  const termsAt = (at: number) => holding(at).terms;
  const charges = standing.map(({ id, from, countsAt, overageAgreed }) => {
    const { plan, overage } = termsAt(countsAt ?? from);
    const uncovered: 'included' | 'debt' | 'bill' =
      plan.kind === 'all-in' ? 'included' : overage === 'debt' && overageAgreed === '' ? 'debt' : 'bill';
    return { id, at: countsAt ?? from, workStart: from, minutes: charged.get(id)?.minutes ?? 0, uncovered };
  });
  const taken = lots
    .filter(({ minutes }) => minutes < 0)
    .map((lot) => ({
      id: lot.id,
      at: lot.validFrom,
      workStart: lot.validFrom,
      minutes: -lot.minutes,
      uncovered: 'debt' as const,
    }));
  const ledger = {
    lots: lots.filter(({ minutes }) => minutes > 0),
    charges: [...charges, ...taken],
    order: (at: number) => termsAt(at).lotOrder,
    endsAt: endOfAgreement(versions, zone),
  };
  return {
    versions,
    zone,
    entries,
    charged,
    lots,
    replayed: (until) => replay(ledger, until),
    termsAt,
  };
}

/** Adds what the agreement grants until a moment and is not there yet; again it adds nothing. @returns how many */
export async function grantDue(sql: Sql, customerId: string, until: number): Promise<number> {
  const versions = (await readAgreements(sql, [customerId])).get(customerId) ?? [];
  const zone = zoneOf({ versions, otherwise: WITHOUT_AGREEMENT });
  let granted = 0;
  for (const lot of budgetLots(versions, zone, until))
    granted += await addLot(sql, customerId, lot, '', null);
  return granted;
}

/** @returns 0 where it is there already */
export async function addLot(
  sql: Sql,
  customerId: string,
  lot: Lot,
  reason: string,
  by: string | null,
): Promise<number> {
  const { rowCount } = await sql.query(
    `INSERT INTO hours_lot (customer_id, id, source, valid_from, expires, minutes, carry_until, carry_max, reason, "by")
     VALUES ($1, $2, $3, to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0), $6, to_timestamp($7 / 1000.0), $8, $9, $10)
     ON CONFLICT (customer_id, id) DO NOTHING`,
    [
      customerId,
      lot.id,
      lot.source,
      lot.validFrom,
      lot.expires,
      lot.minutes,
      lot.carry?.until ?? null,
      lot.carry?.maxMinutes ?? null,
      reason,
      by,
    ],
  );
  return rowCount ?? 0;
}

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;

async function readLots(
  sql: Sql,
  customerIds: readonly string[],
): Promise<(LotRow & { readonly customerId: string })[]> {
  const { rows } = await sql.query<
    Omit<LotRow, 'carry'> & {
      readonly customerId: string;
      readonly carryUntil: number | null;
      readonly carryMax: number | null;
    }
  >(
    `SELECT customer_id AS "customerId", id, source, ${ms('valid_from')} AS "validFrom", ${ms('expires')} AS expires, minutes,
       ${ms('carry_until')} AS "carryUntil", carry_max AS "carryMax", reason, "by"
     FROM hours_lot WHERE customer_id = ANY ($1::uuid[]) ORDER BY valid_from, id`,
    [customerIds],
  );
  return rows.map(({ carryUntil, carryMax, ...lot }) => ({
    ...lot,
    carry: carryUntil === null || carryMax === null ? null : { until: carryUntil, maxMinutes: carryMax },
  }));
}
