import type { AspectCoverage, ConnectionCoverage } from '@nachtwacht/contracts';
import { coverageOf, type Scope } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CoverageStore, ReportableAspects, type CoverageRecord, type Reportable } from './coverage-store';

/** Which connection tells what, beside what its collector can report. */
@Injectable()
export class CoverageService {
  constructor(
    @Inject(CoverageStore) private readonly store: CoverageStore,
    @Inject(ReportableAspects) private readonly collectors: ReportableAspects,
  ) {}

  async all(scope: Scope): Promise<ConnectionCoverage[]> {
    return (await this.store.all(scope)).map(({ seen, ...connection }) => {
      const reportable = this.collectors.find(connection.collector);
      return {
        ...connection,
        collectorLabel: reportable?.label ?? { nl: connection.collector, en: connection.collector },
        aspects: aspectsOf(connection, seen, reportable),
      };
    });
  }
}

/** Everything that is declared, and behind it what is watched but not declared any more. */
function aspectsOf(
  { fault, lastSuccessAt, rights }: Omit<CoverageRecord, 'seen'>,
  seen: CoverageRecord['seen'],
  reportable: Reportable | undefined,
): AspectCoverage[] {
  const declared = Object.entries(reportable?.aspects ?? {});
  const names = [...new Set([...declared.map(([name]) => name), ...seen.map(({ aspect }) => aspect)])];
  const labels = new Map(declared.map(([name, { label }]) => [name, label]));
  const connection = { fault, wasPolled: lastSuccessAt !== null, rights };
  return names.map((aspect) => {
    const { checks, known, why } = seen.find((each) => each.aspect === aspect) ?? {
      checks: 0,
      known: 0,
      why: null,
    };
    return {
      aspect,
      label: labels.get(aspect) ?? { nl: aspect, en: aspect },
      state: coverageOf({ checks, known }, connection),
      checks,
      known,
      why,
    };
  });
}
