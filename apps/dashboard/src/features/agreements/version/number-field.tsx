import { NumberInput, type NumberInputProps } from '@mantine/core';

interface NumberFieldProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number that is always one: what is emptied counts as nothing. */
export function NumberField({ value, onChange, ...props }: NumberFieldProps) {
  return <NumberInput min={0} {...props} value={value} onChange={(typed) => onChange(Number(typed))} />;
}
