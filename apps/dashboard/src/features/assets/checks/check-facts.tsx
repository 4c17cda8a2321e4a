import type { CheckDetail } from '@nachtwacht/contracts';
import { formatMeasure } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { reasonQuote } from '../../../shared/reasons/reason-text';
import { pageOf } from '../../../shared/routing/links';
import { useMay } from '../../../shared/session/me';
import { Ago } from '../../../shared/ui/ago';
import { Facts } from '../../../shared/ui/facts';
import { LinkAnchor } from '../../../shared/ui/links';
import { Until } from '../../../shared/ui/until';
import { assetsTexts } from '../assets-texts';
import { limitsOf } from '../model/limits';
import { unitOf } from '../model/reading-text';

/** How a check is measured and judged. */
export function CheckFacts({ check }: { readonly check: CheckDetail }) {
  const t = useTexts(assetsTexts);
  const language = useLanguage();
  const format = useFormat();
  const maySeeSettings = useMay('read-settings');
  const unit = unitOf(check.policy['unit']);
  const limits = check.policy['kind'] === 'level' ? limitsOf(check.policy, unit) : [];
  return (
    <Facts
      facts={[
        [t('checks.said'), reasonQuote(check.reason, language)],
        [
          t('checks.measured'),
          check.measuredAt === null ? t('checks.never') : <Ago key="age" since={check.measuredAt} />,
        ],
        [t('checks.next'), check.nextDueAt === null ? null : <Until key="until" at={check.nextDueAt} />],
        [t('checks.interval'), format.span(check.intervalSeconds * 1000)],
        [
          t('checks.limits'),
          limits
            .map(({ status, value }) =>
              t(`checks.${status}At`, { value: formatMeasure(value, unit, language) }),
            )
            .join(', '),
        ],
        [
          t('checks.source'),
          maySeeSettings && (
            <LinkAnchor key="source" {...pageOf.connection(check.connectionId)}>
              {check.connectionName}
            </LinkAnchor>
          ),
        ],
      ]}
    />
  );
}
