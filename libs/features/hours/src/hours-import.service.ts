import { TimeEntryInput, type HoursImportPreview, type HoursImportReply } from '@nachtwacht/contracts';
import { Refusal, remark, type Actor, type Remark } from '@nachtwacht/domain';
import { instantOfLocal } from '@nachtwacht/domain/time';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerNames, HoursStore } from './hours-store';
import { readHours, type HoursLine } from './read-hours';

interface ReadLine {
  readonly line: number;
  readonly customerName: string;
  readonly input: TimeEntryInput | null;
  readonly problem: { readonly column: string | null; readonly message: string } | null;
  readonly known: boolean;
}

/** Time entries from CSV, booked for the one who imports them. */
@Injectable()
export class HoursImportService {
  constructor(
    @Inject(HoursStore) private readonly store: HoursStore,
    @Inject(CustomerNames) private readonly customers: CustomerNames,
  ) {}

  async preview(actor: Actor, csv: string): Promise<HoursImportPreview> {
    const read = await this.read(actor, csv);
    return {
      lines: read.map(({ input, ...line }) => ({
        ...line,
        startedAt: input?.startedAt ?? null,
        endedAt: input?.endedAt ?? null,
      })),
      takeable: read.filter(({ input, known }) => input !== null && !known).length,
    };
  }

  /** What can be taken is taken; sent again, nothing is taken twice. */
  async take(actor: Actor, csv: string): Promise<HoursImportReply> {
    const read = await this.read(actor, csv);
    const refused = read.flatMap(({ line, problem }) => (problem === null ? [] : [{ line, ...problem }]));
    let taken = 0;
    for (const { line, input, known } of read) {
      if (input === null || known) continue;
      try {
        await this.store.book(actor.scope, input, actor);
        taken += 1;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const [column = null] = Object.keys(error.fields ?? {});
        refused.push({ line, column, message: error.message });
      }
    }
    return { taken, known: read.filter(({ known }) => known).length, refused };
  }

  private async read(actor: Actor, csv: string): Promise<ReadLine[]> {
    const customers = await this.customers.list(actor.scope, false);
    const seen = new Set<string>();
    const found: ReadLine[] = [];
    for (const line of readHours(csv)) {
      const wanted = line.customer.toLowerCase();
      const customer = customers.find(({ name, code }) =>
        [name, code].some((word) => word.toLowerCase() === wanted),
      );
      const read =
        customer === undefined ? wrong('customer', remark('no-such-customer')) : inputOf(line, customer);
      const key =
        read.input === null
          ? ''
          : [read.input.customerId, read.input.startedAt, read.input.endedAt].join(' ');
      const known = read.input !== null && (seen.has(key) || (await this.isBooked(actor, read.input)));
      seen.add(key);
      found.push({ line: line.line, customerName: customer?.name ?? line.customer, ...read, known });
    }
    return found;
  }

  private async isBooked(actor: Actor, { customerId, startedAt, endedAt }: TimeEntryInput): Promise<boolean> {
    const booked = await this.store.entries(actor.scope, {
      from: startedAt,
      to: endedAt,
      personId: actor.id,
      customerId,
    });
    return booked.some(
      (entry) => entry.startedAt === startedAt && entry.endedAt === endedAt && entry.reversedAt === null,
    );
  }
}

type Read = Pick<ReadLine, 'input' | 'problem'>;
const wrong = (column: string | null, message: Remark): Read => ({
  input: null,
  problem: { column, message },
});
const TRUTH: Readonly<Record<string, boolean>> = {
  '': true,
  yes: true,
  ja: true,
  '1': true,
  no: false,
  nee: false,
  '0': false,
};
const PLACES: Readonly<Record<string, string>> = {
  '': 'remote',
  afstand: 'remote',
  'op afstand': 'remote',
  locatie: 'on-site',
  'op locatie': 'on-site',
  'on site': 'on-site',
};

/** What the fields of an entry are called in a file, and what is said where one is not right. */
const WRONG: Readonly<
  Record<
    string,
    readonly [
      column: string,
      message: 'hours-line-place' | 'hours-line-travel' | 'hours-line-billable' | 'hours-line-text',
    ]
  >
> = {
  place: ['place', 'hours-line-place'],
  travelMinutes: ['travel', 'hours-line-travel'],
  billable: ['billable', 'hours-line-billable'],
  customerText: ['text', 'hours-line-text'],
  privateNote: ['note', 'hours-line-text'],
};

function inputOf(
  line: HoursLine,
  { id, timeZone }: { readonly id: string; readonly timeZone: string },
): Read {
  const at = (time: string) => {
    try {
      return new Date(instantOfLocal(line.date, time, timeZone)).toISOString();
    } catch {
      return null;
    }
  };
  const startedAt = at(line.from);
  const endedAt = at(line.to);
  if (startedAt === null) return wrong('from', remark('hours-line-start'));
  if (endedAt === null || endedAt <= startedAt) return wrong('to', remark('hours-line-end'));
  const read = TimeEntryInput.safeParse({
    customerId: id,
    startedAt,
    endedAt,
    place: PLACES[line.place.toLowerCase()] ?? line.place.toLowerCase(),
    travelMinutes: line.travel === '' ? 0 : Number(line.travel),
    billable: TRUTH[line.billable.toLowerCase()],
    customerText: line.text,
    privateNote: line.note,
  });
  if (read.success && TRUTH[line.billable.toLowerCase()] !== undefined)
    return { input: read.data, problem: null };
  const [column, message] = WRONG[String(read.error?.issues[0]?.path[0] ?? 'billable')] ?? [
    null,
    'not-valid',
  ];
  return wrong(column, remark(message));
}
