import type { Errand, Figures } from './search.worker.ts';

type Weight = { readonly bytes: number; readonly attribution: readonly { readonly scope: string }[] };
type Weighing = {
  readonly measureUserAgentSpecificMemory: () => Promise<{ readonly breakdown: readonly Weight[] }>;
};

/** What the page offers to whoever drives it. */
export type SearchPage = { readonly runErrand: (errand: Errand) => Promise<Figures> };

/** Sends a fresh worker on an errand; with its figures come its memory and the longest task of this page meanwhile. */
async function runErrand(errand: Errand): Promise<Figures> {
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: 'longtask' });
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  const figures = await new Promise<Figures>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Figures>) =>
      'problem' in data ? reject(new Error(String(data['problem']))) : resolve(data),
    );
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(errand);
  });
  const memory = errand.act === 'use' ? await workerMemory() : 0;
  worker.terminate();
  tasks.disconnect();
  return { ...figures, memory, longestPageTask: longest };
}

async function workerMemory(): Promise<number> {
  const { breakdown } = await (performance as unknown as Weighing).measureUserAgentSpecificMemory();
  return breakdown
    .filter(({ attribution }) => attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

Object.assign(window, { runErrand } satisfies SearchPage);
