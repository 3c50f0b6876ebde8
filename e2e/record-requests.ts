import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { recordingProxy } from './recording-proxy.ts';

/** `node record-requests.ts PORT TARGET RECORD`: the address that browsers of a run know; the record begins anew. */
const [port = '', target = '', record = ''] = process.argv.slice(2);
await mkdir(dirname(record), { recursive: true });
await rm(record, { force: true });
await recordingProxy(Number(port), Number(target), record);
