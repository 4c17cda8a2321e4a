/** A mail as it goes over the wire. */
export function rawMail(headers: Readonly<Record<string, string>>, body = 'Backup klaar\r\n'): Buffer {
  const all = {
    From: 'NAS <nas@klant.example>',
    To: 'backup@nw.example',
    Subject: 'Backup',
    Date: 'Sat, 21 Nov 2026 22:09:58 +0000',
    'Message-ID': '<1@klant.example>',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]));
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Parts within parts within parts. */
export function nestedMail(depth: number): Buffer {
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${String(level)}\r\n\r\n--b${String(level)}\r\n`,
  );
  return Buffer.concat([
    rawMail({ 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=top' }, '--top\r\n'),
    Buffer.from(`${open.join('')}Content-Type: text/plain\r\n\r\n[Success] diep\r\n`),
  ]);
}

export function withAttachment(text: string, name: string, content: Buffer): Buffer {
  const parts = [
    `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
    `--b\r\nContent-Type: application/zip; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}\r\n--b--\r\n`,
  ];
  return rawMail({ 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=b' }, parts.join(''));
}
