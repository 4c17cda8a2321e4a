import { Text } from '@mantine/core';
import type { LimitPreview } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { limitsTexts } from '../limits-texts';
import classes from './limit-preview.module.css';

type Counts = LimitPreview['now']['present'];
type Fired = LimitPreview['fired']['present'];

/** The present limits beside the proposed ones. */
export function PreviewCounts({
  preview: { by, fired, withPeaks, now },
}: {
  readonly preview: LimitPreview;
}) {
  const t = useTexts(limitsTexts);
  const format = useFormat();
  const lines: [string, string, string][] = [
    [t('preview.moment'), ...both(now, (counts: Counts) => format.number(counts.warning + counts.critical))],
  ];
  if (by !== 'now')
    lines.unshift(
      [t('preview.warning'), ...both(fired, ({ warning }: Fired) => format.number(warning))],
      [t('preview.critical'), ...both(fired, ({ critical }: Fired) => format.number(critical))],
      [
        t('preview.lasted'),
        ...both(fired, ({ seconds }: Fired) => (seconds === 0 ? '–' : format.span(seconds * 1000))),
      ],
    );
  const peaks = both(withPeaks, times);
  const showsPeaks = by === 'samples' && peaks.join() !== both(fired, times).join();
  return (
    <>
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col" aria-label={t('preview.title')} />
            <th scope="col">{t('preview.present')}</th>
            <th scope="col">{t('preview.proposed')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, present, proposed]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{present}</td>
              <td className={present === proposed ? undefined : classes.changed}>{proposed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {showsPeaks && (
        <Text size="sm">
          {t('preview.peaks', { present: format.number(peaks[0]), proposed: format.number(peaks[1]) })}
        </Text>
      )}
    </>
  );
}

function times({ warning, critical }: Fired): number {
  return warning + critical;
}

function both<T, R>({ present, proposed }: { present: T; proposed: T }, of: (one: T) => R): [R, R] {
  return [of(present), of(proposed)];
}
