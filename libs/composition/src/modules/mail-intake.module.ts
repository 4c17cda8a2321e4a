import { MailIntakeService } from '@nachtwacht/features-connections';
import { MailboxReader, MailListener, type MailboxRound } from '@nachtwacht/mail-intake';
import { SingleFlight, type Logger } from '@nachtwacht/server-kit';
import {
  Inject,
  Injectable,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { MailIntakeSettings } from '../mail-intake-settings';
import { LOG, MAIL_INTAKE } from './tokens';

const EVERY_MINUTE_MS = 60_000;

/** Listens for mails and looks into the mailbox, from the start of the process to its end. */
@Injectable()
class MailIntake implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Where it listens, after the start; null where it does not. */
  port: number | null = null;
  private readonly listener: MailListener | null;
  private readonly looking: SingleFlight | null;
  private forNobody = 0;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(MAIL_INTAKE) { domain, listener, mailboxUrl }: MailIntakeSettings,
    @Inject(MailIntakeService) sink: MailIntakeService,
  ) {
    const onError = (error: unknown) => {
      log.error({ err: error }, 'a mail could not be taken; its sender tries again');
    };
    this.listener = listener && new MailListener({ ...listener, name: domain, sink, onError });
    const mailbox = mailboxUrl === null ? null : new MailboxReader({ url: mailboxUrl, sink });
    this.looking =
      mailbox &&
      new SingleFlight(
        async () => this.told(await mailbox.round()),
        (error) => {
          log.error({ err: error }, 'the mailbox of reports could not be read; tried again in a minute');
        },
      );
  }

  async onApplicationBootstrap(): Promise<void> {
    this.port = (await this.listener?.start()) ?? null;
    if (this.port !== null) this.log.info({ port: this.port }, 'takes mails');
    this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.listener?.stop(), this.looking?.idle()]);
  }

  @Interval(EVERY_MINUTE_MS)
  look(): void {
    this.looking?.trigger();
  }

  private told({ forNobody }: MailboxRound): void {
    if (forNobody > this.forNobody)
      this.log.warn({ forNobody }, 'mails in the mailbox of reports are for nobody here; they stay there');
    this.forNobody = forNobody;
  }
}

/** From a mail server to the inbox of a connection. */
export class MailIntakeModule {
  /** @param rest the module with what keeps reports */
  static with(settings: MailIntakeSettings, rest: DynamicModule): DynamicModule {
    return {
      module: MailIntakeModule,
      imports: [rest],
      providers: [{ provide: MAIL_INTAKE, useValue: settings }, MailIntake],
    };
  }
}
