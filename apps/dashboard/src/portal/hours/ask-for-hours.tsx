import { Button, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { PORTAL_ROUTES } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api/call';
import { FormError } from '../../shared/form/form-error';
import { useTexts } from '../../shared/i18n/texts';
import { useMay, useMe } from '../../shared/session/me';
import { notifyDone } from '../../shared/ui/notify';
import { Section } from '../../shared/ui/section';
import { hoursRequestsQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';

/** An owner asks for more hours; what it costs is told before anything happens. */
export function AskForHours() {
  const t = useTexts(portalTexts);
  const queryClient = useQueryClient();
  const mayAsk = useMay('speak-for-customer');
  const { viewing } = useMe();
  const form = useForm<{ hours: number | string; text: string }>({
    initialValues: { hours: 1, text: '' },
    validate: {
      hours: (hours) => (Number(hours) >= 0.25 && Number(hours) <= 1_000 ? null : t('hours.wrong')),
    },
  });
  const ask = useMutation({
    mutationFn: ({ hours, text }: typeof form.values) =>
      call(PORTAL_ROUTES.portalRequestHours, { body: { minutes: Math.round(Number(hours) * 60), text } }),
    onSuccess: () => {
      form.reset();
      notifyDone(t('hours.done'));
      return queryClient.invalidateQueries({ queryKey: hoursRequestsQuery.queryKey });
    },
  });
  return (
    <Section title={t('hours.ask')}>
      {!mayAsk || viewing !== null ? (
        <Text>{t('hours.onlyOwner')}</Text>
      ) : (
        <form onSubmit={form.onSubmit((values) => ask.mutate(values))} noValidate>
          <Stack>
            <Text>{t('hours.intro')}</Text>
            <FormError error={ask.error} />
            <NumberInput
              label={t('hours.hours')}
              min={0.25}
              max={1_000}
              step={0.25}
              decimalScale={2}
              {...form.getInputProps('hours')}
            />
            <Textarea
              label={t('hours.text')}
              autosize
              minRows={2}
              maxLength={2_000}
              {...form.getInputProps('text')}
            />
            <Button type="submit" loading={ask.isPending} style={{ alignSelf: 'flex-start' }}>
              {t('hours.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </Section>
  );
}
