import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../platform/db/stable-id.ts';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { raiseAlert } from './raise-alert.ts';
import { releaseWaiting } from './release-waiting.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

let n = 0;
/** An alert of the office in Blitar, strong enough to be one, each from another kecamatan. */
const raise = (territory = `35.05.0${1 + (n % 8)}.2001`, departsOn: string | null = null): Promise<string | undefined> =>
  office.system((context) =>
    raiseAlert(context, {
      kind: 'same-answers',
      key: `uji ${(n += 1)}`,
      place: { agencyId: stableId('agency', 'IMIGRASI'), officeId: stableId('office', 'KANIM-BLITAR'), territory },
      departsOn,
      pieces: (['story', 'network'] as const).map((group) => ({
        key: group,
        group,
        kind: group,
        sentence: 'Bukti rekaan untuk uji.',
        millibits: 2500,
        source: { kind: 'application', id: null },
        observedAt: context.now,
      })),
      unknowns: [],
      mentions: [],
    }),
  );
const queue = async () => (await office.as('ratna')(contract.listAlerts, { query: {} })).budget;

describe('the budget of an office', () => {
  it('gives three places and the three of a silent week before, then lets alerts wait', async () => {
    for (let one = 0; one < 8; one += 1) await raise();
    expect(await queue()).toMatchObject({ shownThisWeek: 6, perWeek: 6, waiting: 2 });
    expect((await queue()).sentence).toContain('3 sisa minggu lalu');
  });

  it('carries nothing over from a full week, and shows what waited', async () => {
    office.clock.now = '2026-11-24T02:00:00.000Z';
    await office.system(releaseWaiting);
    expect(await queue()).toMatchObject({ shownThisWeek: 2, perWeek: 3, waiting: 0 });
  });

  it('carries over one week only', async () => {
    office.clock.now = '2026-12-15T02:00:00.000Z';
    expect(await queue()).toMatchObject({ shownThisWeek: 0, perWeek: 6 });
  });

  it('gives no kecamatan more than two fifths of the week, unless somebody is about to leave', async () => {
    office.clock.now = '2027-01-05T02:00:00.000Z';
    const before = await queue();
    for (let one = 0; one < 4; one += 1) await raise('35.05.09.2001');
    expect((await queue()).shownThisWeek).toBe(before.shownThisWeek + 2);
    await raise('35.05.09.2001', '2027-01-08');
    expect((await queue()).shownThisWeek).toBe(before.shownThisWeek + 3);
  });
});
