import { Anchor, Button, Checkbox } from '@mantine/core';
import type { ReleaseView } from '@nachtwacht/contracts';
import { IconArrowBackUp, IconExternalLink, IconHelpSquareRoundedFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { serverClock } from '../../../../shared/clock/server-clock';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { RowText } from '../../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../../shared/list/virtual-table';
import { Ago } from '../../../../shared/ui/ago';
import { SecurityMarks } from '../../marks/item-marks';
import { Mark } from '../../marks/mark';
import { CATALOGUE_WITHIN_DAYS } from '@nachtwacht/domain';
import { isOutdated } from '../../model/releases';
import { catalogueTexts } from '../catalogue-texts';
import { releaseName } from '../release-name';

interface ReleaseTableProps {
  readonly releases: readonly ReleaseView[];
  readonly chosen: ReadonlySet<string>;
  /** null: this person changes nothing. */
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | null;
  readonly onEdit: (release: ReleaseView) => void;
}

export function ReleaseTable({ releases, chosen, onChoose, onEdit }: ReleaseTableProps) {
  const t = useTexts(catalogueTexts);
  const format = useFormat();
  const columns = useMemo(
    (): Column<ReleaseView>[] => [
      ...(onChoose === null
        ? []
        : [
            {
              key: 'choose',
              label: t('chooseAll'),
              isLabelHidden: true,
              width: '1.5rem',
              cell: (release: ReleaseView) => (
                <Checkbox
                  size="xs"
                  aria-label={t('choose', { release: releaseName(release) })}
                  checked={chosen.has(release.id)}
                  onChange={({ currentTarget }) => {
                    const next = new Set(chosen);
                    if (currentTarget.checked) next.add(release.id);
                    else next.delete(release.id);
                    onChoose(next);
                  }}
                />
              ),
            },
          ]),
      {
        key: 'vendor',
        label: t('vendor'),
        isSelfEvident: true,
        width: 'minmax(6rem, 0.8fr)',
        cell: ({ vendor }) => <strong>{vendor}</strong>,
      },
      {
        key: 'train',
        label: t('train'),
        width: 'minmax(4rem, 0.6fr)',
        cell: ({ train }) => <RowText isSoft={train === null}>{train ?? '–'}</RowText>,
      },
      {
        key: 'model',
        label: t('model'),
        width: 'minmax(6rem, 1fr)',
        cell: ({ model }) => (
          <RowText isSoft={model === '*'}>{model === '*' ? t('everyModel') : model}</RowText>
        ),
      },
      {
        key: 'version',
        label: t('version'),
        width: 'minmax(6rem, 0.9fr)',
        cell: ({ version }) => <RowText isSoft={version === null}>{version ?? t('everyVersion')}</RowText>,
      },
      {
        key: 'marks',
        label: t('marks'),
        isSelfEvident: true,
        width: 'minmax(8rem, 1fr)',
        cell: (release) => (
          <>
            <SecurityMarks {...release} />{' '}
            {release.withdrawn && (
              <Mark tone="warning" icon={<IconArrowBackUp size={15} aria-hidden />}>
                {t('withdrawn')}
              </Mark>
            )}
          </>
        ),
      },
      {
        key: 'released',
        label: t('released'),
        width: '7rem',
        cell: ({ releasedOn }) =>
          releasedOn === null ? '–' : format.date(`${releasedOn}T12:00:00Z`, 'date'),
      },
      {
        key: 'end',
        label: t('endOfLife'),
        width: '8.5rem',
        cell: ({ endOfLife }) => (endOfLife === null ? '–' : format.date(`${endOfLife}T12:00:00Z`, 'date')),
      },
      {
        key: 'confirmed',
        label: t('confirmedAt'),
        width: 'minmax(9rem, 1.1fr)',
        cell: (release) => (
          <>
            <div>
              <Ago since={release.confirmedAt} />
            </div>
            {isOutdated(release, serverClock.now()) && (
              <Mark tone="unknown" icon={<IconHelpSquareRoundedFilled size={15} aria-hidden />}>
                {t('outdated', { days: CATALOGUE_WITHIN_DAYS })}
              </Mark>
            )}
          </>
        ),
      },
      {
        key: 'concerns',
        label: t('concerns'),
        width: '6.5rem',
        isNumber: true,
        cell: ({ concerns }) => t('things', { count: concerns }),
      },
      {
        key: 'source',
        label: t('source'),
        width: '3.5rem',
        cell: (release) =>
          release.sourceUrl !== '' && (
            <Anchor
              href={release.sourceUrl}
              target="_blank"
              rel="noreferrer noopener"
              aria-label={t('sourceOf', { release: releaseName(release) })}
            >
              <IconExternalLink size={16} aria-hidden />
            </Anchor>
          ),
      },
      {
        key: 'edit',
        label: t('edit'),
        isLabelHidden: true,
        width: '5.5rem',
        cell: (release) =>
          onChoose !== null && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('editOf', { release: releaseName(release) })}
              onClick={() => onEdit(release)}
            >
              {t('edit')}
            </Button>
          ),
      },
    ],
    [t, format, chosen, onChoose, onEdit],
  );
  return (
    <VirtualTable
      rows={releases}
      columns={columns}
      keyOf={({ id }) => id}
      label={t('parts.releases')}
      cardsBelow={1120}
    />
  );
}
