import { Stack, Text } from '@mantine/core';
import type { VersionRow } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useMay } from '../../../shared/session/me';
import { Facts } from '../../../shared/ui/facts';
import { LinkAnchor } from '../../../shared/ui/links';
import { Section } from '../../../shared/ui/section';
import { versionsQuery } from '../api/update-queries';
import { useUpdatesRefresh } from '../api/use-updates-refresh';
import { ConditionMark } from '../marks/condition-mark';
import { useBehindWords } from '../marks/item-marks';
import { marksTexts } from '../marks/marks-texts';
import { thingName } from '../model/thing-name';
import { today } from '../today';
import { assetUpdatesTexts } from './asset-updates-texts';

interface AssetUpdatesProps {
  readonly customerId: string;
  readonly assetId: string;
}

/** On the page of a thing: what it runs, what there is, and where its update stands. Nothing where it has no version. */
export function AssetUpdates(props: AssetUpdatesProps) {
  return useMay('read-settings') ? <OfAsset {...props} /> : null;
}

function OfAsset({ customerId, assetId }: AssetUpdatesProps) {
  const t = useTexts(assetUpdatesTexts);
  const { data = [] } = useQuery(versionsQuery(customerId));
  useUpdatesRefresh();
  const rows = data.filter((row) => row.assetId === assetId);
  if (rows.length === 0) return null;
  return (
    <Section title={t('title')}>
      <Stack gap="md">
        {rows.map((row) => (
          <OneVersion key={`${row.collector} ${row.aspect} ${row.instance}`} row={row} />
        ))}
      </Stack>
    </Section>
  );
}

function OneVersion({ row }: { readonly row: VersionRow }) {
  const t = useTexts(assetUpdatesTexts);
  const marks = useTexts(marksTexts);
  const format = useFormat();
  const words = UPDATE_WORDS[useLanguage()];
  const behindWords = useBehindWords();
  const { available, pending, checkedAt, endOfLife, stage, itemId, knownBy } = row;
  const who = words.knownBy[knownBy];
  return (
    <div>
      {row.instance !== '' && <Text fw={600}>{row.instance}</Text>}
      <ConditionMark row={row} today={today()} />
      <Facts
        facts={[
          [t('installed'), row.installed ?? words.notSaid],
          [
            t('available'),
            available ?? (pending !== null && pending > 0 ? marks('packages', { count: pending }) : null),
          ],
          [t('agreed'), row.desired],
          [
            t('known'),
            checkedAt === null
              ? t('neverChecked', { who })
              : t('checked', { who, at: format.date(checkedAt) }),
          ],
          [t('behind'), row.state === 'pending' && behindWords(row.daysBehind)],
          [t('endOfLife'), endOfLife !== null && format.date(`${endOfLife}T12:00:00Z`, 'date')],
          [
            t('lane'),
            itemId !== null && stage !== null && (
              <LinkAnchor
                to="/updates"
                search={{ item: itemId }}
                aria-label={t('toCard', { thing: thingName(row), stage: words.stage[stage] })}
              >
                {words.stage[stage]}
              </LinkAnchor>
            ),
          ],
        ]}
      />
    </div>
  );
}
