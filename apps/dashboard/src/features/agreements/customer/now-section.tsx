import { Button, Text } from '@mantine/core';
import type { CustomerAgreement } from '@nachtwacht/contracts';
import { agreementVersionAt } from '@nachtwacht/domain';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/section';
import { agreementsTexts } from '../agreements-texts';
import { usePlanText } from '../plan-text';
import { DeedDialog } from './deed-dialog';

/** What holds today, when it ends, and what a letter of today would come to. */
export function NowSection({ agreement }: { readonly agreement: CustomerAgreement }) {
  const t = useTexts(agreementsTexts);
  const format = useFormat();
  const planText = usePlanText(format);
  const mayManage = useMay('manage-agreements');
  const [isEnding, setIsEnding] = useState(false);
  const { customerId, noticeEnds, earliestPriceChange, today, versions } = agreement;
  const signed = versions.filter(({ state }) => state === 'signed');
  const holds = agreementVersionAt(signed, today);
  const hasEnd = signed.length > 0 && signed[0]?.until !== null;
  return (
    <Section
      title={t('now')}
      actions={
        mayManage &&
        holds !== null &&
        !hasEnd && (
          <Button variant="default" onClick={() => setIsEnding(true)}>
            {t('endAll')}
          </Button>
        )
      }
    >
      {holds === null ? (
        <Text>{t('nothingAgreed')}</Text>
      ) : (
        <Facts
          facts={[
            [t('versionColumn'), t('version', { number: holds.number })],
            [t('plan'), planText(holds.terms.plan)],
            [t('from'), format.day(holds.from, 'long')],
            [t('until'), holds.until === null ? t('noEnd') : format.day(holds.until, 'long')],
            [t('noticeEnds'), noticeEnds !== null && !hasEnd && format.day(noticeEnds, 'long')],
            [t('priceChange'), earliestPriceChange !== null && format.day(earliestPriceChange, 'long')],
          ]}
        />
      )}
      <DeedDialog
        customerId={customerId}
        deed={isEnding ? { deed: 'end', noticedOn: today } : null}
        title={t('endTitle')}
        action={t('endAll')}
        done={t('ended')}
        onClose={() => setIsEnding(false)}
      >
        {t('endText', { date: format.day(noticeEnds ?? today, 'long') })}
      </DeedDialog>
    </Section>
  );
}
