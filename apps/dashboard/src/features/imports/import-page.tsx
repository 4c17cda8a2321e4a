import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { useMay } from '../../shared/session/me';
import { PageFrame } from '../../shared/ui/page-frame';
import { useImportRun, type ImportFile } from './api/use-import-run';
import { importsTexts } from './imports-texts';
import { ChooseFile } from './view/choose-file';
import { Refused } from './view/refused';
import { RunView } from './view/run-view';

/** Choose a file, see what it would do, then let it do so. */
export function ImportPage() {
  const t = useTexts(importsTexts);
  const mayImport = useMay('manage-inventory');
  const [file, setFile] = useState<ImportFile | null>(null);
  const { run, isStarting, error, start, reset } = useImportRun();
  const again = () => {
    setFile(null);
    reset();
  };
  const choose = (chosen: ImportFile) => {
    setFile(chosen);
    start(chosen, true);
  };
  return (
    <PageFrame title={t('title')} description={t('intro')}>
      {!mayImport && <Text>{t('refusedRole')}</Text>}
      {mayImport && file === null && <ChooseFile onChoose={choose} />}
      {mayImport && file !== null && error !== null && <Refused error={error} onAgain={again} />}
      {mayImport && file !== null && error === null && (
        <RunView
          fileName={file.name}
          run={isStarting ? null : run}
          onImport={() => start(file, false)}
          onAgain={again}
        />
      )}
    </PageFrame>
  );
}
