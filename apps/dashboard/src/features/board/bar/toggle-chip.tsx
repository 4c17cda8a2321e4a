import { UnstyledButton } from '@mantine/core';
import classes from './chip.module.css';

interface ToggleChipProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

export function ToggleChip({ label, isOn, onToggle }: ToggleChipProps) {
  return (
    <UnstyledButton className={classes.chip} aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      {label}
    </UnstyledButton>
  );
}
