export * from './drafts/draft-store';
export * from './drafts/reckoned-parts';
export { DraftsService } from './drafts/drafts.service';
export * from './reports/look-store';
export * from './reports/report-store';
export * from './rest';
