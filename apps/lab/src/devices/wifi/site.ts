/** A site as the controller names it. */
export interface WifiSite {
  /** Its short name, as in addresses. */
  readonly key: string;
  readonly name: string;
}
