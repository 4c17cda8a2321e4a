import type { LiveService } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { boardTexts } from '../board-texts';
import { serviceName } from '../model/service-name';
import classes from './matrix.module.css';

interface MatrixHeadProps {
  readonly services: readonly LiveService[];
  readonly rows: number;
}

export function MatrixHead({ services, rows }: MatrixHeadProps) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  return (
    <div className={classes.head} role="rowgroup">
      <div className={classes.line} role="row" aria-rowindex={1}>
        <div className={classes.corner} role="columnheader" aria-colindex={1}>
          {t('matrix.rows', { count: rows })}
        </div>
        {services.map((service, index) => (
          <div key={service.code} className={classes.service} role="columnheader" aria-colindex={index + 2}>
            {serviceName(service, language)}
          </div>
        ))}
      </div>
    </div>
  );
}
