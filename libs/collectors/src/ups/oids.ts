/** Where the three ways of telling about a UPS stand: RFC 1628, APC's PowerNet and Eaton's XUPS. */
export const SYS_DESCR = '1.3.6.1.2.1.1.1.0';
export const SYS_NAME = '1.3.6.1.2.1.1.5.0';

export const RFC1628 = '1.3.6.1.2.1.33.1';
export const RFC1628_INPUT = `${RFC1628}.3.3.1`;
export const RFC1628_OUTPUT = `${RFC1628}.4.4.1`;
export const RFC1628_ALARMS = `${RFC1628}.6.2.1`;
export const RFC1628_ALARM_KINDS = `${RFC1628}.6.3`;

export const APC = '1.3.6.1.4.1.318.1.1.1';
export const APC_PROBES = '1.3.6.1.4.1.318.1.1.10.2.3.2.1';
export const APC_SENSORS = '1.3.6.1.4.1.318.1.1.25.1.2.1';

export const EATON = '1.3.6.1.4.1.534.1';
export const EATON_INPUT = `${EATON}.3.4.1`;

const scalars = (base: string, nodes: readonly string[]) => nodes.map((node) => `${base}.${node}.0`);

/** Single values, so that a card that answers slowly is asked for little. */
export const SINGLE_VALUES: readonly string[] = [
  SYS_DESCR,
  SYS_NAME,
  ...scalars(APC, ['1.1.1', '1.2.1', '1.2.3', '2.1.1', '2.1.2', '2.1.3']),
  ...scalars(APC, ['2.2.1', '2.2.2', '2.2.3', '2.2.4', '2.2.6', '2.2.21', '2.3.1', '2.3.2']),
  ...scalars(APC, ['3.2.1', '3.3.1', '4.1.1', '4.2.3', '4.3.3', '7.2.3', '7.2.4', '8.1', '11.1.1']),
  ...scalars(EATON, ['1.1', '1.2', '1.3', '2.1', '2.4', '2.5', '4.1', '4.5', '6.1', '8.2']),
];

export const SUBTREES: readonly string[] = [RFC1628, APC_PROBES, APC_SENSORS, `${EATON_INPUT}.2`];
