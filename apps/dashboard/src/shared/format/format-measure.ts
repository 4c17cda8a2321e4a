export { formatDays, formatMeasure } from '@nachtwacht/domain';
