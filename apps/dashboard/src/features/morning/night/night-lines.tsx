import { Text } from '@mantine/core';
import type { NightDetail } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { morningTexts } from '../morning-texts';
import classes from './night-panel.module.css';
import { Part } from './part';

/** Who opened, noted, signed and corrected it, newest last: the register's own order. */
export function NightLines({ lines }: { readonly lines: NightDetail['lines'] }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  return (
    <Part title={t('night.lines')}>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('night.noLines')}
        </Text>
      ) : (
        <ol className={classes.lines}>
          {lines.map(({ id, at, kind, byName, text }) => (
            <li key={id} className={classes.line} data-kind={kind}>
              <time dateTime={at} title={format.date(at, 'full')} className={classes.soft}>
                {format.date(at)}
              </time>
              <div>
                <strong>{byName ?? t('line.product')}</strong> · {t(`line.${kind}`)}
                {text !== null && <div className={classes.text}>{text}</div>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}
