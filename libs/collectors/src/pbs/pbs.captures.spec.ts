import { describeCaptures, pollDevice, startDevice } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { PATHS } from './calls';
import { pbsCollector } from './pbs.collector';

describeCaptures('backup/pbs', (captures) => {
  it('the answer to someone without rights, HTTP 200 and an empty list, is a fault that tells what to do', async () => {
    const nothing = captures.json('nodes_tasks_no-permission.json');
    const server = await startDevice(({ path }) =>
      path === PATHS.version ? { body: { data: { version: '3.2' } } } : { body: nothing },
    );
    const outcome = await pollDevice(pbsCollector, {
      settings: { url: server.url },
      credentials: { tokenId: 'nachtwacht@pbs!poll', secret: 'x' },
    });
    await server.close();
    expect(outcome).toMatchObject({
      ok: false,
      fault: { class: 'auth', text: expect.stringContaining('Audit on /') as string },
    });
  });
});
