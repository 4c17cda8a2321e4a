import type { ChannelMark } from '../enrol/enrol-channel';
import type { DataFile } from './data-file';

export function channelMark(file: DataFile): ChannelMark {
  return {
    isMade: () => file.data.channelMade,
    made: () => {
      if (!file.data.channelMade)
        file.change((data) => {
          data.channelMade = true;
        });
    },
  };
}
