import { PollMetrics, PollStore } from '@nachtwacht/features-polling';
import { Database } from '@nachtwacht/persistence';
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

@Public()
@ApiExcludeController()
@Controller()
export class HealthController {
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
      await this.database.ping();
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
          useFactory: (polls?: PollMetrics, store?: PollStore, live?: LiveServer) =>
            new ProcessMetrics({ polls, store, live }),
          inject: [
            { token: PollMetrics, optional: true },
            { token: PollStore, optional: true },
            { token: LiveServer, optional: true },
          ],
        },
      ],
    };
  }
}
