import type { BackupPackage } from '@nachtwacht/contracts';
import type { JobKind } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../../../shared/i18n/use-language';
import { backupPackagesQuery } from '../api/backup-queries';

const NONE: readonly BackupPackage[] = [];

function usePackages(): readonly BackupPackage[] {
  return useQuery(backupPackagesQuery).data ?? NONE;
}

/** The name of a package in the language on screen; its code while the packages are not there. */
export function usePackageName(): (code: string) => string {
  const packages = usePackages();
  const language = useLanguage();
  return useCallback(
    (code) => {
      const found = packages.find((each) => each.code === code);
      if (found === undefined) return code;
      return language === 'nl' ? found.nameNl : found.nameEn;
    },
    [packages, language],
  );
}

/** What can be sold for a kind, and the present one though it is not sold any more: as choices of a Select. */
export function usePackageChoices(kind: JobKind, present: string | null): { value: string; label: string }[] {
  const packages = usePackages();
  const name = usePackageName();
  return packages
    .filter((each) => (each.kind === kind && !each.archived) || each.code === present)
    .toSorted((a, b) => a.position - b.position)
    .map(({ code }) => ({ value: code, label: name(code) }));
}
