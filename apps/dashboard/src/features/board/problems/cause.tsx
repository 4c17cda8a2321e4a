import type { LiveProblem } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { isOwnRemark, reasonQuote } from '../../../shared/reasons/reason-text';
import { useReasonText } from '../../../shared/reasons/use-reason-text';
import { useAspectLabel } from '../api/use-aspect-label';
import { boardTexts } from '../board-texts';
import classes from './cause.module.css';

/** The system that is asked did not answer: which of its checks says so first is no news. */
const isOfSource = ({ reason }: LiveProblem) => reason.code === 'source-fault';

/** What a check looks at and what it found; under it a remark of ours, or in quotation marks what the device said. */
export function Cause({ problem }: { readonly problem: LiveProblem }) {
  const t = useTexts(boardTexts);
  const why = useReasonText();
  const label = useAspectLabel();
  const language = useLanguage();
  const quote = reasonQuote(problem.reason, language);
  const Said = isOwnRemark(problem.reason) ? 'span' : 'q';
  return (
    <p className={classes.cause}>
      {!isOfSource(problem) && <span className={classes.aspect}>{label(problem).replace(/:$/, '')}: </span>}
      {why(problem.reason)}
      {problem.flapping && <span className={classes.flapping}> ({t('problems.flapping')})</span>}
      {quote !== null && (
        <Said className={classes.quote} title={quote}>
          {quote}
        </Said>
      )}
    </p>
  );
}
