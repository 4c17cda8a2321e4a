import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { serverClock } from '../clock/server-clock';
import { useTexts } from '../i18n/texts';
import { pageOf } from '../routing/links';
import { useMay } from '../session/me';
import { LinkAnchor } from '../ui/links';
import { ClockMark } from './clock-mark';
import { clockTexts } from './clock-texts';
import { dueSoon, leadingClock } from './countdown';
import { workQuery } from './work-query';

const MOST = 3;

/** Over every page, and over the board: work that is late or nearly so. Nothing when there is none. */
export function DueSoon() {
  const t = useTexts(clockTexts);
  const mayLook = useMay('read-settings');
  const { data } = useQuery({ ...workQuery('open'), enabled: mayLook });
  useLiveRefresh([['work']], ({ kind }) => kind === 'work');
  const pressing = dueSoon(data ?? [], serverClock.now());
  if (pressing.length === 0) return null;
  const more = pressing.length - MOST;
  return (
    <Group role="region" aria-label={t('soonTitle')} gap="sm" px="md" py={6}>
      <Text size="sm" fw={700}>
        {t('soonTitle')}
      </Text>
      {pressing.slice(0, MOST).map((item) => (
        <Group key={item.id} gap={6} wrap="nowrap">
          <LinkAnchor {...pageOf.workItem(item.id)} size="sm">
            #{item.number} {item.customerName}
          </LinkAnchor>
          <ClockMark clock={item[leadingClock(item)]} asOf={item.asOf} />
        </Group>
      ))}
      {more > 0 && (
        <LinkAnchor to="/work" size="sm">
          {t('more', { count: more })}
        </LinkAnchor>
      )}
    </Group>
  );
}
