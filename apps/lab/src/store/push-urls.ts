import type { PushUrls } from '../enrol/enrol-connections';
import type { DataFile } from './data-file';

export interface KeptPushUrls extends PushUrls {
  forget(job: string): void;
}

/** Push addresses that one product gave; another product has others. */
export function pushUrlsOf(file: DataFile, product: string): KeptPushUrls {
  const edit = (change: (urls: Record<string, string>) => void): void => {
    file.change((data) => {
      change((data.pushUrls[product] ??= {}));
    });
    // Shown once by the product: must not be lost between here and the next write.
    file.flush();
  };
  return {
    get: (job) => file.data.pushUrls[product]?.[job],
    set: (job, url) => {
      edit((urls) => {
        urls[job] = url;
      });
    },
    forget: (job) => {
      edit((urls) => {
        Reflect.deleteProperty(urls, job);
      });
    },
  };
}
