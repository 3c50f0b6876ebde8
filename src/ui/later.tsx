import { Suspense, type ReactNode } from 'react';

/**
 * Brought to life in a task of its own: React hydrates what a boundary holds after what stands around it, and lets
 * the reader's hand in between. In the document it is there from the start.
 */
export const Later = ({ children }: { readonly children: ReactNode }) => (
  <Suspense fallback={null}>{children}</Suspense>
);
