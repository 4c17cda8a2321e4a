import { collectorById } from '@nachtwacht/collectors';
import type { Reactor } from '@nachtwacht/features-board';
import { IncidentReactor } from '@nachtwacht/features-incidents';
import { NotifyReactor, Teller, type AspectLabels } from '@nachtwacht/features-notifications';
import { DeliveryReactionsRepository, IncidentReactionsRepository, type Sql } from '@nachtwacht/persistence';

const labels: AspectLabels = {
  labelOf: (collector, aspect) => collectorById(collector)?.aspects[aspect]?.label ?? { nl: aspect, en: aspect },
};

export function createTeller(): Teller {
  return new Teller(labels);
}

/** Who follows the changes, in no order: each at its own pace, its effects in one transaction with its place. */
export function createReactors(): Reactor<Sql>[] {
  const incident = new IncidentReactor();
  const notify = new NotifyReactor(createTeller());
  return [
    { name: incident.name, react: (changes, sql) => incident.react(changes, new IncidentReactionsRepository(sql)) },
    { name: notify.name, react: (changes, sql) => notify.react(changes, new DeliveryReactionsRepository(sql)) },
  ];
}
