import type { DataRouter } from 'react-router';
import { slugIn } from '../domain/addresses.ts';

/**
 * The router, of which React hears that an article that was pressed is drawn in one go, not in the pauses of what else
 * goes on: its first screen is little, and the reader waits for it.
 */
export const drawingAtOnce = (router: DataRouter): DataRouter =>
  Object.create(router, {
    subscribe: {
      value: (listener: Parameters<DataRouter['subscribe']>[0]) =>
        router.subscribe((state, told) => {
          const { navigation, historyAction, location } = state;
          const isPressed = navigation.state === 'idle' && historyAction === 'PUSH';
          const flushSync =
            told.flushSync || (isPressed && slugIn(location.pathname, 'articles') !== undefined);
          listener(state, { ...told, flushSync });
        }),
    },
  }) as DataRouter;
