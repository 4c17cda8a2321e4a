export { MailListener } from './smtp/mail-listener';
export { MailboxReader } from './imap/mailbox-reader';
export type { MailboxRound } from './imap/mailbox-reader';
