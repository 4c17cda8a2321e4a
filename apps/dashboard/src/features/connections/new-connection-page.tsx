import { Button, Group, Stepper } from '@mantine/core';
import type { CollectorInfo, ConnectionCreated } from '@nachtwacht/contracts';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { collectorsQuery } from '../../shared/inventory/inventory-queries';
import { SearchField } from '../../shared/list/search-field';
import { pageOf } from '../../shared/routing/links';
import { matches } from '../../shared/text/matches';
import { Breadcrumbs } from '../../shared/ui/breadcrumbs';
import { LinkButton } from '../../shared/ui/links';
import { notifyDone } from '../../shared/ui/notify';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { Section } from '../../shared/ui/section';
import { connectionQuery } from './api/connection-queries';
import { connectionsTexts } from './connections-texts';
import { EditDialog } from './detail/edit-dialog';
import { FoundThings } from './found/found-things';
import { CollectorCards } from './form/collector-cards';
import { ConnectionForm } from './form/connection-form';
import classes from './new-connection-page.module.css';
import { PushAddress } from './push/push-address';
import { TestPanel } from './test/test-panel';

/** From a kind of system to things that are monitored. */
export function NewConnectionPage() {
  const t = useTexts(connectionsTexts);
  const [collector, setCollector] = useState<CollectorInfo | null>(null);
  const [created, setCreated] = useState<ConnectionCreated | null>(null);
  const step = created !== null ? 2 : collector !== null ? 1 : 0;
  return (
    <PageFrame
      wide={step === 2}
      title={t('wizard.title')}
      breadcrumbs={<Breadcrumbs links={[{ ...pageOf.connections(), label: t('title') }]} />}
    >
      <Stepper active={step} size="sm" mb="lg" className={classes.steps} aria-label={t('wizard.steps')}>
        <Stepper.Step label={t('wizard.choose')} />
        <Stepper.Step label={t('wizard.settings')} />
        <Stepper.Step label={t(collector?.push === true ? 'wizard.address' : 'wizard.test')} />
        <Stepper.Step label={t('wizard.discover')} />
      </Stepper>
      {collector === null ? (
        <Choose onChoose={setCollector} />
      ) : created === null ? (
        <Fill
          collector={collector}
          onBack={() => setCollector(null)}
          onSaved={(saved) => {
            notifyDone(t('form.addedDone'));
            setCreated(saved);
          }}
        />
      ) : (
        <Finish created={created} collector={collector} />
      )}
    </PageFrame>
  );
}

function Choose({ onChoose }: { readonly onChoose: (collector: CollectorInfo) => void }) {
  const t = useTexts(connectionsTexts);
  const language = useLanguage();
  const [text, setText] = useState('');
  const query = useQuery(collectorsQuery);
  return (
    <>
      <Group mb="md">
        <SearchField label={t('wizard.search')} value={text} onChange={setText} />
      </Group>
      <QueryState query={query}>
        {(collectors) => (
          <CollectorCards
            collectors={collectors.filter(({ label, description, id }) =>
              matches(text, label[language], description[language], id),
            )}
            onChoose={onChoose}
          />
        )}
      </QueryState>
    </>
  );
}

interface FillProps {
  readonly collector: CollectorInfo;
  readonly onBack: () => void;
  readonly onSaved: (created: ConnectionCreated) => void;
}

function Fill({ collector, onBack, onSaved }: FillProps) {
  const t = useTexts(connectionsTexts);
  const language = useLanguage();
  return (
    <div className={classes.form}>
      <Button
        variant="subtle"
        size="compact-sm"
        mb="sm"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={onBack}
      >
        {t('wizard.back')}
      </Button>
      <Section title={collector.label[language]}>
        <ConnectionForm collector={collector} onSaved={onSaved} />
      </Section>
    </div>
  );
}

interface FinishProps {
  readonly created: ConnectionCreated;
  readonly collector: CollectorInfo;
}

/** What is pushed to can't be tried: its first message is the proof. */
function Finish({ created, collector }: FinishProps) {
  const t = useTexts(connectionsTexts);
  const [isEditing, setIsEditing] = useState(false);
  const { data: connection = created.connection } = useQuery(connectionQuery(created.connection.id));
  return (
    <div className={classes.finish}>
      {collector.push ? (
        <PushAddress connectionId={connection.id} fresh={created.pushUrl} isMail={collector.mail} />
      ) : (
        <TestPanel connectionId={connection.id} isImmediate />
      )}
      <FoundThings connection={connection} isPushed={collector.push} />
      <Group>
        <LinkButton variant="default" {...pageOf.connection(connection.id)}>
          {t('wizard.toConnection')}
        </LinkButton>
        <Button variant="subtle" onClick={() => setIsEditing(true)}>
          {t('wizard.edit')}
        </Button>
      </Group>
      <EditDialog
        opened={isEditing}
        onClose={() => setIsEditing(false)}
        connection={connection}
        collector={collector}
      />
    </div>
  );
}
