import { useSyncExternalStore } from 'react';

const listen = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** Whether the device believes it has a network. True does not prove that the server answers. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);
