// Mails word the same reasons, so the one table of wordings lives in the domain: libs/domain/src/wording/reasons.
export { isOwnRemark, reasonQuote, reasonText } from '@nachtwacht/domain';
