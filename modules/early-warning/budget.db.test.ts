import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../platform/db/stable-id.ts';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { raiseAlert } from './raise-alert.ts';
import { releaseWaiting } from './release-waiting.ts';
import { judgedAlerts } from './surges/store-verdicts.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

let n = 0;
/** An alert of the office in Blitar, strong enough to be one, each from another kecamatan. */
const raise = (
  territory = `35.05.0${1 + (n % 8)}.2001`,
  departsOn: string | null = null,
  kind: 'same-answers' | 'report-meets-application' = 'same-answers',
  each = 2500,
): Promise<string | undefined> =>
  office.system((context) =>
    raiseAlert(context, {
      kind,
      key: `uji ${(n += 1)}`,
      place: { agencyId: stableId('agency', 'IMIGRASI'), officeId: stableId('office', 'KANIM-BLITAR'), territory },
      departsOn,
      pieces: (['story', 'network'] as const).map((group) => ({
        key: group,
        group,
        kind: group,
        sentence: 'Bukti rekaan untuk uji.',
        millibits: each,
        source: { kind: 'application', id: null },
        observedAt: context.now,
      })),
      unknowns: [],
      mentions: [],
    }),
  );
const open = (id: string | undefined) => office.as('ratna')(contract.getAlert, { params: { id: id ?? '' } });
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

  it('puts what begins like a ring ahead of stronger evidence, page by page, and says that this is no evidence', async () => {
    office.clock.now = '2027-03-16T02:00:00.000Z';
    const plain = await raise('35.05.03.2001', null, 'same-answers', 2900);
    const met = await raise('35.05.04.2001', null, 'report-meets-application', 2700);
    const both = new Set([plain, met]);
    const order: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await office.as('ratna')(contract.listAlerts, { query: { limit: 1, ...(cursor !== undefined && { cursor }) } });
      order.push(...page.items.map(({ id }) => id).filter((id) => both.has(id)));
      cursor = page.next;
      more = cursor !== undefined;
    }
    expect(order).toEqual([met, plain]);
    const [ahead, usual] = [await open(met), await open(plain)];
    expect(ahead.millibits).toBeLessThan(usual.millibits);
    expect(ahead.evidence.reduce((sum, one) => sum + one.countedMillibits, 0)).toBe(ahead.millibits);
    expect(ahead.order).toMatch(/^Didahulukan dalam antrean: .*bukan bukti/);
    expect(usual).toMatchObject({ headStartMillibits: 0, order: null });
    // "Of 10 alerts like this" is reckoned by the same ranking.
    await office.as('ratna')(contract.judgeAlert, { params: { id: ahead.id }, body: { verdict: 'confirmed', reason: 'Sudah ditemui' } });
    const judged = await office.system(({ tx }) => judgedAlerts(tx));
    expect(judged.find(({ id }) => id === ahead.id)?.rank).toBe(ahead.millibits + ahead.headStartMillibits);
  });

  it('gives the places of a full week by the same ranking', async () => {
    office.clock.now = '2027-04-06T02:00:00.000Z';
    for (let one = 0; one < 6; one += 1) await raise();
    const plain = await raise('35.05.05.2001', null, 'same-answers', 2900);
    const met = await raise('35.05.06.2001', null, 'report-meets-application', 2700);
    const soon = await raise('35.05.07.2001', '2027-04-25', 'same-answers', 2600);
    expect([(await open(plain)).state, (await open(met)).state, (await open(soon)).state]).toEqual(['waiting', 'waiting', 'waiting']);
    office.clock.now = '2027-04-13T02:00:00.000Z';
    // One place of this week is taken, two are left.
    await office.system(({ tx }) => tx.updateTable('early_warning.alert').set({ shown_at: office.clock.now }).where('shown_at', '>=', '2027-04-06').where('id', 'in', tx.selectFrom('early_warning.alert').select('id').where('shown_at', '>=', '2027-04-06').orderBy('id').limit(1)).execute()); // prettier-ignore
    await office.system(releaseWaiting);
    expect([(await open(plain)).state, (await open(met)).state, (await open(soon)).state]).toEqual(['waiting', 'new', 'new']);
  });
});
