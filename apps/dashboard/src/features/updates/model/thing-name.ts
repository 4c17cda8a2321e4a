interface Named {
  readonly assetName: string;
  /** '' where the thing has no parts. */
  readonly instance: string;
}

/** A thing with the part of it that is updated, where it has several. */
export function thingName({ assetName, instance }: Named): string {
  return instance === '' ? assetName : `${assetName} · ${instance}`;
}
