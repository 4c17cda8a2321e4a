export { ACCEPT, formatOf } from './format';
export { parseExposition } from './parse-exposition';
export { DEFAULT_LIMITS, type Sample } from './sample';
