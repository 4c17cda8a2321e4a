import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { PageFrame } from '../../shared/ui/page-frame';
import { TokenDialog } from './form/token-dialog';
import { TokenList } from './list/token-list';
import { tokensTexts } from './tokens-texts';

/** What programs call the API with. */
export function TokensPage() {
  const t = useTexts(tokensTexts);
  const [isMaking, setIsMaking] = useState(false);
  return (
    <PageFrame
      title={t('title')}
      description={t('intro')}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsMaking(true)}>
          {t('add')}
        </Button>
      }
    >
      <TokenList />
      <TokenDialog opened={isMaking} onClose={() => setIsMaking(false)} />
    </PageFrame>
  );
}
