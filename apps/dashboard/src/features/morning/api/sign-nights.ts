import { ROUTES, type NightRow, type SignReply } from '@nachtwacht/contracts';
import { call } from '../../../shared/api/call';

const PART = 250;

function send(nights: readonly NightRow[], bulk: boolean): Promise<SignReply> {
  const named = nights.map(({ jobId, date, version }) => ({ jobId, date, version }));
  return call(ROUTES.signNights, { body: { nights: named, bulk } });
}

export function signNight(night: NightRow): Promise<SignReply> {
  return send([night], false);
}

/** In parts, so that it can be told how far it is; `onPart` hears of each part that was answered. */
export async function signTogether(
  nights: readonly NightRow[],
  onPart: (reply: SignReply, part: readonly NightRow[]) => void,
): Promise<SignReply['outcomes']> {
  const outcomes: SignReply['outcomes'] = [];
  for (let from = 0; from < nights.length; from += PART) {
    const part = nights.slice(from, from + PART);
    const reply = await send(part, true);
    outcomes.push(...reply.outcomes);
    onPart(reply, part);
  }
  return outcomes;
}
