import { expect, test } from 'vitest';
import { readWorkerMessage } from './worker-message.ts';

test('a page of any release may let the new worker in; other messages must be of a known version', () => {
  expect(readWorkerMessage({ type: 'SKIP_WAITING' })).toEqual({ type: 'SKIP_WAITING' });
  expect(readWorkerMessage({ type: 'SKIP_WAITING', version: 7 })).toEqual({ type: 'SKIP_WAITING' });
  expect(readWorkerMessage({ type: 'COMPOSE', version: 1, path: '/articles/x/' })?.type).toBe('COMPOSE');
  for (const type of ['PAINTED', 'FINISH']) expect(readWorkerMessage({ type, version: 1 })?.type).toBe(type);
  for (const unknown of [
    null,
    'x',
    {},
    { type: 'COMPOSE', version: 2, path: '/' },
    { type: 'COMPOSE', version: 1 },
    { type: 'PAINTED' },
  ])
    expect(readWorkerMessage(unknown)).toBeNull();
});
