import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { squareAgeQuery } from '../api/square-age';
import { boardTexts } from '../board-texts';

interface SquareMeasuredProps {
  readonly customerId: string;
  readonly serviceCode: string;
}

/** How old the oldest measurement behind a square is, after a comma; nothing until it is known. */
export function SquareMeasured({ customerId, serviceCode }: SquareMeasuredProps) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const { data } = useQuery(squareAgeQuery(customerId, serviceCode));
  if (data === undefined) return null;
  const { measuredAt } = data;
  return measuredAt === null
    ? `, ${t('matrix.neverMeasured')}`
    : `, ${t('matrix.measured', { time: format.date(measuredAt, 'time') })}`;
}
