export { WorkController } from './work.controller';
export { WorkService } from './work.service';
export { WorkWarningService } from './warning.service';
export * from './work-store';
export { replayed as replayedWork } from './view-work';
