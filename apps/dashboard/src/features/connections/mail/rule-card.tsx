import { ActionIcon, Button, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import {
  MAIL_RULE_OUTCOMES,
  MAIL_RULE_TEXT_LENGTH,
  MOST_MAIL_CONDITIONS,
  type MailRule,
} from '@nachtwacht/domain';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { ConditionInputs } from './condition-inputs';
import { mailTexts } from './mail-texts';
import { conditionAt, withCondition } from './rule-drafts';

interface RuleCardProps {
  readonly rule: MailRule;
  /** Place in the list, from 1. */
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (patch: Partial<MailRule>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One rule: when it holds, what it means, and which job it is about. */
export function RuleCard({ rule, number, isFirst, isLast, onChange, onMove, onRemove }: RuleCardProps) {
  const t = useTexts(mailTexts);
  return (
    <Fieldset legend={t('rule', { number })}>
      <Stack gap="sm">
        {rule.when.map((condition, index) => (
          <ConditionInputs
            // Conditions have no id of their own, and are only added and taken away.
            key={index}
            condition={condition}
            isOnly={rule.when.length === 1}
            onChange={(patch) => onChange({ when: conditionAt(rule, index, patch) })}
            onRemove={() => onChange({ when: conditionAt(rule, index, null) })}
          />
        ))}
        {rule.when.length < MOST_MAIL_CONDITIONS && (
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onChange({ when: withCondition(rule) })}
            >
              {t('addCondition')}
            </Button>
          </div>
        )}
        <Group grow align="start">
          <Select
            label={t('outcome')}
            allowDeselect={false}
            value={rule.outcome}
            data={MAIL_RULE_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
            onChange={(value) => value !== null && onChange({ outcome: value })}
          />
          {rule.outcome !== 'ignore' && (
            <TextInput
              label={t('job')}
              description={t('jobHelp')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autoComplete="off"
              maxLength={MAIL_RULE_TEXT_LENGTH}
              value={rule.job}
              onChange={({ currentTarget }) => onChange({ job: currentTarget.value })}
            />
          )}
        </Group>
        <Group gap="xs" justify="flex-end">
          <ActionIcon
            variant="default"
            disabled={isFirst}
            aria-label={t('up', { number })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            disabled={isLast}
            aria-label={t('down', { number })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('remove', { number })} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Stack>
    </Fieldset>
  );
}
