export { ACCEPT, formatOf } from './format';
export { parseExposition, type ParseOptions } from './parse-exposition';
export {
  DEFAULT_LIMITS,
  type Exemplar,
  type Exposition,
  type Family,
  type Limits,
  type Sample,
} from './sample';
