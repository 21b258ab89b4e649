import { describe, expect, it } from 'vitest';
import { traffic } from './give-way.ts';

const ended = async (work: Promise<void>): Promise<boolean> => {
  const still = Symbol('still waiting');
  return (await Promise.race([work, Promise.resolve(still)])) !== still;
};

describe('a worker that gives way', () => {
  it('goes on at once when nobody waits', async () => {
    const road = traffic();
    road.began();
    road.ended();
    await road.giveWay();
  });
  it('waits while a request is being answered, and goes on when it is', async () => {
    const road = traffic();
    road.began();
    const waiting = road.giveWay();
    expect(await ended(waiting)).toBe(false);
    road.ended();
    await waiting;
  });
  it('goes on although requests never end', async () => {
    const road = traffic();
    road.began();
    await road.giveWay();
  });
});
