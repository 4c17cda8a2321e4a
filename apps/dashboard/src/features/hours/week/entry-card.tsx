import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core';
import type { TimeEntryView } from '@nachtwacht/contracts';
import {
  IconArrowBackUp,
  IconCar,
  IconDots,
  IconEye,
  IconLock,
  IconPencil,
  IconPencilMinus,
  IconSend,
} from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { hoursText } from '../model/minutes';
import { monthText } from '../model/month';
import { stateOf, type EntryState } from '../model/week-entries';
import { weekTexts } from './week-texts';
import classes from './week.module.css';

interface EntryCardProps {
  readonly entry: TimeEntryView;
  readonly mayBook: boolean;
  readonly onEdit: (entry: TimeEntryView) => void;
  readonly onRelease: (entry: TimeEntryView) => void;
  readonly onReverse: (entry: TimeEntryView) => void;
}

const ICONS = {
  draft: IconPencilMinus,
  released: IconEye,
  closed: IconLock,
  reversed: IconArrowBackUp,
} as const satisfies Record<EntryState, unknown>;

export function EntryCard({ entry, mayBook, onEdit, onRelease, onReverse }: EntryCardProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const language = useLanguage();
  const state = stateOf(entry);
  const Icon = ICONS[state];
  const time = (at: string) => format.date(at, 'time');
  return (
    <article className={classes.entry} data-state={state}>
      <div className={classes.entryHead}>
        <span className={classes.span}>
          {time(entry.startedAt)}–{time(entry.endedAt)}
        </span>
        <strong>{hoursText(entry.rawMinutes)}</strong>
        {mayBook && state !== 'reversed' && <EntryMenu {...{ entry, state, onEdit, onRelease, onReverse }} />}
      </div>
      <Text fw={600} size="sm" className={classes.words}>
        {entry.customerName}
      </Text>
      {entry.workOn !== null && (
        <Text size="sm" className={classes.words}>
          {entry.workOn}
        </Text>
      )}
      {(entry.customerText || entry.privateNote) !== '' && (
        <Text size="sm" c="dimmed" lineClamp={3} className={classes.words}>
          {entry.customerText || entry.privateNote}
        </Text>
      )}
      <div className={classes.marks}>
        <Tooltip label={t('closedHint')} multiline maw="20rem" disabled={state !== 'closed'}>
          <span className={classes.state}>
            <Icon size={14} aria-hidden />
            {t(state)}
          </span>
        </Tooltip>
        {entry.place === 'on-site' && <span>{t('place.on-site')}</span>}
        {entry.travelMinutes > 0 && (
          <span className={classes.state}>
            <IconCar size={14} aria-hidden />
            {t('travelOf', { hours: hoursText(entry.travelMinutes) })}
          </span>
        )}
        {!entry.billable && <span>{t('notBillable')}</span>}
        {entry.correctionIn !== null && (
          <span>{t('correction', { month: monthText(entry.correctionIn, language) })}</span>
        )}
      </div>
      {entry.reversedReason !== null && (
        <Text size="xs" c="dimmed" className={classes.words}>
          {entry.reversedReason}
        </Text>
      )}
    </article>
  );
}

type EntryMenuProps = Omit<EntryCardProps, 'mayBook'> & { readonly state: EntryState };

function EntryMenu({ entry, state, onEdit, onRelease, onReverse }: EntryMenuProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const what = `${entry.customerName}, ${format.date(entry.startedAt, 'time')}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={28} aria-label={t('more', { what })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state === 'closed' ? (
          <Menu.Label className={classes.hint}>{t('closedHint')}</Menu.Label>
        ) : (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onEdit(entry)}>
            {t('edit')}
          </Menu.Item>
        )}
        {entry.releasedAt === null && (
          <Menu.Item leftSection={<IconSend size={16} />} onClick={() => onRelease(entry)}>
            {t('release')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => onReverse(entry)}>
          {t('reverse')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
