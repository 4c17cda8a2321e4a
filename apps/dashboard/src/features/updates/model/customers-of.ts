interface OfCustomer {
  readonly customerId: string;
  readonly customerName: string;
}

/** The customers that occur, by name, for a choice. */
export function customersOf(rows: readonly OfCustomer[]): { value: string; label: string }[] {
  return [...new Map(rows.map(({ customerId, customerName }) => [customerId, customerName]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
