import { Button, Menu, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { notifyFailed } from '../../../../shared/ui/notify';
import { useErrorText } from '../../../../shared/ui/use-error-text';
import { REGISTER_FORMATS, useExportRegister } from '../../api/use-register';
import type { Quarter } from '../../model/quarter';
import { today } from '../../today';
import classes from './register.module.css';
import { registerTexts } from './register-texts';

interface ExportRegisterProps {
  readonly customerId: string;
  /** What is proposed: the weeks on screen. */
  readonly quarter: Quarter;
}

export function ExportRegister({ customerId, quarter }: ExportRegisterProps) {
  const t = useTexts(registerTexts);
  const errorText = useErrorText();
  const [from, setFrom] = useState(quarter.from);
  const [to, setTo] = useState(quarter.to);
  const exporting = useExportRegister(customerId);
  const isWrong = from !== '' && to !== '' && from > to;
  return (
    <div className={classes.export}>
      <TextInput
        type="date"
        label={t('from')}
        max={today()}
        value={from}
        error={isWrong && t('order')}
        onChange={({ currentTarget }) => setFrom(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('to')}
        max={today()}
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={isWrong || from === '' || to === ''}
            loading={exporting.isPending}
          >
            {t('export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {REGISTER_FORMATS.map((as) => (
            <Menu.Item
              key={as}
              onClick={() =>
                exporting.mutate({ from, to, as }, { onError: (error) => notifyFailed(errorText(error)) })
              }
            >
              {t(`formats.${as}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
