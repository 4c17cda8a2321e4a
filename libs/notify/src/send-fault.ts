import type { Remark } from '@nachtwacht/domain';
import { cleanText } from '@nachtwacht/collector-kit';

const MAX_TEXT = 300;

/** Ends an attempt. `message` is one English line that says what to do; it may quote the receiver and is hostile. */
export class SendFault extends Error {
  override readonly name = 'SendFault';

  constructor(
    text: Remark,
    /** The receiver will not change its mind by itself: people have to do something. */
    readonly permanent: boolean,
    options?: ErrorOptions,
  ) {
    super(cleanText(text, MAX_TEXT), options);
  }
}
