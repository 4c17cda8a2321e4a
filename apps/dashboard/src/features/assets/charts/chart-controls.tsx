import { ActionIcon, Button, Group, SegmentedControl, Switch, Text } from '@mantine/core';
import { METRIC_RANGES } from '@nachtwacht/contracts';
import {
  IconArrowBackUp,
  IconChevronLeft,
  IconChevronRight,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { assetsTexts } from '../assets-texts';
import type { ChartWindow } from './use-chart-window';
import { moved, zoomedIn, zoomedOut, type ZoomWindow } from './zoom-window';

interface ChartControlsProps {
  readonly chart: ChartWindow;
  /** From which one steps on; null before the first answer. */
  readonly shown: ZoomWindow | null;
}

/** Which time is drawn: a length, a window of one's own, and the week before beside it. */
export function ChartControls({ chart, shown }: ChartControlsProps) {
  const t = useTexts(assetsTexts);
  const format = useFormat();
  const step = (to: (window: ZoomWindow) => ZoomWindow) => () => {
    if (shown !== null) chart.zoom(to(shown));
  };
  const deeds = [
    { label: t('chart.before'), Icon: IconChevronLeft, act: step((w) => moved(w, -1, chart.now())) },
    { label: t('chart.after'), Icon: IconChevronRight, act: step((w) => moved(w, 1, chart.now())) },
    { label: t('chart.zoomIn'), Icon: IconZoomIn, act: step((w) => zoomedIn(w, chart.now())) },
    { label: t('chart.zoomOut'), Icon: IconZoomOut, act: step((w) => zoomedOut(w, chart.now())) },
  ];
  return (
    <Group justify="space-between" mb="xs" gap="xs">
      <div>
        <Text fw={600}>{t('chart.band')}</Text>
        {chart.zoomed !== null && shown !== null && (
          <Text size="sm" c="dimmed" role="status">
            {format.date(shown.from)} – {format.date(shown.to)}
          </Text>
        )}
      </div>
      <Group gap="xs">
        <Switch
          size="xs"
          label={t('chart.compare')}
          checked={chart.isCompared}
          onChange={({ currentTarget }) => chart.compare(currentTarget.checked)}
        />
        <ActionIcon.Group>
          {deeds.map(({ label, Icon, act }) => (
            <ActionIcon
              key={label}
              variant="default"
              size={28}
              aria-label={label}
              title={label}
              onClick={act}
            >
              <Icon size={16} />
            </ActionIcon>
          ))}
        </ActionIcon.Group>
        {chart.zoomed !== null && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={chart.back}
          >
            {t('chart.back')}
          </Button>
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('chart.range')}
          value={chart.range}
          onChange={chart.setRange}
          data={METRIC_RANGES.map((value) => ({ value, label: t(`chart.ranges.${value}`) }))}
        />
      </Group>
    </Group>
  );
}
