import { Text } from '@mantine/core';
import type { HardwareFault } from '@nachtwacht/contracts';
import { useMemo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { useReasonText } from '../../../shared/reasons/use-reason-text';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { pageOf } from '../../../shared/routing/links';
import { StatusBadge } from '../../../shared/status/status-badge';
import { Age } from '../../../shared/ui/age';
import { hardwareTexts } from '../hardware-texts';
import classes from './fault-list.module.css';

interface FaultListProps {
  readonly faults: readonly HardwareFault[];
  readonly label: string;
}

/** Parts with what is wrong, which one it is and where, and what to order. */
export function FaultList({ faults, label }: FaultListProps) {
  const t = useTexts(hardwareTexts);
  const language = useLanguage();
  const why = useReasonText();
  const say = useRemarkText();
  const columns = useMemo(
    (): Column<HardwareFault>[] => [
      {
        key: 'status',
        label: t('column.status'),
        width: '9rem',
        isSelfEvident: true,
        cell: ({ status }) => <StatusBadge status={status} />,
      },
      {
        key: 'part',
        label: t('column.part'),
        width: 'minmax(12rem, 1.4fr)',
        isSelfEvident: true,
        cell: ({ assetId, checkId, aspectLabel, instance, reason }) => (
          <div className={classes.two}>
            <RowLink {...pageOf.assetCheck(assetId, checkId)}>
              {`${aspectLabel[language]} ${instance}`.trim()}
            </RowLink>
            <Text size="sm" className={classes.more}>
              {why(reason)}
            </Text>
          </div>
        ),
      },
      {
        key: 'spare',
        label: t('column.spare'),
        width: 'minmax(12rem, 1.6fr)',
        isSelfEvident: true,
        cell: ({ detail }) =>
          detail === null ? (
            <RowText isSoft>{t('noDetail')}</RowText>
          ) : (
            <span className={classes.detail}>{say(detail)}</span>
          ),
      },
      {
        key: 'device',
        label: t('column.device'),
        width: 'minmax(10rem, 1.2fr)',
        cell: ({ assetName, vendor, model, serial }) => (
          <div className={classes.two}>
            <span className={classes.detail}>{assetName}</span>
            <Text size="sm" c="dimmed" className={classes.more}>
              {[[vendor, model].filter((part) => part !== null).join(' '), serial]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </Text>
          </div>
        ),
      },
      {
        key: 'customer',
        label: t('column.customer'),
        width: 'minmax(9rem, 1fr)',
        isSelfEvident: true,
        cell: ({ customerName, siteName }) => (
          <RowText>{siteName === null ? customerName : `${customerName} · ${siteName}`}</RowText>
        ),
      },
      {
        key: 'since',
        label: t('column.since'),
        width: '5rem',
        isNumber: true,
        cell: ({ since }) => <Age since={since} />,
      },
    ],
    [t, language, why, say],
  );
  return (
    <VirtualTable
      rows={faults}
      columns={columns}
      keyOf={({ checkId }) => String(checkId)}
      label={label}
      cardsBelow={980}
    />
  );
}
