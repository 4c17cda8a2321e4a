import type { HardwareFault, HardwareFaults, HardwareFilter } from '@nachtwacht/contracts';
import { isHardwarePart, isPredictedFailure, type Language, type Scope } from '@nachtwacht/domain';
import { toCsv } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { AspectCatalogue } from '../assets/aspect-catalogue';
import { fitsFilter } from './fits-filter';
import { headings, rowOf } from './hardware-rows';
import { HardwareStore, type PartCount, type PartRecord } from './hardware-store';

const NO_SETTINGS = {};

/** What is broken, or about to be, in the devices of all customers. */
@Injectable()
export class HardwareService {
  constructor(
    @Inject(HardwareStore) private readonly store: HardwareStore,
    @Inject(AspectCatalogue) private readonly aspects: AspectCatalogue,
  ) {}

  async faults(scope: Scope): Promise<HardwareFaults> {
    const records = await this.store.faults(scope);
    const counts = await this.store.counts(scope);
    return {
      faults: records.flatMap((record) => this.worded(record)),
      parts: counts.filter((each) => this.isPart(each)).reduce((sum, { count }) => sum + count, 0),
    };
  }

  /** CSV of what the filter leaves, in the order of the page. */
  async export(scope: Scope, filter: HardwareFilter, language: Language): Promise<string> {
    const { faults } = await this.faults(scope);
    const rows = faults.filter((fault) => fitsFilter(fault, filter)).map((fault) => rowOf(fault, language));
    return toCsv([headings(language), ...rows], language);
  }

  private worded({ collector, settings, ownPolicy, ...part }: PartRecord): HardwareFault[] {
    const known = this.aspects.describe(collector, part.aspect, settings);
    if (!isHardwarePart(part.aspect, (ownPolicy ?? known?.policy)?.kind)) return [];
    const aspectLabel = known?.label ?? { nl: part.aspect, en: part.aspect };
    return [{ ...part, aspectLabel, predicted: isPredictedFailure(part.aspect, part.reason) }];
  }

  private isPart({ collector, aspect }: PartCount): boolean {
    return isHardwarePart(aspect, this.aspects.describe(collector, aspect, NO_SETTINGS)?.policy.kind);
  }
}
