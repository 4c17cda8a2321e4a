import { Popover, UnstyledButton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { boardTexts } from '../board-texts';
import type { RecentChange } from '../model/board-state';
import { ChangeText } from './change-text';
import classes from './recent-line.module.css';

interface RecentLineProps {
  readonly recent: readonly RecentChange[];
  readonly names: ReadonlyMap<string, string>;
}

/** The latest change on one line; press it for the ones before. */
export function RecentLine({ recent, names }: RecentLineProps) {
  const t = useTexts(boardTexts);
  const [latest] = recent;
  if (latest === undefined)
    return (
      <p className={classes.line} data-empty>
        <IconHistory size={16} aria-hidden />
        {t('recent.none')}
      </p>
    );
  return (
    <Popover position="bottom-start" shadow="md" width="min(36rem, 92vw)">
      <Popover.Target>
        <UnstyledButton className={classes.line} title={t('recent.more')}>
          <IconHistory size={16} aria-hidden />
          <span key={latest.position} className={classes.latest}>
            <ChangeText change={latest} customer={names.get(latest.check.customerId)} />
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('recent.title')}>
        <ol className={classes.list}>
          {recent.map((change) => (
            <li key={change.position}>
              <ChangeText change={change} customer={names.get(change.check.customerId)} />
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
}
