import type { AddressGuard } from '@nachtwacht/collector-kit';
import type { Reactor } from '@nachtwacht/features-board';
import { IncidentReactor } from '@nachtwacht/features-incidents';
import {
  DeliverySender,
  NotifyReactor,
  Teller,
  UntoldSweep,
  type Post,
  type Unsealer,
} from '@nachtwacht/features-notifications';
import { ChannelPost } from '@nachtwacht/notify';
import {
  DeliveryQueueRepository,
  DeliveryReactionsRepository,
  DeliveryTransactionsRepository,
  IncidentReactionsRepository,
  type Database,
  type Sql,
} from '@nachtwacht/persistence';
import { AspectLabelsAdapter } from '../adapters/aspect-labels.adapter';

export interface ReactionsOptions {
  readonly database: Database;
  readonly unsealer: Unsealer;
  readonly guard: AddressGuard;
  /** The address people type; links in messages begin with it. */
  readonly publicUrl: string;
  readonly onError: (error: unknown, what: string) => void;
  /** How messages leave; by default through the channels of the registry. */
  readonly post?: Post;
}

/** What follows from changes: incidents, and telling people. */
export interface Reactions {
  readonly reactors: readonly Reactor<Sql>[];
  readonly sender: DeliverySender;
  readonly sweep: UntoldSweep;
}

export function createReactions(options: ReactionsOptions): Reactions {
  const { database, unsealer, guard, publicUrl, onError } = options;
  const teller = new Teller(new AspectLabelsAdapter());
  const incidents = new IncidentReactor();
  const notify = new NotifyReactor(teller);
  return {
    reactors: [
      {
        name: incidents.name,
        react: (changes, sql) => incidents.react(changes, new IncidentReactionsRepository(sql)),
      },
      {
        name: notify.name,
        react: (changes, sql) => notify.react(changes, new DeliveryReactionsRepository(sql)),
      },
    ],
    sweep: new UntoldSweep(teller, new DeliveryTransactionsRepository(database)),
    sender: new DeliverySender({
      queue: new DeliveryQueueRepository(database),
      post: options.post ?? new ChannelPost({ publicUrl, guard }),
      unsealer,
      onError,
    }),
  };
}
