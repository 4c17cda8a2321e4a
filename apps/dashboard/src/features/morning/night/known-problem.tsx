import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/texts';
import { overridesQuery } from '../api/night-queries';
import { morningTexts } from '../morning-texts';
import { OverrideItem } from './override-item';
import { Part } from './part';

/** The override that holds for the opened night. */
export function KnownProblem({ id }: { readonly id: string }) {
  const t = useTexts(morningTexts);
  const { data } = useQuery(overridesQuery);
  const override = data?.find((each) => each.id === id);
  if (override === undefined) return null;
  return (
    <Part title={t('night.override')}>
      <OverrideItem override={override} isInNight />
    </Part>
  );
}
