import type { NightRow, SignOutcome, SignReply } from '@nachtwacht/contracts';
import { useRef } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMe } from '../../../shared/session/me';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { signNight, signTogether } from '../api/sign-nights';
import { morningTexts } from '../morning-texts';
import type { MorningFeed } from './morning-feed';
import { withNights } from './morning-state';
import { keyOf } from './night-key';

export interface Signing {
  /** Signs one; tells what came of it when that is anything but signed. */
  readonly one: (night: NightRow) => Promise<SignOutcome | null>;
  /** Who signed it, and when, in words. */
  readonly whoWasFirst: (night: NightRow) => string;
  /** Signs many green ones; `onPart` hears how many were answered so far. */
  readonly together: (
    nights: readonly NightRow[],
    onPart: (done: number) => void,
  ) => Promise<SignReply['outcomes']>;
}

/** Signing, with what it changes put into the rows at once. */
export function useSigning(feed: MorningFeed): Signing {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const me = useMe();
  const underWay = useRef(new Set<string>());

  const take = ({ outcomes, nights }: SignReply, asked: readonly NightRow[], bulk: boolean) => {
    const signed = new Set(outcomes.flatMap((each) => (each.outcome === 'signed' ? [keyOf(each)] : [])));
    const at = new Date(serverClock.now()).toISOString();
    const mine = asked
      .filter((night) => signed.has(keyOf(night)))
      .map((night) => ({ ...night, signed: { byName: me.name, at, bulk, hasty: false } }));
    feed.patch((state) => withNights(state, [...mine, ...nights]));
  };

  const tell = (outcome: SignOutcome | undefined, told: NightRow | undefined) => {
    if (outcome === 'already-signed') {
      notifyDone(told === undefined ? t('sign.already-signed-by-somebody') : whoWasFirst(told));
      return;
    }
    const isGone = outcome === undefined || outcome === 'signed' || outcome === 'no-such-night';
    if (isGone) feed.refresh();
    notifyFailed(t(isGone ? 'sign.no-such-night' : `sign.${outcome}`));
  };

  const whoWasFirst = ({ signed }: NightRow) => {
    if (signed === null) return t('sign.already-signed-by-somebody');
    const values = { name: signed.byName, time: format.date(signed.at, 'time') };
    return t(signed.byName === me.name ? 'sign.already-yours' : 'sign.already-signed', values);
  };

  return {
    whoWasFirst,
    one: async (night) => {
      const key = keyOf(night);
      // A key held down, or pressed twice, signs once.
      if (underWay.current.has(key)) return null;
      underWay.current.add(key);
      try {
        const reply = await signNight(night);
        take(reply, [night], false);
        const outcome = reply.outcomes[0]?.outcome;
        if (outcome === 'signed') return outcome;
        tell(outcome, reply.nights[0]);
        return outcome ?? null;
      } catch (error) {
        notifyFailed(errorText(error));
        return null;
      } finally {
        underWay.current.delete(key);
      }
    },
    together: (nights, onPart) => {
      let done = 0;
      return signTogether(nights, (reply, part) => {
        take(reply, part, true);
        done += part.length;
        onPart(done);
      });
    },
  };
}
