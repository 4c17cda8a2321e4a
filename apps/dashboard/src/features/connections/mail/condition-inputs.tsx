import { ActionIcon, Select, TextInput } from '@mantine/core';
import {
  MAIL_RULE_PARTS,
  MAIL_RULE_TEXT_LENGTH,
  MAIL_RULE_WAYS,
  type MailCondition,
} from '@nachtwacht/domain';
import { IconX } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import classes from './mail-rules.module.css';
import { mailTexts } from './mail-texts';

interface ConditionInputsProps {
  readonly condition: MailCondition;
  readonly isOnly: boolean;
  readonly onChange: (patch: Partial<MailCondition>) => void;
  readonly onRemove: () => void;
}

export function ConditionInputs({ condition, isOnly, onChange, onRemove }: ConditionInputsProps) {
  const t = useTexts(mailTexts);
  return (
    <div className={classes.condition}>
      <Select
        label={t('part')}
        allowDeselect={false}
        value={condition.part}
        data={MAIL_RULE_PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
        onChange={(value) => value !== null && onChange({ part: value })}
      />
      <Select
        label={t('way')}
        allowDeselect={false}
        value={condition.way}
        data={MAIL_RULE_WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))}
        onChange={(value) => value !== null && onChange({ way: value })}
      />
      <TextInput
        label={t('text')}
        autoComplete="off"
        spellCheck={false}
        maxLength={MAIL_RULE_TEXT_LENGTH}
        value={condition.text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
      />
      {!isOnly && (
        <ActionIcon variant="subtle" size={36} aria-label={t('removeCondition')} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
