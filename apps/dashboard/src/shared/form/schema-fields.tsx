import { Button, Collapse, Stack } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTexts } from '../i18n/texts';
import type { FormField } from './form-field';
import { formTexts } from './form-texts';
import { SchemaInput, type Bind } from './schema-input';

interface SchemaFieldsProps {
  readonly fields: readonly FormField[];
  readonly prefix: string;
  readonly bind: Bind;
  /** Paths with something wrong: advanced fields among them are shown. */
  readonly errors: Readonly<Record<string, unknown>>;
}

/** The inputs of a described form; those that few people need are folded away. */
export function SchemaFields({ fields: all, prefix, bind, errors }: SchemaFieldsProps) {
  const t = useTexts(formTexts);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const fields = all.filter(({ input }) => input !== 'hidden');
  const advanced = fields.filter((field) => field.advanced);
  const opened = isOpen || advanced.some(({ name }) => errors[`${prefix}.${name}`] !== undefined);
  const inputs = (some: readonly FormField[]) =>
    some.map((field) => (
      <SchemaInput key={field.name} field={field} path={`${prefix}.${field.name}`} bind={bind} />
    ));
  return (
    <Stack>
      {inputs(fields.filter((field) => !field.advanced))}
      {advanced.length > 0 && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={
              opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />
            }
            aria-expanded={opened}
            aria-controls={id}
            onClick={() => setIsOpen(!opened)}
          >
            {t('advanced')}
          </Button>
          <Collapse expanded={opened} id={id}>
            <Stack pt="sm">{inputs(advanced)}</Stack>
          </Collapse>
        </div>
      )}
    </Stack>
  );
}
