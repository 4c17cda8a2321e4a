/** From 0 to 100; null for -1 and other numbers that stand for "not known". */
export function percent(value: number | null): number | null {
  return value !== null && value >= 0 && value <= 100 ? value : null;
}

/** More than all: a UPS may be overloaded. */
export function load(value: number | null): number | null {
  return value !== null && value >= 0 && value <= 1000 ? value : null;
}

export function notNegative(value: number | null): number | null {
  return value !== null && value >= 0 ? value : null;
}

/** A temperature that a room or a battery can have; -1 stands for a sensor that is not there. */
export function celsius(value: number | null): number | null {
  return value !== null && value > -40 && value < 150 && value !== -1 ? value : null;
}

/** -1 stands for "not known" in tenths as well: it is not a tenth below zero. */
export function tenths(value: number | null): number | null {
  return value === null || value === -1 ? null : value / 10;
}

/** RFC 1628 has whole volts; some cards tell tenths of them, and no mains has a thousand volts. */
export function mainsVolts(value: number | null): number | null {
  const volts = notNegative(value);
  return volts !== null && volts >= 1000 ? volts / 10 : volts;
}
