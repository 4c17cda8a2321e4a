import type { ImportRun } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { importsTexts } from '../imports-texts';
import classes from './counts.module.css';

const NAMES = ['customersCreated', 'sitesCreated', 'assetsCreated', 'assetsUpdated', 'unchanged'] as const;

export function Counts({ run: { counts, errors } }: { readonly run: ImportRun }) {
  const t = useTexts(importsTexts);
  const format = useFormat();
  const all = [...NAMES.map((name) => [name, counts[name]] as const), ['errors', errors.length] as const];
  return (
    <dl className={classes.counts}>
      {all.map(([name, count]) => (
        <div key={name} className={classes.count} data-warns={(name === 'errors' && count > 0) || undefined}>
          <dt>{t(`counts.${name}`)}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
