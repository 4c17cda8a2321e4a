import { createTransport } from 'nodemailer';
import { expect, it, onTestFinished } from 'vitest';
import { Mailbox } from './mailbox';

async function mailbox(): Promise<{ box: Mailbox; send: (subject: string) => Promise<unknown> }> {
  let minute = 0;
  const box = new Mailbox(() => (minute += 1));
  const port = await box.start(0);
  onTestFinished(() => box.stop());
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  return {
    box,
    send: (subject) =>
      transport.sendMail({ from: 'n@example.nl', to: 's@example.nl', subject, text: 'Regel 1\nRegel 2' }),
  };
}

it('keeps what it was sent, the latest first', async () => {
  const { box, send } = await mailbox();
  await send('Kritiek: Server (Praktijk)');
  await send('Hersteld: Server – één');
  expect(box.mails).toEqual([
    { at: 2, subject: 'Hersteld: Server – één', text: 'Regel 1\nRegel 2' },
    { at: 1, subject: 'Kritiek: Server (Praktijk)', text: 'Regel 1\nRegel 2' },
  ]);
});

it('keeps thirty of them', async () => {
  const { box, send } = await mailbox();
  for (let number = 1; number <= 31; number += 1) await send(String(number));
  expect(box.mails.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 30 }, (_, index) => String(31 - index)),
  );
});

it('says when its port is taken', async () => {
  const first = new Mailbox(() => 0);
  const taken = await first.start(0);
  onTestFinished(() => first.stop());
  await expect(new Mailbox(() => 0).start(taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
