import { auditControllers, auditServices, AuditStore } from '@nachtwacht/features-audit';
import {
  CollectorCatalogue,
  connectionControllers,
  connectionServices,
  ConnectionStore,
  ConnectionTestStore,
  FoundStore,
  MailHost,
  MailIntakeService,
  MailReader,
  MailStore,
  PushReceiver,
} from '@nachtwacht/features-connections';
import { AcknowledgementStore, incidentControllers, MaintenanceStore } from '@nachtwacht/features-incidents';
import {
  AspectCatalogue,
  AssetDetailStore,
  AssetStore,
  CoverageStore,
  CustomerStore,
  HardwareStore,
  ImportStore,
  inventoryControllers,
  inventoryServices,
  MetricStore,
  ProgressSink,
  RemovedPartStore,
  ReportableAspects,
  SearchIndex,
  ServiceStore,
  SiteStore,
  TransitionStore,
} from '@nachtwacht/features-inventory';
import {
  LimitCatalogue,
  LimitHistoryStore,
  LimitPreviewService,
  LimitsController,
  LimitsService,
  LimitStore,
} from '@nachtwacht/features-limits';
import {
  ChannelCatalogue,
  channelControllers,
  channelServices,
  ChannelStore,
} from '@nachtwacht/features-notifications';
import {
  AssetDetailRepository,
  AssetsRepository,
  AuditRepository,
  ChannelsRepository,
  ConnectionsRepository,
  ConnectionTestsRepository,
  CoverageRepository,
  CustomersRepository,
  FoundRepository,
  HardwareRepository,
  ImportsRepository,
  IncidentsRepository,
  LimitHistoryRepository,
  LimitsRepository,
  MailReportsRepository,
  MaintenanceRepository,
  MetricsRepository,
  PushReceiverRepository,
  RemovedPartsRepository,
  SearchRepository,
  ServicesRepository,
  SitesRepository,
  TransitionsRepository,
} from '@nachtwacht/persistence';
import type { LiveServer } from '@nachtwacht/realtime';
import { Budgets, PublicAddress, Sealer } from '@nachtwacht/server-kit';
import type { DynamicModule, Provider } from '@nestjs/common';
import { budgetsOf } from '../adapters/budgets.adapter';
import { ChannelCatalogueAdapter } from '../adapters/channel-catalogue.adapter';
import { CollectorCatalogueAdapter } from '../adapters/collector-catalogue.adapter';
import { MailReaderAdapter } from '../adapters/mail-reader.adapter';
import { SealerAdapter } from '../adapters/sealer.adapter';
import type { ProcessContext } from '../process-context';

type RestContext = Pick<ProcessContext, 'database' | 'publicUrl'> & {
  /** The host of addresses for mails; null where none are taken. */
  readonly mailDomain?: string | null;
};

/** Everything people do by form and list: each port of the features with what stands behind it. */
export class RestModule {
  static with(context: RestContext, live: Pick<LiveServer, 'tellImport'>): DynamicModule {
    return {
      module: RestModule,
      controllers: [
        ...connectionControllers,
        ...incidentControllers,
        ...inventoryControllers,
        ...channelControllers,
        LimitsController,
        ...auditControllers,
      ],
      providers: [
        ...connectionServices,
        ...inventoryServices,
        ...channelServices,
        ...auditServices,
        LimitsService,
        LimitPreviewService,
        ...stores(context),
        ...catalogues(context),
        {
          provide: ProgressSink,
          useValue: { importProgress: live.tellImport.bind(live) } satisfies ProgressSink,
        },
      ],
      exports: [MailIntakeService],
    };
  }
}

function stores({ database }: RestContext): Provider[] {
  return [
    {
      provide: AcknowledgementStore,
      useValue: new IncidentsRepository(database) satisfies AcknowledgementStore,
    },
    { provide: AssetDetailStore, useValue: new AssetDetailRepository(database) satisfies AssetDetailStore },
    { provide: AssetStore, useValue: new AssetsRepository(database) satisfies AssetStore },
    { provide: AuditStore, useValue: new AuditRepository(database) satisfies AuditStore },
    { provide: ChannelStore, useValue: new ChannelsRepository(database) satisfies ChannelStore },
    { provide: ConnectionStore, useValue: new ConnectionsRepository(database) satisfies ConnectionStore },
    {
      provide: ConnectionTestStore,
      useValue: new ConnectionTestsRepository(database) satisfies ConnectionTestStore,
    },
    { provide: CoverageStore, useValue: new CoverageRepository(database) satisfies CoverageStore },
    { provide: CustomerStore, useValue: new CustomersRepository(database) satisfies CustomerStore },
    { provide: FoundStore, useValue: new FoundRepository(database) satisfies FoundStore },
    { provide: HardwareStore, useValue: new HardwareRepository(database) satisfies HardwareStore },
    { provide: ImportStore, useValue: new ImportsRepository(database) satisfies ImportStore },
    {
      provide: LimitHistoryStore,
      useValue: new LimitHistoryRepository(database) satisfies LimitHistoryStore,
    },
    { provide: LimitStore, useValue: new LimitsRepository(database) satisfies LimitStore },
    { provide: MailStore, useValue: new MailReportsRepository(database) satisfies MailStore },
    { provide: MaintenanceStore, useValue: new MaintenanceRepository(database) satisfies MaintenanceStore },
    { provide: MetricStore, useValue: new MetricsRepository(database) satisfies MetricStore },
    { provide: PushReceiver, useValue: new PushReceiverRepository(database) satisfies PushReceiver },
    { provide: RemovedPartStore, useValue: new RemovedPartsRepository(database) satisfies RemovedPartStore },
    { provide: SearchIndex, useValue: new SearchRepository(database) satisfies SearchIndex },
    { provide: ServiceStore, useValue: new ServicesRepository(database) satisfies ServiceStore },
    { provide: SiteStore, useValue: new SitesRepository(database) satisfies SiteStore },
    { provide: TransitionStore, useValue: new TransitionsRepository(database) satisfies TransitionStore },
  ];
}

function catalogues({ database, publicUrl, mailDomain = null }: RestContext): Provider[] {
  const collectors = new CollectorCatalogueAdapter();
  return [
    { provide: CollectorCatalogue, useValue: collectors },
    { provide: AspectCatalogue, useValue: collectors },
    { provide: ReportableAspects, useValue: collectors },
    { provide: LimitCatalogue, useValue: collectors },
    { provide: ChannelCatalogue, useValue: new ChannelCatalogueAdapter() },
    { provide: MailReader, useValue: new MailReaderAdapter() },
    { provide: MailHost, useValue: { name: mailDomain } satisfies MailHost },
    { provide: Sealer, useValue: new SealerAdapter(database) },
    { provide: Budgets, useValue: budgetsOf(database) },
    {
      provide: PublicAddress,
      useValue: { of: (path: string) => new URL(path, publicUrl).href } satisfies PublicAddress,
    },
  ];
}
