/** Port: the address people and jobs reach this installation by. */
export abstract class PublicAddress {
  /** The whole URL of a path that begins with a slash. */
  abstract of(path: string): string;
}
