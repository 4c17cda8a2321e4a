import type { AssetDetail } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Section } from '../../../shared/ui/section';
import { partsTexts } from './parts-texts';
import classes from './parts.module.css';

/** What was taken out on purpose and has not come back: by whom and why. */
export function RemovedParts({ removed }: Pick<AssetDetail, 'removed'>) {
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const format = useFormat();
  if (removed.length === 0) return null;
  return (
    <Section title={t('removed')}>
      <ul className={classes.removed}>
        {removed.map(({ checkId, aspectLabel, instance, note, by, at }) => (
          <li key={checkId}>
            <strong>{`${aspectLabel[language]} ${instance}`.trim()}</strong>
            <span className={classes.note}>{note}</span>
            <span className={classes.by}>{t('by', { name: by, date: format.date(at) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
