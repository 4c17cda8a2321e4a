import type { ReleaseInput } from '@nachtwacht/contracts';

/** A release as it is typed: nothing is an empty text. */
export interface ReleaseDraft {
  vendor: string;
  train: string;
  model: string;
  version: string;
  releasedOn: string;
  endOfLife: string;
  /** '': the maker does not say. */
  security: '' | 'yes' | 'no';
  knownExploited: boolean;
  withdrawn: boolean;
  sourceUrl: string;
  note: string;
}

/** null: a new one. */
export function draftOf(release: ReleaseInput | null): ReleaseDraft {
  return {
    vendor: release?.vendor ?? '',
    train: release?.train ?? '',
    model: release?.model ?? '*',
    version: release?.version ?? '',
    releasedOn: release?.releasedOn ?? '',
    endOfLife: release?.endOfLife ?? '',
    security: release?.security == null ? '' : release.security ? 'yes' : 'no',
    knownExploited: release?.knownExploited ?? false,
    withdrawn: release?.withdrawn ?? false,
    sourceUrl: release?.sourceUrl ?? '',
    note: release?.note ?? '',
  };
}

export function inputOf(draft: ReleaseDraft): ReleaseInput {
  const { vendor, train, model, version, releasedOn, endOfLife, security, sourceUrl, note, ...rest } = draft;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...rest,
    vendor: vendor.trim().toLowerCase(),
    train: orNull(train),
    model: model.trim(),
    version: orNull(version),
    releasedOn: orNull(releasedOn),
    endOfLife: orNull(endOfLife),
    security: security === '' ? null : security === 'yes',
    sourceUrl: sourceUrl.trim(),
    note: note.trim(),
  };
}
