/** Port: the host behind the @ of the addresses that mails are reported to. */
export abstract class MailHost {
  /** Null where this installation takes no mails. */
  abstract readonly name: string | null;
}
