import { found, isUnder, type Maker } from './maker';

/** EdgeRouters with EdgeOS. Some say their version in sysDescr ("EdgeOS v2.0.9-hotfix.4.5521907.220627.1145"), others only the model. */
export const ubiquiti: Maker = {
  vendor: 'ubiquiti',
  label: 'Ubiquiti',
  recognises: ({ objectId, description }) =>
    isUnder(objectId, '1.3.6.1.4.1.41112.1.5') || /^Edge(?:OS|Router)\b/.test(description ?? ''),
  get: [],
  read: (_values, { description }) => ({
    version: found(/\bEdgeOS (v?\d\S*)/, description),
    model: found(/(Edge(?:Router|Point|Switch)\b[^,(]*)/, description),
    train: 'edgeos',
  }),
};
