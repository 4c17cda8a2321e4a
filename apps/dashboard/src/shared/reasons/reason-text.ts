// Mails word the same reasons, so the one table of wordings lives in the domain: libs/domain/src/wording/reasons.
export { reasonQuote, reasonText } from '@nachtwacht/domain';
