import { PollMetrics, PollStore } from '@nachtwacht/features-polling';
import { Database } from '@nachtwacht/persistence';
import { PollQueue } from '@nachtwacht/queue';
import { LiveServer } from '@nachtwacht/realtime';
import { Public } from '@nachtwacht/server-kit';
import {
  Controller,
  Get,
  Header,
  Inject,
  ServiceUnavailableException,
  type DynamicModule,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProcessMetrics } from '../process-metrics';
import { within } from '../within';

/** Whoever asks has a patience of his own; a database that hangs is as good as away. */
const READY_MS = 3_000;

@Public()
@ApiExcludeController()
@Controller()
class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ProcessMetrics) private readonly metrics: ProcessMetrics,
  ) {}

  /** The process answers; restarting it would not help otherwise. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** It can do its work: the database answers. */
  @Get('health/ready')
  async ready(): Promise<{ status: string }> {
    try {
      await within(READY_MS, this.database.ping());
    } catch {
      throw new ServiceUnavailableException({
        code: 'database-away',
        message: 'The database does not answer.',
      });
    }
    return { status: 'ready' };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.text();
  }
}

export class HealthModule {
  /** `imports`: where the sources of its numbers are; what is not there is not told. */
  static with(imports: DynamicModule[]): DynamicModule {
    return {
      module: HealthModule,
      imports,
      controllers: [HealthController],
      providers: [
        {
          provide: ProcessMetrics,
          useFactory: (polls?: PollMetrics, store?: PollStore, queue?: PollQueue, live?: LiveServer) =>
            new ProcessMetrics({ polls, store, queue, live }),
          inject: [
            { token: PollMetrics, optional: true },
            { token: PollStore, optional: true },
            { token: PollQueue, optional: true },
            { token: LiveServer, optional: true },
          ],
        },
      ],
    };
  }
}
