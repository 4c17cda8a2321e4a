import { useCallback } from 'react';
import { useTexts } from '../i18n/texts';
import { fieldProblem } from './field-problem';
import type { FieldValues, FormField } from './form-field';
import { formTexts } from './form-texts';

/** `check('settings', fields, values)`: what is wrong, worded, by the path of the input. */
export function useFieldChecks() {
  const t = useTexts(formTexts);
  return useCallback(
    (prefix: string, fields: readonly FormField[], values: FieldValues): Record<string, string> => {
      const problems: Record<string, string> = {};
      for (const field of fields) {
        const problem = fieldProblem(field, values[field.name]);
        if (problem !== null)
          problems[`${prefix}.${field.name}`] = t(`problem.${problem.kind}`, { ...problem });
      }
      return problems;
    },
    [t],
  );
}
