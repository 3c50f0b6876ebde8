import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes for young objects. A process that prints an edition is no faster with the 64 MB that Node lets it have. */
const enough = 16 * 2 ** 20;

/** Stops the growth of the room for young objects once it is large enough, until this process ends; returns how to give up. */
export function boundYoungSpace(): () => void {
  const watch = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (!young || young.space_size < enough) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(watch);
  }, 20);
  watch.unref();
  return () => clearInterval(watch);
}
