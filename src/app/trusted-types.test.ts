import { expect, it } from 'vitest';
import { trustedScript } from './trusted-types.ts';

it.each([
  '/sw.js',
  '/assets/library.worker-DJzKqfdJ.js',
  '/src/offline/library.worker.ts?worker_file&type=module',
])('admits %s', (address) => expect(trustedScript(address)).toBe(address));

it.each([
  '/sw.js?x',
  'https://elsewhere.example/sw.js',
  '//elsewhere.example/assets/library.worker.js',
  '/assets/start.js',
])('refuses %s', (address) => expect(() => trustedScript(address)).toThrow(TypeError));
