export * from './registry';
export { readInbox, type ReadMail } from './mail-report/preview';
