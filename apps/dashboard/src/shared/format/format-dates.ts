export { DEFAULT_TIME_ZONE, formatDate, type DateStyle } from '@nachtwacht/domain';
