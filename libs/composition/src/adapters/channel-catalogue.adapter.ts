import { formSchema } from '@nachtwacht/collector-kit';
import type { ChannelKindInfo } from '@nachtwacht/contracts';
import type { ChannelCatalogue } from '@nachtwacht/features-notifications';
import { channelKindById, CHANNEL_KINDS, type AnyChannelKind } from '@nachtwacht/notify';
import { checkCredentials, checkSettings, needsCredentials, targetChanged, targetOf } from './forms';

/** The channels of the registry behind the port of notifications. */
export class ChannelCatalogueAdapter implements ChannelCatalogue {
  private readonly infos = CHANNEL_KINDS.map(infoOf);

  list(): readonly ChannelKindInfo[] {
    return this.infos;
  }

  find(id: string): ChannelKindInfo | undefined {
    return this.infos.find((info) => info.id === id);
  }

  checkSettings(id: string, settings: unknown) {
    return checkSettings(known(id), settings);
  }

  checkCredentials(id: string, credentials: unknown) {
    return checkCredentials(known(id), credentials);
  }

  needsCredentials(id: string): boolean {
    return needsCredentials(known(id));
  }

  targetChanged(
    id: string,
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): boolean {
    return targetChanged(known(id), before, after);
  }

  targetOf(id: string, settings: Readonly<Record<string, unknown>>) {
    return targetOf(known(id), settings);
  }
}

/** The feature asks only about kinds that it found in the list. */
function known(id: string): AnyChannelKind {
  const kind = channelKindById(id);
  if (!kind) throw new Error(`There is no channel "${id}".`);
  return kind;
}

function infoOf({ id, label, settings, credentials }: AnyChannelKind): ChannelKindInfo {
  return { id, label, settings: formSchema(settings), credentials: credentials && formSchema(credentials) };
}
