import { Anchor, Title } from '@mantine/core';
import type { UpdateDetail } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { pageOf } from '../../../shared/routing/links';
import { Facts } from '../../../shared/ui/facts';
import { LinkAnchor } from '../../../shared/ui/links';
import { useBehindWords } from '../marks/item-marks';
import { thingName } from '../model/thing-name';
import { itemTexts } from './item-texts';
import classes from './item.module.css';

/** What it is, whose it is, and what the maker says of the release. */
export function ItemFacts({ detail }: { readonly detail: UpdateDetail }) {
  const t = useTexts(itemTexts);
  const format = useFormat();
  const words = UPDATE_WORDS[useLanguage()];
  const behindWords = useBehindWords();
  const { release, plannedFrom, plannedUntil } = detail;
  return (
    <section className={classes.part}>
      <Title order={3} size="h5">
        {t('facts')}
      </Title>
      <Facts
        facts={[
          [t('thing'), <LinkAnchor {...pageOf.asset(detail.assetId)}>{thingName(detail)}</LinkAnchor>],
          [
            t('customer'),
            <LinkAnchor {...pageOf.customer(detail.customerId)}>{detail.customerName}</LinkAnchor>,
          ],
          [t('due'), format.date(detail.dueAt, 'date')],
          [t('behind'), behindWords(detail.daysBehind)],
          [t('risk'), detail.risk && words.risk[detail.risk]],
          [t('knownBy'), words.knownBy[detail.knownBy]],
          [
            t('planned'),
            plannedFrom !== null &&
              plannedUntil !== null &&
              t('says.window', { from: format.date(plannedFrom), until: format.date(plannedUntil) }),
          ],
          [t('released'), release?.releasedOn && format.day(release.releasedOn)],
          [
            t('source'),
            release?.sourceUrl && (
              <Anchor href={release.sourceUrl} target="_blank" rel="noreferrer noopener">
                {release.sourceUrl}
              </Anchor>
            ),
          ],
          [t('sourceNote'), release?.note],
        ]}
      />
    </section>
  );
}
