import { Group, Paper, Table, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WorkDetail } from '@nachtwacht/contracts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { ClockMark } from '../../shared/work/clock-mark';
import { clockTexts } from '../../shared/work/clock-texts';
import { hoursAndMinutes } from '../../shared/work/countdown';
import { HoursApplied } from './hours-applied';
import { workTexts } from './work-texts';

interface ClockExplainedProps {
  readonly item: WorkDetail;
  readonly which: 'response' | 'resolution';
}

/** A clock; a click on it opens how it was counted. */
export function ClockExplained({ item, which }: ClockExplainedProps) {
  const t = useTexts(workTexts);
  const words = useTexts(clockTexts);
  const format = useFormat();
  const [isOpen, opened] = useDisclosure();
  const clock = item[which];
  const facts = [
    clock.targetMs !== null && t('target', { span: hoursAndMinutes(clock.targetMs) }),
    t('elapsed', { span: hoursAndMinutes(clock.elapsedMs) }),
    clock.pausedMs > 0 && t('pausedFor', { span: hoursAndMinutes(clock.pausedMs) }),
    clock.dueAt !== null && t('dueAt', { at: format.date(clock.dueAt) }),
    clock.resumesAt !== null && t('resumesAt', { at: format.date(clock.resumesAt) }),
    clock.breachedAt !== null && t('breachedAt', { at: format.date(clock.breachedAt) }),
  ].filter((fact) => fact !== false);
  return (
    <Paper withBorder p="md" component="section" aria-label={words(which)}>
      <UnstyledButton onClick={opened.toggle} aria-expanded={isOpen} w="100%">
        <Group gap="sm">
          {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          <Text fw={700}>{words(which)}</Text>
          <ClockMark clock={clock} asOf={item.asOf} />
          <Text size="sm">{facts.join(' · ')}</Text>
        </Group>
      </UnstyledButton>
      {isOpen && (
        <>
          <Text size="sm" fw={600} mt="md">
            {t('why')}
          </Text>
          <Table.ScrollContainer minWidth={480}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('from')}</Table.Th>
                  <Table.Th>{t('to')}</Table.Th>
                  <Table.Th>{t('state')}</Table.Th>
                  <Table.Th ta="right">{t('counted')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {item[`${which}Segments`].map(({ from, to, kind, why, countedMs, priority }) => (
                  <Table.Tr key={from}>
                    <Table.Td>{format.date(from)}</Table.Td>
                    <Table.Td>{to === null ? t('now') : format.date(to)}</Table.Td>
                    <Table.Td>
                      {t(`kinds.${kind}`)}: {t(`reasons.${why}`)} ({t('priority')} {priority})
                    </Table.Td>
                    <Table.Td ta="right">{hoursAndMinutes(countedMs)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <HoursApplied item={item} aroundTheClock={clock.aroundTheClock} />
        </>
      )}
    </Paper>
  );
}
