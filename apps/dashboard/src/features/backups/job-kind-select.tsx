import { Select } from '@mantine/core';
import { JOB_KINDS, type JobKind } from '@nachtwacht/domain';

interface JobKindSelectProps {
  readonly label: string;
  readonly words: (kind: JobKind) => string;
  readonly value: JobKind;
  readonly onChange: (kind: JobKind) => void;
}

/** Server or workstation: they are sold in packages of their own and judged by other terms. */
export function JobKindSelect({ label, words, value, onChange }: JobKindSelectProps) {
  return (
    <Select<JobKind>
      label={label}
      allowDeselect={false}
      data={JOB_KINDS.map((kind) => ({ value: kind, label: words(kind) }))}
      value={value}
      onChange={(kind) => {
        if (kind !== null && kind !== value) onChange(kind);
      }}
    />
  );
}
