import { Alert, Button, Group, List, Stack, Textarea, TextInput } from '@mantine/core';
import { termsFlaws } from '@nachtwacht/domain';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { CalendarInputs } from '../../../shared/calendar/calendar-inputs';
import { FreeDaysOfYear } from '../../../shared/calendar/free-days-of-year';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useAgreementDeed } from '../api/agreement-calls';
import { AvailabilityFields } from './availability-fields';
import { Columns } from './columns';
import { HoursFields } from './hours-fields';
import { Part } from './part';
import { PlanFields } from './plan-fields';
import { TargetFields } from './target-fields';
import type { VersionDraft } from './version-draft';
import classes from './version.module.css';
import { versionTexts } from './version-texts';
import { WorkFields } from './work-fields';

interface VersionDialogProps {
  readonly customerId: string;
  /** null: closed */
  readonly draft: VersionDraft | null;
  readonly onClose: () => void;
}

export function VersionDialog({ customerId, draft, onClose }: VersionDialogProps) {
  const t = useTexts(versionTexts);
  return (
    <Dialog
      opened={draft !== null}
      onClose={onClose}
      title={draft?.signed === undefined ? t('title') : t('viewTitle', { number: draft.signed })}
      size="60rem"
    >
      {draft !== null && <VersionForm customerId={customerId} draft={draft} onClose={onClose} />}
    </Dialog>
  );
}

function VersionForm({ customerId, draft, onClose }: VersionDialogProps & { readonly draft: VersionDraft }) {
  const t = useTexts(versionTexts);
  const perform = useAgreementDeed(customerId);
  const [from, setFrom] = useState(draft.from);
  const [note, setNote] = useState(draft.note);
  const [terms, setTerms] = useState(draft.terms);
  const [isReadable, setIsReadable] = useState(true);
  const change = (over: Partial<VersionDraft['terms']>) => setTerms((before) => ({ ...before, ...over }));
  const flaws = termsFlaws(terms);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (flaws.length > 0 || !isReadable) return;
    const body = { from, note, terms };
    perform.mutate(
      draft.id === null
        ? { deed: 'draft', body }
        : { deed: 'change-draft', id: draft.id, body: { ...body, revision: draft.revision } },
      {
        onSuccess: () => {
          notifyDone(t('saved'));
          onClose();
        },
      },
    );
  };
  const { calendar } = terms.agreed;
  const isSigned = draft.signed !== undefined;
  return (
    <form onSubmit={submit}>
      <fieldset disabled={isSigned} className={classes.terms}>
        <Stack>
          <Columns size="few">
            <TextInput
              required
              type="date"
              label={t('from')}
              value={from}
              onChange={({ currentTarget }) => setFrom(currentTarget.value)}
            />
            <Textarea
              autosize
              label={t('note')}
              maxLength={2_000}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </Columns>
          <PlanFields terms={terms} onChange={change} />
          <HoursFields terms={terms} onChange={change} onReadable={setIsReadable} />
          <TargetFields terms={terms} onChange={change} />
          <AvailabilityFields terms={terms} onChange={change} />
          <WorkFields terms={terms} onChange={change} />
          <Part title={t('calendar')}>
            <Columns size="few">
              <CalendarInputs
                calendar={calendar}
                onChange={(changed) => change({ agreed: { ...terms.agreed, calendar: changed } })}
              />
              {!isSigned && <FreeDaysOfYear calendar={calendar} />}
            </Columns>
          </Part>
          {flaws.length > 0 && (
            <Alert
              role="alert"
              color="red"
              icon={<IconAlertCircle size={18} aria-hidden />}
              title={t('wrong')}
            >
              <List size="sm">
                {flaws.map((flaw) => (
                  <List.Item key={flaw}>{t(`flaws.${flaw}`)}</List.Item>
                ))}
              </List>
            </Alert>
          )}
          <FormError error={perform.error} />
        </Stack>
      </fieldset>
      {/* Outside what is locked: another year may be looked at. */}
      {isSigned && <FreeDaysOfYear calendar={calendar} />}
      {isSigned ? (
        <Group justify="flex-end" mt="md">
          <Button onClick={onClose}>{t('close')}</Button>
        </Group>
      ) : (
        <Stack mt="md">
          <FormButtons onCancel={onClose} isSaving={perform.isPending} submit={t('save')} />
        </Stack>
      )}
    </form>
  );
}
