import { Button, Stack, Text } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { ServiceSelect } from '../../../shared/inventory/inventory-selects';
import { Choice } from './choice';
import { Columns } from './columns';
import { NumberField } from './number-field';
import { Part, type PartProps } from './part';
import { versionTexts } from './version-texts';

type Target = PartProps['terms']['availability'][number];
const USUAL: Target = { service: '', per100000: 99_500, group: 'all-of', degraded: 'up' };
/** Parts of 100,000 in one percent. */
const PER_PERCENT = 1_000;

/** How much of the agreed hours a service must be there, and which maintenance does not count. */
export function AvailabilityFields({ terms: { availability, maintenance }, onChange }: PartProps) {
  const t = useTexts(versionTexts);
  const change = (index: number, over: Partial<Target>) =>
    onChange({
      availability: availability.map((target, at) => (at === index ? { ...target, ...over } : target)),
    });
  return (
    <Part title={t('availability')}>
      <Stack gap="sm">
        {availability.length === 0 && <Text size="sm">{t('availabilityNone')}</Text>}
        {availability.map((target, index) => (
          <Columns key={index}>
            <ServiceSelect
              required
              label={t('service')}
              value={target.service === '' ? null : target.service}
              onChange={(service) => change(index, { service: service ?? '' })}
            />
            <NumberField
              label={t('share')}
              max={100}
              step={0.1}
              decimalScale={3}
              value={target.per100000 / PER_PERCENT}
              onChange={(percent) => change(index, { per100000: Math.round(percent * PER_PERCENT) })}
            />
            <Choice
              label={t('whichAssets')}
              values={['all-of', 'any-of']}
              nameOf={(group) => t(`assetGroups.${group}`)}
              value={target.group}
              onChange={(group) => change(index, { group })}
            />
            <Choice
              label={t('degraded')}
              values={['up', 'down']}
              nameOf={(degraded) => t(`degradeds.${degraded}`)}
              value={target.degraded}
              onChange={(degraded) => change(index, { degraded })}
            />
            <Button
              variant="default"
              onClick={() => onChange({ availability: availability.toSpliced(index, 1) })}
            >
              {t('remove')}
            </Button>
          </Columns>
        ))}
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange({ availability: [...availability, USUAL] })}
        >
          {t('addTarget')}
        </Button>
        <Columns size="few">
          <NumberField
            label={t('announced')}
            allowDecimal={false}
            value={maintenance.announcedHoursBefore}
            onChange={(announcedHoursBefore) =>
              onChange({ maintenance: { ...maintenance, announcedHoursBefore } })
            }
          />
          <NumberField
            label={t('maintenanceMax')}
            allowDecimal={false}
            value={maintenance.maxMinutesPerMonth}
            onChange={(maxMinutesPerMonth) =>
              onChange({ maintenance: { ...maintenance, maxMinutesPerMonth } })
            }
          />
        </Columns>
      </Stack>
    </Part>
  );
}
