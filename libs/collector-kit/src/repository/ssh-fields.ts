import { z } from 'zod';
import { field } from '../field';

/** For a repository behind SSH. Spread it in the settings. */
export const sshSettings = {
  hostKeys: field(z.string().trim().max(10_000).default(''), {
    // Believing another key is another target: the credentials were not given for it.
    target: true,
    label: { nl: 'Hostsleutels (SSH)', en: 'Host keys (SSH)' },
    help: {
      nl: 'Alleen bij SSH: de regels die "ssh-keyscan <server>" toont. Vergelijk ze eerst op de server zelf.',
      en: 'For SSH only: the lines that "ssh-keyscan <server>" shows. Compare them on the server itself first.',
    },
    placeholder: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA…',
    input: 'textarea',
  }),
};

/** Spread it in the credentials. */
export const sshCredentials = {
  privateKey: field(z.string().max(20_000).default(''), {
    label: { nl: 'Privésleutel (SSH)', en: 'Private key (SSH)' },
    help: {
      nl: 'Alleen bij SSH: een eigen sleutel zonder wachtwoordzin, die op de server niets mag dan deze repository lezen.',
      en: 'For SSH only: a key of its own without a passphrase, which may do nothing on the server but read this repository.',
    },
    input: 'textarea',
  }),
};
