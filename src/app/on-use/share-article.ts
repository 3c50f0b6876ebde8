/** How sharing ended: the reader thinking better of it is no failure. */
export type Shared = 'shared' | 'dismissed' | 'copied' | 'refused';

/** By what the device offers; else the title, the paper and the address are copied. */
export async function shareArticle(title: string, paper: string, url: string): Promise<Shared> {
  if ('share' in navigator) {
    try {
      await navigator.share({ title, url });
      return 'shared';
    } catch (problem) {
      if (problem instanceof DOMException && problem.name === 'AbortError') return 'dismissed';
    }
  }
  try {
    await (navigator as Navigator).clipboard.writeText(`${title} – ${paper}\n${url}`);
    return 'copied';
  } catch {
    return 'refused';
  }
}
