import { CloseButton, Drawer, Text, Title } from '@mantine/core';
import type { UpdateDetail } from '@nachtwacht/contracts';
import { UPDATE_WORDS } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { serverClock } from '../../../shared/clock/server-clock';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { QueryState } from '../../../shared/ui/query-state';
import { uiTexts } from '../../../shared/ui/ui-texts';
import { updateItemQuery } from '../api/update-queries';
import { DueMark, FromTo, SecurityMarks } from '../marks/item-marks';
import { thingName } from '../model/thing-name';
import { Announcement } from './announcement';
import { ItemFacts } from './item-facts';
import { ItemSteps } from './item-steps';
import { itemTexts } from './item-texts';
import classes from './item.module.css';
import { NextStep } from './next-step';

interface UpdateDrawerProps {
  /** null: closed. */
  readonly id: string | null;
  readonly onClose: () => void;
}

/** One update opened: what to do next, what it is, and all that happened to it. */
export function UpdateDrawer({ id, onClose }: UpdateDrawerProps) {
  const t = useTexts(itemTexts);
  const ui = useTexts(uiTexts);
  const query = useQuery({ ...updateItemQuery(id ?? ''), enabled: id !== null });
  const label = query.data === undefined ? t('title') : t('label', { thing: thingName(query.data) });
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="min(36rem, 100vw)"
      withCloseButton={false}
      attributes={{ content: { 'aria-label': label } }}
    >
      <header className={classes.head}>
        <Title order={2} size="h4" className={classes.title}>
          {query.data === undefined ? t('title') : thingName(query.data)}
        </Title>
        <CloseButton aria-label={ui('close')} onClick={onClose} />
      </header>
      {id !== null && (
        <QueryState query={query}>{(detail) => <Opened key={detail.id} detail={detail} />}</QueryState>
      )}
    </Drawer>
  );
}

function Opened({ detail }: { readonly detail: UpdateDetail }) {
  const words = UPDATE_WORDS[useLanguage()];
  return (
    <div className={classes.body}>
      <div>
        <Text fw={500}>
          <FromTo {...detail} />
        </Text>
        <div className={classes.stage}>
          {[
            detail.customerName,
            detail.ended === null ? words.stage[detail.stage] : words.end[detail.ended],
          ].join(' · ')}
        </div>
        <div className={classes.marks}>
          <SecurityMarks {...detail} />
          <DueMark item={detail} now={serverClock.now()} />
        </div>
      </div>
      <NextStep key={`${detail.stage} ${detail.ended ?? ''}`} detail={detail} />
      <Announcement detail={detail} />
      <ItemFacts detail={detail} />
      <ItemSteps steps={detail.steps} />
    </div>
  );
}
