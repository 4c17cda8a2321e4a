export * from './limit-catalogue';
export * from './limit-store';
export * from './limits.controller';
export * from './limits.service';
export * from './preview/limit-preview.service';
