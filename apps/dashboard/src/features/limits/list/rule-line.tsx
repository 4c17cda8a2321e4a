import { Badge, Button, Group, Text } from '@mantine/core';
import type { ChosenLimit } from '@nachtwacht/contracts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { inventoryTexts } from '../../../shared/inventory/inventory-texts';
import { limitsTexts } from '../limits-texts';
import { policyText } from '../model/policy-text';

interface RuleLineProps {
  readonly name: string;
  readonly rule: ChosenLimit;
  readonly onEdit: () => void;
}

/** Limits that were chosen, and whom they are for. */
export function RuleLine({ name, rule, onEdit }: RuleLineProps) {
  const t = useTexts(limitsTexts);
  const inventory = useTexts(inventoryTexts);
  const language = useLanguage();
  const whom = [
    rule.customerName ?? t('everybody'),
    rule.assetKind === null ? t('everyKind') : inventory(`kind.${rule.assetKind}`),
  ].join(' · ');
  const says = [
    policyText(rule.policy, t, language),
    ...(rule.attempts === null ? [] : [t('says.attempts', { count: rule.attempts })]),
  ].join(' · ');
  return (
    <Group gap="xs" my={4} wrap="wrap">
      <Badge variant="light" tt="none">
        {whom}
      </Badge>
      <Text size="sm">{says}</Text>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={t('editOf', { name: `${name}, ${whom}` })}
        onClick={onEdit}
      >
        {t('edit')}
      </Button>
    </Group>
  );
}
