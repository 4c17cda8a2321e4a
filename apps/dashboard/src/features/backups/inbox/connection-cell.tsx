import { Text } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { LightLink } from '../../../shared/ui/light-link';
import classes from './inbox.module.css';
import { inboxTexts } from './inbox-texts';

interface ConnectionCellProps {
  readonly id: string;
  readonly name: string;
  /** null: the own network. */
  readonly customerName: string | null;
}

/** Where something came in, and whose it is. */
export function ConnectionCell({ id, name, customerName }: ConnectionCellProps) {
  const t = useTexts(inboxTexts);
  return (
    <div>
      <LightLink className={classes.link} {...pageOf.connection(id)}>
        {name}
      </LightLink>
      <Text size="xs" c="dimmed">
        {customerName ?? t('own')}
      </Text>
    </div>
  );
}
