import type { AddressGuard } from '@nachtwacht/collector-kit';
import { HeadPublisher, type PublicationStore } from '@nachtwacht/features-audit';
import { AuditPublicationRepository } from '@nachtwacht/persistence';
import { SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AuditHeadFileAdapter } from '../adapters/audit-head-file.adapter';
import { AuditHeadPostAdapter } from '../adapters/audit-head-post.adapter';
import type { ProcessContext } from '../process-context';
import { LOG } from './tokens';

const MINUTE = 60_000;

/** Asks every minute whether it is time; the database decides who tells whom. */
@Injectable()
class AuditTicks implements OnApplicationShutdown {
  private readonly publishing: SingleFlight;

  constructor(@Inject(HeadPublisher) publisher: HeadPublisher, @Inject(LOG) log: Logger) {
    this.publishing = new SingleFlight(
      () => publisher.publishDue(),
      (error) => {
        log.error({ err: error }, 'heads of the audit log could not be told; tried again in a minute');
      },
    );
  }

  @Interval(MINUTE)
  publish(): void {
    this.publishing.trigger();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.publishing.idle();
  }
}

/** The heads of the audit log leave the house. Its pages are with the other forms and lists. */
export class AuditModule {
  static with(context: ProcessContext, guard: AddressGuard): DynamicModule {
    const publisher = publisherOf(context, guard);
    return {
      module: AuditModule,
      providers: [{ provide: HeadPublisher, useValue: publisher }, AuditTicks],
    };
  }
}

type Installation = Pick<ProcessContext, 'database' | 'log'> & {
  readonly environment: Pick<ProcessContext['environment'], 'DATA_DIR' | 'AUDIT_HEADS_URL'>;
};

export function publisherOf(
  { database, environment, log }: Installation,
  guard: AddressGuard,
): HeadPublisher {
  const store = new AuditPublicationRepository(database) satisfies PublicationStore;
  const { DATA_DIR, AUDIT_HEADS_URL } = environment;
  const outlets = [
    new AuditHeadFileAdapter(DATA_DIR),
    ...(AUDIT_HEADS_URL === undefined ? [] : [new AuditHeadPostAdapter(AUDIT_HEADS_URL, guard)]),
  ];
  return new HeadPublisher(store, outlets, (error, target) => {
    log.error({ err: error, target }, 'heads of the audit log could not be told; tried again in two minutes');
  });
}
