/** The names of the locks that the tabs and the service worker of a device share. */
export type LockName = 'caravane-sync' | 'caravane-pictures' | 'caravane-outbox';
const syncLock: LockName = 'caravane-sync';

/** `endedElsewhere` counts the syncs that other tabs have ended. The tab that finds the lock free syncs. The others wait, and sync only if it went away before its end. */
export async function oneTabSyncs(work: () => Promise<void>, endedElsewhere: () => number): Promise<void> {
  if (!navigator.locks) return work();
  const before = endedElsewhere();
  const mine = await navigator.locks.request(syncLock, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
  if (mine) return;
  await navigator.locks.request(syncLock, async () => {
    if (endedElsewhere() === before) await work();
  });
}

/** Does the work when nobody else holds the lock; where there are no Web Locks, at once. */
export const locked = async (name: LockName, work: () => Promise<void>): Promise<void> => {
  if (navigator.locks) await navigator.locks.request(name, work);
  else await work();
};
