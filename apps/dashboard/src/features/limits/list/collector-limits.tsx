import type { LimitCollector } from '@nachtwacht/contracts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Section } from '../../../shared/ui/section';
import type { EditedLimit } from '../model/edited-limit';
import { AspectLimits } from './aspect-limits';
import classes from './limit-list.module.css';

interface CollectorLimitsProps {
  readonly collector: LimitCollector;
  readonly onEdit: (edited: EditedLimit) => void;
}

/** Every aspect of one collector with what it is judged by. */
export function CollectorLimits({ collector, onEdit }: CollectorLimitsProps) {
  const language = useLanguage();
  return (
    <Section title={collector.label[language]}>
      <ul className={classes.list}>
        {collector.aspects.map((aspect) => (
          <AspectLimits key={aspect.aspect} collector={collector.collector} aspect={aspect} onEdit={onEdit} />
        ))}
      </ul>
    </Section>
  );
}
