import { Button, Collapse, Group, Text, Title } from '@mantine/core';
import type { Channel } from '@nachtwacht/contracts';
import { IconChevronDown, IconChevronRight, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { Age } from '../../../shared/ui/age';
import { Ago } from '../../../shared/ui/ago';
import { Facts } from '../../../shared/ui/facts';
import { Panel } from '../../../shared/ui/panel';
import { channelKindsQuery } from '../api/channel-queries';
import { useTestChannel } from '../api/use-channel-actions';
import { channelsTexts } from '../channels-texts';
import { Deliveries } from '../deliveries/deliveries';
import { STATUS_OF_STATE, stateOf } from '../model/channel-state';
import classes from './channel-card.module.css';
import { ChannelMenu } from './channel-menu';
import { TestResult } from './test-result';

interface ChannelCardProps {
  readonly channel: Channel;
  readonly mayManage: boolean;
}

/** One channel: does it work, what waits, what went wrong, and a way to try it. */
export function ChannelCard({ channel, mayManage }: ChannelCardProps) {
  const t = useTexts(channelsTexts);
  const say = useRemarkText();
  const language = useLanguage();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const { data: kinds } = useQuery(channelKindsQuery);
  const test = useTestChannel(channel.id);
  const state = stateOf(channel);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  const kind = kinds?.find((each) => each.id === channel.kind)?.label[language] ?? channel.kind;
  return (
    <Panel className={classes.card} data-state={state}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} size="h4">
            {channel.name}
          </Title>
          <Text size="sm" c="dimmed">
            {kind}
          </Text>
        </div>
        {mayManage && (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconSend size={16} aria-hidden />}
              loading={test.isPending}
              onClick={() => test.mutate()}
            >
              {t('test.run')}
            </Button>
            <ChannelMenu channel={channel} />
          </Group>
        )}
      </Group>
      <div className={classes.state}>
        <StatusIcon status={STATUS_OF_STATE[state]} size={18} />
        <strong>{t(`state.${state}`)}</strong>
        {channel.failingSince !== null && state === 'stuck' && (
          <span>
            {t('card.since')} <Age since={channel.failingSince} />
          </span>
        )}
      </div>
      {state === 'stuck' && <Text size="sm">{t('card.advice')}</Text>}
      <TestResult channelId={channel.id} delivery={test.data} error={test.error} />
      <Facts
        facts={[
          [
            t('card.lastError'),
            channel.failingSince === null || channel.lastError === null ? null : say(channel.lastError),
          ],
          [
            t('card.lastSuccess'),
            channel.lastSuccessAt === null ? (
              t('card.never')
            ) : (
              <Ago key="ago" since={channel.lastSuccessAt} />
            ),
          ],
          [t('card.queued'), channel.queued === 0 ? null : channel.queued],
          [t('card.failed'), channel.failed === 0 ? null : channel.failed],
        ]}
      />
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Chevron size={16} aria-hidden />}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          {t('card.showDeliveries')}
        </Button>
        <Collapse expanded={opened} id={id}>
          {opened && <Deliveries channel={channel} />}
        </Collapse>
      </div>
    </Panel>
  );
}
