import { JobScheduleSchema, type NightDetail } from '@nachtwacht/contracts';
import { describeSchedule } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { pageOf } from '../../../shared/routing/links';
import { Facts } from '../../../shared/ui/facts';
import { LinkAnchor } from '../../../shared/ui/links';
import { morningTexts } from '../morning-texts';
import { Part } from './part';

/** When it was expected, and where it belongs. */
export function NightFacts({ detail }: { readonly detail: NightDetail }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const language = useLanguage();
  const { night, windowEndsAt, schedule } = detail;
  const known = JobScheduleSchema.safeParse(schedule);
  return (
    <Part title={t('night.schedule')}>
      <Facts
        facts={[
          [
            t('night.schedule'),
            known.success ? describeSchedule(known.data, language) : format.date(night.dueAt),
          ],
          [
            t('night.window'),
            t('night.windowText', {
              end: format.date(windowEndsAt),
              deadline: format.date(night.deadlineAt),
            }),
          ],
          [t('night.package'), night.packageCode],
          [t(`night.kind.${night.kind}`), night.protectsName],
          [
            '',
            <>
              <LinkAnchor {...pageOf.asset(night.assetId)}>{t('night.asset')}</LinkAnchor>
              {' · '}
              <LinkAnchor {...pageOf.customer(night.customerId)}>{t('night.customer')}</LinkAnchor>
            </>,
          ],
        ]}
      />
    </Part>
  );
}
