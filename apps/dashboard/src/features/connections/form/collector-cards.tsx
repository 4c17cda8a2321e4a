import { Text, UnstyledButton } from '@mantine/core';
import type { CollectorInfo } from '@nachtwacht/contracts';
import type { AssetKind } from '@nachtwacht/domain';
import {
  IconBattery,
  IconBox,
  IconDatabaseExport,
  IconDeviceDesktop,
  IconNetwork,
  IconRouter,
  IconServer,
  IconServer2,
  IconShieldLock,
  IconWifi,
  IconWorld,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useLanguage } from '../../../shared/i18n/use-language';
import classes from './collector-cards.module.css';

const ICONS: Readonly<Record<AssetKind, ComponentType<{ size?: number; stroke?: number }>>> = {
  server: IconServer,
  workstation: IconDeviceDesktop,
  firewall: IconShieldLock,
  'access-point': IconWifi,
  switch: IconNetwork,
  gateway: IconRouter,
  line: IconNetwork,
  website: IconWorld,
  'backup-job': IconDatabaseExport,
  controller: IconWifi,
  nas: IconServer2,
  ups: IconBattery,
  other: IconBox,
};

interface CollectorCardsProps {
  readonly collectors: readonly CollectorInfo[];
  readonly onChoose: (collector: CollectorInfo) => void;
}

/** The kinds of system that can be connected. */
export function CollectorCards({ collectors, onChoose }: CollectorCardsProps) {
  const language = useLanguage();
  return (
    <ul className={classes.cards}>
      {collectors.map((collector) => {
        const Icon = ICONS[collector.assetKind];
        return (
          <li key={collector.id}>
            <UnstyledButton className={classes.card} onClick={() => onChoose(collector)}>
              <span className={classes.icon} aria-hidden="true">
                <Icon size={24} stroke={1.5} />
              </span>
              <span>
                <Text component="span" display="block" fw={600}>
                  {collector.label[language]}
                </Text>
                <Text component="span" display="block" size="sm" c="dimmed">
                  {collector.description[language]}
                </Text>
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
