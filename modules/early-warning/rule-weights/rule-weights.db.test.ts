import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../../platform/db/stable-id.ts';
import { ringScene } from '../../../tests/setup/ring-scene.ts';
import type { RingScene } from '../../../tests/setup/ring-scene.ts';
import * as contract from '../contract-tuning.ts';

let scene: RingScene;
beforeAll(async () => {
  scene = await ringScene();
});
afterAll(() => scene.office.close());

const PHONE = '0812-9000-6001';
const REASON = 'Rapat evaluasi bulanan';
const village = (n: number): string => `35.05.0${n}.2001`;
const backTest = (persona = 'kartika') => scene.office.as(persona)(contract.getBackTest, { query: {} });

/** Alerts of last month in which the rule spoke and officers found nothing, and as many without it that were confirmed. */
async function judgedAlerts(kind: string): Promise<void> {
  await scene.office.system(async ({ tx }) => {
    const place = { agency_id: stableId('agency', 'IMIGRASI'), office_id: stableId('office', 'KANIM-BLITAR'), territory: village(1) };
    for (let n = 0; n < 50; n += 1) {
      const [alertId, at] = [randomUUID(), '2026-08-10T03:00:00Z'];
      const rule = n < 25 ? kind : 'other';
      await tx
        .insertInto('early_warning.alert')
        .values({
          ...place,
          id: alertId,
          number: `PD-X-${n}`,
          kind: 'ring',
          key: `x ${n}`,
          level: 'look',
          millibits: 5000,
          state: 'judged',
          unknowns: [],
          raised_at: at,
          changed_at: at,
        }) // prettier-ignore
        .execute();
      await tx
        .insertInto('early_warning.evidence')
        .values({
          id: randomUUID(),
          alert_id: alertId,
          key: rule,
          evidence_group: 'network',
          kind: rule,
          sentence: 'Contoh kalimat',
          millibits: 2000,
          counted_millibits: 2000,
          source_kind: 'application',
          observed_at: at,
          added_in_version: 1,
        }) // prettier-ignore
        .execute();
      await tx
        .insertInto('early_warning.verdict')
        .values({
          id: randomUUID(),
          alert_id: alertId,
          verdict: n < 25 ? 'lawful' : 'confirmed',
          reason: REASON,
          alert_version: 1,
          millibits: 5000,
          judged_by: randomUUID(),
          judged_at: at,
        }) // prettier-ignore
        .execute();
    }
  });
}

describe('what verdicts taught about a rule', () => {
  let before = 0;
  let kind = '';

  it('is put to use by nobody before twenty verdicts', async () => {
    for (const n of [1, 2, 3]) await scene.apply({ applicant: { villageCode: village(n) }, contacts: [{ role: 'escort', phone: PHONE }] });
    await scene.report(PHONE);
    const [ring] = (await scene.queue()).filter((one) => one.kind === 'ring');
    before = ring?.millibits ?? 0;
    const { rows } = await scene.office.system(async ({ tx }) => ({
      rows: await tx.selectFrom('early_warning.evidence').select(['kind', 'millibits']).where('alert_id', '=', ring?.id ?? '').orderBy('millibits', 'desc').execute(), // prettier-ignore
    }));
    kind = rows[0]?.kind ?? '';
    expect(rows[0]?.millibits).toBeGreaterThan(1000);
    expect(await scene.office.refusal(scene.office.as('kartika')(contract.adoptRuleWeight, { body: { kind, percent: 50, reason: REASON } }))).toMatchObject({ status: 409, code: 'rule-weight/too-few-verdicts' }); // prettier-ignore
  });

  it('is shown to readers, and decided by the head of the office alone, as it was read', async () => {
    await judgedAlerts(kind);
    const rule = (await backTest()).rules.find((one) => one.kind === kind);
    expect(rule).toMatchObject({ verdicts: 25, adoptable: true });
    expect(rule?.percent).toBeLessThan(50);
    const body = { kind, percent: rule?.percent ?? 0, reason: REASON };
    const { office } = scene;
    expect(await office.refusal(office.as('ratna')(contract.adoptRuleWeight, { body }))).toMatchObject({ status: 403 });
    expect(await office.refusal(office.as('tamu')(contract.adoptRuleWeight, { body }))).toMatchObject({ status: 401 });
    const stale = office.as('kartika')(contract.adoptRuleWeight, { body: { ...body, percent: 95 } });
    expect(await office.refusal(stale)).toMatchObject({ status: 409, code: 'rule-weight/changed-meanwhile' });
    await office.as('kartika')(contract.adoptRuleWeight, { body });
    expect(await office.auditVerbs()).toContain('rule-weight.adopted');
    const again = office.as('kartika')(contract.adoptRuleWeight, { body });
    expect(await office.refusal(again)).toMatchObject({ status: 409, code: 'rule-weight/nothing-new' });
    expect((await backTest('ratna')).inUse).toMatchObject([{ percent: body.percent, verdicts: 25, reason: REASON }]);
  });

  it('weighs from the next look on: the same circle with one applicant more is weaker than it was', async () => {
    await scene.apply({ applicant: { villageCode: village(4) }, contacts: [{ role: 'escort', phone: PHONE }] });
    const known = await scene.office.system(({ tx }) =>
      tx.selectFrom('early_warning.ring').select('millibits').orderBy('millibits', 'desc').executeTakeFirstOrThrow(),
    );
    expect(known.millibits).toBeLessThan(before - 1000);
  });

  it('is taken back with a reason, and then weighs as the expert said', async () => {
    const { office } = scene;
    const [used] = (await backTest()).inUse;
    const id = used?.id ?? '';
    expect(await office.refusal(office.as('ratna')(contract.endRuleWeight, { params: { id }, body: { reason: REASON } }))).toMatchObject({ status: 403 }); // prettier-ignore
    await office.as('kartika')(contract.endRuleWeight, { params: { id }, body: { reason: REASON } });
    expect(await office.refusal(office.as('kartika')(contract.endRuleWeight, { params: { id }, body: { reason: REASON } }))).toMatchObject({ status: 404 }); // prettier-ignore
    expect((await backTest()).inUse).toEqual([]);
    await scene.apply({ applicant: { villageCode: village(5) }, contacts: [{ role: 'escort', phone: PHONE }] });
    const known = await office.system(({ tx }) =>
      tx.selectFrom('early_warning.ring').select('millibits').orderBy('millibits', 'desc').executeTakeFirstOrThrow(),
    );
    expect(known.millibits).toBeGreaterThan(before - 1000);
    const kept = await office.system(({ tx }) => tx.selectFrom('early_warning.rule_weight').select(['ended_at', 'end_reason']).execute());
    expect(kept).toMatchObject([{ end_reason: REASON }]);
  });
});
