export const SLOTS = 14;

/** Pixels. The marks stand above, size and duration below them in the same columns. */
export const STRIP = { slot: 10, width: SLOTS * 10, marks: 16, height: 36, chart: 16 } as const;
const LEAST = 1;

/** Bars from nought, as high as the chart for the largest; none where nothing was told. */
export function barsOf(
  values: readonly (number | null)[],
): readonly { readonly index: number; readonly height: number }[] {
  const largest = Math.max(0, ...values.filter((value) => value !== null));
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const share = largest === 0 ? 0 : value / largest;
    return [{ index, height: Math.max(LEAST, Math.round(share * STRIP.chart * 10) / 10) }];
  });
}

/** A path over the columns from `first` on; broken where nothing was told, and a dot where a night stands alone. */
export function lineOf(values: readonly (number | null)[], first: number): string {
  const largest = Math.max(0, ...values.filter((value) => value !== null));
  let pen = 'M';
  return values
    .flatMap((value, index) => {
      if (value === null || largest === 0) {
        pen = 'M';
        return [];
      }
      const x = (first + index + 0.5) * STRIP.slot;
      const y = STRIP.height - 1 - (value / largest) * (STRIP.chart - 2);
      const isAlone = pen === 'M' && (values[index + 1] ?? null) === null;
      const part = `${pen}${x} ${Math.round(y * 10) / 10}${isAlone ? 'h1' : ''}`;
      pen = 'L';
      return [part];
    })
    .join('');
}
