import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The file URL of a picture that a local feed names, if there is such a file beneath the feed's folder: no way up, no
 * absolute path, and no link out of it, since whoever writes a feed must not choose what of this machine is published.
 */
export function localPicture(folder: string, address: string): string | undefined {
  const path = decode(address.trim().replace(/[?#].*$/, ''));
  if (path === undefined || path === '' || isAbsolute(path) || /[\0\\]/.test(path)) return undefined;
  if (path.split('/').includes('..')) return undefined;
  try {
    const home = realpathSync(folder);
    const file = realpathSync(resolve(home, path));
    return file.startsWith(home + sep) && statSync(file).isFile() ? pathToFileURL(file).href : undefined;
  } catch {
    return undefined;
  }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
