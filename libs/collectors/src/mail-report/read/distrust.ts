import type { ReportMail, UnreadReason } from '@nachtwacht/domain';
import type { Settings } from '../settings';
import { isAllowedHost } from './host-list';
import { isAllowedSender } from './sender-list';

type Asked = Pick<Settings, 'senders' | 'hosts' | 'signature'>;

/** Why a mail proves nothing, whatever it says; null when its sender may be believed. */
export function distrust(mail: ReportMail, { senders, hosts, signature }: Asked): UnreadReason | null {
  if (mail.problem !== null) return mail.problem;
  if (!isAllowedSender(senders, mail.from)) return 'sender-not-allowed';
  if (!isAllowedHost(hosts, mail.host)) return 'host-not-allowed';
  if (mail.dkim === 'fail') return 'signature-wrong';
  return signature === 'required' && !isSignedBySender(mail) ? 'signature-missing' : null;
}

/** A right signature of the sender's domain, or of one above it; another's says nothing about who wrote this. */
function isSignedBySender({ dkim, from, signedBy }: ReportMail): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase();
  return (
    dkim === 'pass' &&
    signedBy.some((signer) => domain === signer.toLowerCase() || domain.endsWith(`.${signer.toLowerCase()}`))
  );
}
