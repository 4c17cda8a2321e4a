export { formatBytes, formatNumber, formatPercent } from '@nachtwacht/domain';
