import { Checkbox, Popover, Stack, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { LiveService } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { joinList, listOf } from '../board-search';
import { boardTexts } from '../board-texts';
import { serviceName } from '../model/service-name';
import { useBoardSearch } from '../model/use-board-search';
import classes from './chip.module.css';

/** Which services, and so which columns. None chosen means all. */
export function ServiceFilter({ services }: { readonly services: readonly LiveService[] }) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const [search, patch] = useBoardSearch();
  const chosen = listOf(search.service);
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.chip} data-on={chosen.length > 0 || undefined}>
          {chosen.length === 0
            ? t('filters.allServices')
            : t('filters.servicesChosen', { count: chosen.length })}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.services')}>
        <Checkbox.Group value={[...chosen]} onChange={(codes) => patch({ service: joinList(codes) })}>
          <Stack gap="xs">
            {services.map((service) => (
              <Checkbox
                key={service.code}
                size="xs"
                value={service.code}
                label={serviceName(service, language)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
