import { useState } from 'react';

const PREFIX = 'kentongan.queue.';

/** Where somebody was in a queue, kept for this tab over a reload. Ids only. */
export const useQueuePlace = (queueId: string): readonly [string | undefined, (key: string) => void] => {
  const [place, setPlace] = useState(() => sessionStorage.getItem(PREFIX + queueId) ?? undefined);
  const keep = (key: string) => {
    sessionStorage.setItem(PREFIX + queueId, key);
    setPlace(key);
  };
  return [place, keep];
};
