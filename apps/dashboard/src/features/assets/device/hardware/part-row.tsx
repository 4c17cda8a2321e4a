import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { CheckDetail } from '@nachtwacht/contracts';
import { useTexts } from '../../../../shared/i18n/texts';
import { useReasonText } from '../../../../shared/reasons/use-reason-text';
import { useRemarkText } from '../../../../shared/remarks/use-remark-text';
import { StatusIcon } from '../../../../shared/status/status-icon';
import { statusTexts } from '../../../../shared/status/status-texts';
import { Ago } from '../../../../shared/ui/ago';
import { useCheckName } from '../../checks/use-check-name';
import { useReadingText } from '../../checks/use-reading-text';
import { isGone } from '../../parts/gone';
import { RemovePart } from '../../parts/remove-part';
import { useAssetSearch } from '../../use-asset-search';
import { deviceTexts } from '../device-texts';
import classes from './hardware.module.css';

interface PartRowProps {
  readonly part: CheckDetail;
  /** The only one of its kind: then the kind is its name. */
  readonly isAlone?: boolean;
}

/** One part: what it says of itself, which one it is, and of when that is. */
export function PartRow({ part, isAlone = false }: PartRowProps) {
  const t = useTexts(deviceTexts);
  const statusWord = useTexts(statusTexts);
  const [, patch] = useAssetSearch();
  const nameOf = useCheckName();
  const readingOf = useReadingText();
  const why = useReasonText();
  const say = useRemarkText();
  const level = part.reading?.['kind'] === 'level' && part.status !== 'unknown' ? readingOf(part) : null;
  return (
    <li className={classes.part} data-status={part.status} data-gone={isGone(part) || undefined}>
      <StatusIcon status={part.status} size={15} />
      <UnstyledButton
        className={classes.name}
        aria-label={t('hardware.open', { part: nameOf(part) })}
        onClick={() => patch({ check: part.id })}
      >
        {isAlone || part.instance === '' ? nameOf(part) : part.instance}
      </UnstyledButton>
      <span className={classes.word}>
        <VisuallyHidden>{statusWord(part.status)}: </VisuallyHidden>
        {level === null ? why(part.reason) : level}
        {isGone(part) && (
          <span className={classes.deed}>
            <RemovePart check={part} />
          </span>
        )}
      </span>
      <span className={classes.detail}>{part.detail === null ? '' : say(part.detail)}</span>
      <span className={classes.age}>
        {part.measuredAt === null ? t('hardware.never') : <Ago since={part.measuredAt} />}
      </span>
    </li>
  );
}
