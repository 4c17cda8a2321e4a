import type { NightRow, SignReply } from '@nachtwacht/contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { useMay } from '../../shared/session/me';
import { notifyDone } from '../../shared/ui/notify';
import { SEARCH_ID } from './bar/list-filters';
import type { MorningKey } from './keys/morning-keys';
import { useMorningKeys } from './keys/use-morning-keys';
import { useCurrentRow } from './list/use-current-row';
import { useHeldList, type HeldList } from './list/use-held-list';
import { stepFrom } from './model/arrangement';
import type { MorningFeed } from './model/morning-feed';
import { withNights, type MorningState } from './model/morning-state';
import { keyOf } from './model/night-key';
import { canBeKnown, isSettled, isWorkable, signability } from './model/signing';
import { useOpened } from './model/use-opened';
import { useSigning, type Signing } from './model/use-signing';
import type { MorningDeeds } from './morning-deeds';
import type { MorningSearch } from './morning-search';
import { morningTexts } from './morning-texts';

export type DeskDialog = 'bulk' | 'help' | 'hand-over' | 'note' | 'override';

export interface Desk {
  readonly list: HeldList;
  readonly current: string | null;
  readonly setCurrent: (key: string | null) => void;
  readonly opened: string | null;
  readonly isDeed: boolean;
  readonly close: () => void;
  /** A row as an answer of the server has it. */
  readonly told: (night: NightRow) => void;
  readonly signAndGoOn: (night: NightRow) => void;
  readonly signing: Signing;
  readonly signedTogether: (outcomes: SignReply['outcomes']) => void;
  readonly deeds: MorningDeeds;
  readonly dialog: DeskDialog | null;
  /** What a note or an override is about. */
  readonly about: NightRow | null;
  readonly show: (dialog: DeskDialog | null) => void;
}

/** What happens at the desk: which row one is at, which is open, and what keys and buttons do with them. */
export function useDesk(feed: MorningFeed, state: MorningState, search: MorningSearch): Desk {
  const t = useTexts(morningTexts);
  const mayOperate = useMay('operate');
  const signing = useSigning(feed);
  const list = useHeldList(state.nights, search);
  const row = useCurrentRow(list.items);
  const opened = useOpened();
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const [aboutKey, setAbout] = useState<string | null>(null);
  const told = useCallback((night: NightRow) => feed.patch((before) => withNights(before, [night])), [feed]);

  const open = (night: NightRow) => {
    list.hold('reading');
    row.set(keyOf(night));
    opened.open(keyOf(night));
  };

  /** True when it may go to the server; otherwise says why not, or opens what has to be looked at first. */
  const maySignNow = (night: NightRow): boolean => {
    if (!mayOperate) return refuse('sign.mayNot');
    if (!isWorkable(state.day)) return refuse(state.day.state === 'closed' ? 'sign.closed' : 'sign.ahead');
    const can = signability(night);
    if (can === 'yes') return true;
    if (can === 'open-first') {
      if (opened.key !== keyOf(night)) open(night);
      return refuse(night.mustOpen ? 'sign.must-open' : 'sign.needs-look');
    }
    if (can !== 'signed') return refuse(can === 'closed' ? 'sign.closed' : 'sign.not-over');
    notifyDone(signing.whoWasFirst(night));
    return false;
  };
  const refuse = (why: Parameters<typeof t>[0]): false => {
    notifyDone(t(why));
    return false;
  };

  const sign = async (night: NightRow, by: 'keys' | 'pointer') => {
    if (!maySignNow(night)) return;
    const outcome = await signing.one(night);
    if (outcome === 'signed' && by === 'keys') list.release([keyOf(night)]);
  };

  const signAndGoOn = async (night: NightRow) => {
    if (!maySignNow(night)) return;
    const next = stepFrom(list.items, keyOf(night), 1);
    const outcome = await signing.one(night);
    if (outcome !== 'signed') return;
    if (next === null || next === keyOf(night)) opened.close();
    else {
      list.hold('reading');
      row.set(next);
      opened.open(next);
    }
    list.release([keyOf(night)]);
  };

  const ask = (what: 'note' | 'override', night: NightRow) => {
    if (what === 'override' && (isSettled(night) || !canBeKnown(night))) {
      refuse(isSettled(night) ? 'sign.closed' : 'override.cannot');
      return;
    }
    setAbout(keyOf(night));
    setDialog(what);
  };

  const close = () => {
    opened.close();
    list.hold('leaving');
    // Back to the row it was opened from.
    if (row.current !== null)
      document.querySelector<HTMLElement>(`[data-night="${row.current}"]`)?.focus({ preventScroll: true });
  };

  const walk = (by: number) => {
    // The focus goes along only when it is on nothing else; whoever walks by keys wants it on the row.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const to = row.step(by);
    if (to !== null && opened.key !== null) opened.follow(to);
  };

  const onKey = (key: MorningKey) => {
    const night = row.current === null ? undefined : state.nights.get(row.current);
    list.hold(opened.key === null ? 'working' : 'reading');
    if (key === 'next') walk(1);
    else if (key === 'previous') walk(-1);
    else if (key === 'close') close();
    else if (key === 'help') setDialog('help');
    else if (key === 'search') document.getElementById(SEARCH_ID)?.focus();
    else if (key === 'bulk' && mayOperate) setDialog('bulk');
    else if (night === undefined) row.step(0);
    else if (key === 'open') open(night);
    else if (key === 'sign') void (opened.key === null ? sign(night, 'keys') : signAndGoOn(night));
    else if (key === 'note' && mayOperate) ask('note', night);
    else if (key === 'override' && mayOperate) ask('override', night);
  };
  useMorningKeys(dialog === null, onKey);

  // Rows are given functions that stay the same, so that none is drawn again because another one changed.
  const latest = useRef({ open, sign, ask, signAndGoOn });
  useEffect(() => {
    latest.current = { open, sign, ask, signAndGoOn };
  });
  const deeds = useMemo<MorningDeeds>(
    () => ({
      open: (night) => latest.current.open(night),
      sign: (night, by) => void latest.current.sign(night, by),
      note: (night) => latest.current.ask('note', night),
      override: (night) => latest.current.ask('override', night),
    }),
    [],
  );

  return {
    list,
    current: row.current,
    setCurrent: row.set,
    opened: opened.key,
    isDeed: opened.isDeed,
    close,
    told,
    signAndGoOn: (night) => void signAndGoOn(night),
    signing,
    signedTogether: (outcomes) =>
      list.release(outcomes.flatMap((each) => (each.outcome === 'signed' ? [keyOf(each)] : []))),
    deeds,
    dialog,
    about: aboutKey === null ? null : (state.nights.get(aboutKey) ?? null),
    show: setDialog,
  };
}
