export * from './catalogue/catalogue-store';
export * from './lane/lane-store';
export { LaneDueService } from './lane/lane-due.service';
export * from './rest';
export * from './versions/version-store';
