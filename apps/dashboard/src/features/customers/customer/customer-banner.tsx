import type { Customer } from '@nachtwacht/contracts';
import { IconArchive } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Banner } from '../../../shared/ui/banner';
import { customersTexts } from '../customers-texts';

export function CustomerBanner({ customer: { archivedAt } }: { readonly customer: Customer }) {
  const t = useTexts(customersTexts);
  const format = useFormat();
  if (archivedAt === null) return null;
  return (
    <Banner icon={<IconArchive size={18} aria-hidden />}>
      {t('page.archivedBanner', { date: format.date(archivedAt, 'date') })}
    </Banner>
  );
}
