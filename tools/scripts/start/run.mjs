import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.mjs';
import { demonstrationAccount } from './demonstration.mjs';
import { NOTHING, startBuild } from './ensure-built.mjs';
import { freePort } from './free-port.mjs';
import { readStartOptions } from './options.mjs';

/** Runs until Ctrl-C or until the server ends. @returns the exit code */
export async function run(argv) {
  const options = readStartOptions(argv, process.env);
  if (options.error) {
    console.log(options.error);
    return 1;
  }
  try {
    mkdirSync(options.data, { recursive: true, mode: 0o700 });
  } catch (error) {
    console.error(`The data folder can not be made (${error.message}). Choose another with --data.`);
    return 1;
  }
  const building = options.built ? NOTHING : startBuild();
  await building.server;
  const children = [];
  const stopAll = onStop(children);
  const mailPort = process.env.NACHTWACHT_MAIL_PORT ?? String(await freePort());
  const server = startChild('all-in-one', [], {
    DATA_DIR: options.data,
    PORT: options.port,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    // A demonstration is for looking: nobody has to fetch a telephone first.
    ...(options.lab && {
      NACHTWACHT_ALLOW_LOOPBACK: 'true',
      SECOND_FACTOR: process.env.SECOND_FACTOR ?? 'offered',
      NACHTWACHT_MAIL_DOMAIN: process.env.NACHTWACHT_MAIL_DOMAIN ?? 'localhost',
      NACHTWACHT_MAIL_PORT: mailPort,
    }),
  });
  children.push(server);
  const started = await server.ready;
  await building.all;
  if (started && !stopAll.asked) await greet({ ...options, mailPort }, started, children, stopAll);
  const code = await server.ended;
  await stopAll();
  return stopAll.asked ? 0 : code;
}

async function greet(options, started, children, stopAll) {
  console.log(`\nNachtwacht is up: ${started.url}`);
  if (!options.lab) {
    if (started.setupToken)
      console.log(`Make the first administrator: ${started.url}/setup#token=${started.setupToken}`);
    else console.log('Sign in with your account.');
  } else {
    const account = await demonstrationAccount(options.data, started);
    if (!account)
      console.log(
        'This data folder is in real use, so the lab stays away. Start it with --empty, or name another --data.',
      );
    else {
      console.log(`Sign in as ${account.email} with the password ${account.password}`);
      console.log(`Reports by mail are taken at localhost, port ${options.mailPort}.`);
      children.push(startLab(options, started.url, account, stopAll));
    }
  }
  console.log('Stop with Ctrl-C.\n');
}

function startLab(options, url, { email, password }, stopAll) {
  const args = ['--product', url, '--email', email, '--data', join(options.data, 'lab')];
  // The product has no door to write a past: the lab gives one practice a month in the demonstration's own database.
  if (!process.env.DATABASE_URL) args.push('--product-data', options.data);
  const lab = startChild('lab', args, {
    LAB_PASSWORD: password,
  });
  lab.ended.then(
    (code) =>
      code !== 0 &&
      !stopAll.asked &&
      console.error('The lab ended by itself; the dashboard goes on. Start again to bring it back.'),
  );
  return lab;
}

/** The lab first: what it watched should not be seen falling. A second Ctrl-C does not wait. */
function onStop(children) {
  const stop = async () => {
    for (const child of [...children].reverse()) await child.stop();
  };
  const ask = () => {
    stop.asked = true;
    void stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      if (stop.asked) process.exit(130);
      ask();
    });
  // What started this one is gone, whatever ended it.
  process.once('disconnect', ask);
  return stop;
}
