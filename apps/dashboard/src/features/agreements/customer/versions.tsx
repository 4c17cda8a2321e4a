import { Badge, Button, Group, Text, Timeline } from '@mantine/core';
import type { AgreementVersionView, CustomerAgreement } from '@nachtwacht/contracts';
import { USUAL_AGREEMENT_TERMS } from '@nachtwacht/domain';
import { IconPencil, IconPlus, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Section } from '../../../shared/ui/section';
import { agreementsTexts } from '../agreements-texts';
import type { AgreementDeed } from '../api/agreement-calls';
import { usePlanText } from '../plan-text';
import { VersionDialog } from '../version/version-dialog';
import type { VersionDraft } from '../version/version-draft';
import { DeedDialog } from './deed-dialog';

interface Asked {
  readonly deed: AgreementDeed;
  readonly version: AgreementVersionView;
}

/** Every version as a line of time, the latest first, with what may still be done to it. */
export function Versions({ agreement }: { readonly agreement: CustomerAgreement }) {
  const { customerId, today, versions } = agreement;
  const t = useTexts(agreementsTexts);
  const format = useFormat();
  const planText = usePlanText(format);
  const mayManage = useMay('manage-agreements');
  const [draft, setDraft] = useState<VersionDraft | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const isSigning = asked?.deed.deed === 'sign';
  const begin = () => {
    const latest = versions.find(({ state }) => state === 'signed');
    const terms = latest?.terms ?? (structuredClone(USUAL_AGREEMENT_TERMS) as VersionDraft['terms']);
    setDraft({ id: null, revision: 0, from: today, note: '', terms });
  };
  return (
    <Section
      title={t('versions')}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={begin}>
            {t('newVersion')}
          </Button>
        )
      }
    >
      {versions.length === 0 && <Text>{t('noVersions')}</Text>}
      <Timeline bulletSize={24} active={versions.length}>
        {versions.map((version) => (
          <Timeline.Item
            key={version.id}
            bullet={version.state === 'draft' ? <IconPencil size={14} /> : <IconSignature size={14} />}
            title={
              <Group gap="xs">
                {t('version', { number: version.number })}
                <Badge variant="default" tt="none">
                  {t(stateOf(version, today))}
                </Badge>
              </Group>
            }
          >
            <Text size="sm">
              {format.day(version.from, 'long')} –{' '}
              {version.until === null ? t('noEnd').toLowerCase() : format.day(version.until, 'long')} ·{' '}
              {planText(version.terms.plan)}
            </Text>
            <Text size="sm" c="dimmed">
              {version.signedAt !== null
                ? t('signedBy', { name: version.signedBy ?? '', date: format.date(version.signedAt, 'date') })
                : t('draftBy', { name: version.createdBy })}
              {version.note !== '' && ` · ${version.note}`}
            </Text>
            {version.state === 'signed' && (
              <Button
                mt="xs"
                size="compact-sm"
                variant="default"
                aria-label={t('viewOf', { number: version.number })}
                onClick={() => setDraft({ ...version, signed: version.number })}
              >
                {t('view')}
              </Button>
            )}
            {mayManage && version.state === 'draft' && (
              <Group gap="xs" mt="xs">
                <Button size="compact-sm" variant="default" onClick={() => setDraft(version)}>
                  {t('editDraft')}
                </Button>
                <Button
                  size="compact-sm"
                  onClick={() =>
                    setAsked({ version, deed: { deed: 'sign', id: version.id, revision: version.revision } })
                  }
                >
                  {t('sign')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => setAsked({ version, deed: { deed: 'remove-draft', id: version.id } })}
                >
                  {t('removeDraft')}
                </Button>
              </Group>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
      <VersionDialog customerId={customerId} draft={draft} onClose={() => setDraft(null)} />
      <DeedDialog
        customerId={customerId}
        deed={asked?.deed ?? null}
        title={isSigning ? t('signTitle', { number: asked.version.number }) : t('removeDraft')}
        action={isSigning ? t('sign') : t('removeDraft')}
        done={t('done')}
        onClose={() => setAsked(null)}
      >
        {asked !== null &&
          (isSigning
            ? t('signText', { from: format.day(asked.version.from, 'long') })
            : t('removeText', { number: asked.version.number }))}
      </DeedDialog>
    </Section>
  );
}

function stateOf({ state, from, until }: AgreementVersionView, today: string) {
  if (state === 'draft') return 'draft';
  if (from > today) return 'later';
  return until !== null && until < today ? 'over' : 'holds';
}
