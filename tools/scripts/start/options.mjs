import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../install.mjs';

const USAGE = `npm start [-- options]
  --empty          without the demonstration lab, for real use
  --data <folder>  where everything is kept (default: data/demonstration, or data/nachtwacht with --empty)
  --port <number>  of the dashboard (default 4300, or PORT)
  --built          start what was built last, even where sources are newer`;

/** @returns what was asked for, or { error } to print */
export function readStartOptions(argv, environment) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        empty: { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string' },
        built: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return { error: USAGE };
    const folder =
      values.data ?? environment.DATA_DIR ?? join('data', values.empty ? 'nachtwacht' : 'demonstration');
    return {
      lab: !values.empty,
      built: values.built,
      data: isAbsolute(folder) ? folder : join(root, folder),
      port: values.port ?? environment.PORT ?? '4300',
    };
  } catch (error) {
    return { error: `${error.message}\n\n${USAGE}` };
  }
}
