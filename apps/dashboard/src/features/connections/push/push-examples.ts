/** Programs with an example of how they report. */
export const PUSH_PROGRAMS = ['curl', 'restic', 'borg', 'duplicati'] as const;
export type PushProgram = (typeof PUSH_PROGRAMS)[number];

/** Stands for the address where it can no longer be shown. */
export const HIDDEN_ADDRESS = 'https://…/push/…';

const CURL = 'curl -fsS -m 20 --retry 5';

/** Lines to put in a job, with the address filled in. */
export function pushExample(program: PushProgram, address: string): string {
  switch (program) {
    case 'curl':
      return [
        `ADDRESS='${address}'`,
        `${CURL} "$ADDRESS/start"`,
        'my-backup; code=$?',
        `${CURL} "$ADDRESS/$code"`,
      ].join('\n');
    case 'restic':
      return withReport(address, 'restic backup --json --quiet /srv');
    case 'borg':
      return withReport(address, "TZ=UTC borg create --json --log-json '::{now}' /srv");
    case 'duplicati':
      return `--send-http-json-urls=${address}`;
  }
}

function withReport(address: string, command: string): string {
  return [
    `ADDRESS='${address}'`,
    `${CURL} "$ADDRESS/start"`,
    `${command} > /tmp/report 2>&1; code=$?`,
    `tail -c 90000 /tmp/report | ${CURL} --data-binary @- "$ADDRESS/$code"`,
  ].join('\n');
}
