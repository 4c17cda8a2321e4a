import { Alert, List } from '@mantine/core';
import type {
  AgreementVersionView,
  OneOffFeeView,
  ServicePackageView,
  SubscriptionView,
} from '@nachtwacht/contracts';
import { agreementVersionAt, downgradeFrom, USUAL_AGREEMENT_TERMS } from '@nachtwacht/domain';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { agreementsTexts } from '../agreements-texts';
import { money } from '../model/money';
import { upgradeCost } from '../model/upgrade-cost';

interface LineOutcomeProps {
  readonly kind: 'subscribe' | 'upgrade' | 'downgrade';
  /** null: a new line. */
  readonly line: SubscriptionView | null;
  readonly chosen: ServicePackageView | undefined;
  readonly quantity: number;
  readonly on: string;
  readonly fees: readonly OneOffFeeView[];
  /** Signed ones, which the months of notice are of. */
  readonly versions: readonly AgreementVersionView[];
}

/** What a change comes to before it is made: from when, what the month costs by day, and what is asked once. */
export function LineOutcome({ kind, line, chosen, quantity, on, fees, versions }: LineOutcomeProps) {
  const t = useTexts(agreementsTexts);
  const format = useFormat();
  const language = useLanguage();
  if (chosen === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return null;
  const after = { monthlyCents: chosen.monthlyCents, quantity };
  // What begins anew had no price before.
  const before = line ?? { monthlyCents: 0, quantity: 0 };
  const cost = kind === 'downgrade' ? null : upgradeCost(before, after, on);
  const terms = agreementVersionAt(versions, on)?.terms ?? USUAL_AGREEMENT_TERMS;
  const begins = kind === 'downgrade' ? downgradeFrom(on, terms.noticeMonths) : on;
  const own = fees.filter(({ serviceCode }) => serviceCode === chosen.serviceCode);
  return (
    <Alert icon={<IconCalendarEvent size={18} aria-hidden />} title={t('outcome.title')} role="status">
      <List size="sm">
        <List.Item>{t('outcome.begins', { date: format.day(begins, 'long') })}</List.Item>
        {cost !== null && cost.daysBefore > 0 && line !== null && (
          <List.Item>
            {t('outcome.month', {
              before: money(cost.centsBefore, language),
              daysBefore: cost.daysBefore,
              after: money(cost.centsAfter, language),
              daysAfter: cost.daysAfter,
              total: money(cost.centsBefore + cost.centsAfter, language),
            })}
          </List.Item>
        )}
        {cost !== null && line === null && (
          <List.Item>
            {t('outcome.first', { after: money(cost.centsAfter, language), daysAfter: cost.daysAfter })}
          </List.Item>
        )}
        <List.Item>
          {after.monthlyCents === null
            ? t('outcome.noPrice')
            : t('outcome.monthly', { cents: money(after.monthlyCents * quantity, language) })}
        </List.Item>
        {own.map((fee) => (
          <List.Item key={fee.code}>
            {t('outcome.fee', {
              name: language === 'nl' ? fee.nameNl : fee.nameEn,
              cents: money(fee.cents, language),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
