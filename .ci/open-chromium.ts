import { chromium, type Browser } from 'playwright-core';
import { launchOptions } from './browser.ts';

export function openChromium(...switches: string[]): Promise<Browser> {
  const { args, ...options } = launchOptions();
  return chromium.launch({ ...options, args: [...args, ...switches] });
}
