import { describe, expect, it } from 'vitest';
import { breather } from './breather.ts';

const busy = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

describe('a long loop', () => {
  it('goes straight on as long as it is short', () => {
    const breathe = breather(() => Promise.reject(new Error('nobody has to wait')));
    for (let i = 0; i < 10; i += 1) expect(breathe()).toBeUndefined();
  });
  it('lets others go first when it was at it for long, and then has its time again', async () => {
    let asked = 0;
    const breathe = breather(async (mostMs) => {
      expect(mostMs).toBeGreaterThan(0);
      asked += 1;
    });
    busy(4);
    await breathe();
    expect(asked).toBe(1);
    expect(breathe()).toBeUndefined();
  });
  it('lets what waits on the thread go first where there is no server', async () => {
    const order: string[] = [];
    const breathe = breather();
    setImmediate(() => order.push('request'));
    busy(4);
    await breathe();
    order.push('loop');
    expect(order).toEqual(['request', 'loop']);
  });
});
