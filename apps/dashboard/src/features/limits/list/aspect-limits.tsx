import { Button, Group, Text } from '@mantine/core';
import type { LimitAspect } from '@nachtwacht/contracts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { limitsTexts } from '../limits-texts';
import type { EditedLimit } from '../model/edited-limit';
import { policyText } from '../model/policy-text';
import classes from './limit-list.module.css';
import { RuleLine } from './rule-line';

interface AspectLimitsProps {
  readonly collector: string;
  readonly aspect: LimitAspect;
  readonly onEdit: (edited: EditedLimit) => void;
}

/** One aspect: the collector's own limits, and below them those that were chosen. */
export function AspectLimits({ collector, aspect, onEdit }: AspectLimitsProps) {
  const t = useTexts(limitsTexts);
  const language = useLanguage();
  const mayManage = useMay('manage-limits');
  const { label, checks, ownPolicies, policy, attempts, rules } = aspect;
  const name = label[language];
  const about = { collector, aspect: aspect.aspect, assetKind: null, customerId: null };
  const isChosen = rules.some(({ customerId, assetKind }) => customerId === null && assetKind === null);
  const counts = [
    t('checks', { count: checks }),
    ...(ownPolicies > 0 ? [t('ownPolicies', { count: ownPolicies })] : []),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" {...(isChosen && { c: 'dimmed' })}>
          {[
            `${t('standard')}: ${policyText(policy, t, language)}`,
            t('says.attempts', { count: attempts }),
          ].join(' · ')}
        </Text>
        {rules.map((rule) => (
          <RuleLine
            key={`${rule.customerId ?? ''}/${rule.assetKind ?? ''}`}
            name={name}
            rule={rule}
            onEdit={() => onEdit({ aspect, about: { ...about, ...whom(rule) } })}
          />
        ))}
        <Text size="sm" c="dimmed">
          {counts.join(' · ')}
        </Text>
      </div>
      <Group gap="xs">
        {!isChosen && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('editOf', { name })}
            onClick={() => onEdit({ aspect, about })}
          >
            {t('edit')}
          </Button>
        )}
        {mayManage && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('addOf', { name })}
            onClick={() => onEdit({ aspect, about, isException: true })}
          >
            {t('add')}
          </Button>
        )}
      </Group>
    </li>
  );
}

function whom({ customerId, assetKind }: LimitAspect['rules'][number]) {
  return { customerId, assetKind };
}
