import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchRecruiter } from '../../recruiters/index.ts';
import * as contract from '../contract.ts';
import { ringScene } from '../../../tests/setup/ring-scene.ts';
import type { RingScene } from '../../../tests/setup/ring-scene.ts';
import { lookAtCompanies } from './companies.ts';

let scene: RingScene;
let company = '';
let others: readonly string[] = [];
beforeAll(async () => {
  scene = await ringScene('2026-02-01T02:00:00Z');
  [company = '', ...others] = await scene.office.system(async ({ tx }) => {
    const alone: string[] = [];
    const items = await tx
      .selectFrom('recruiters.shared_recruiter')
      .select('name')
      .where('kind', '=', 'p3mi')
      .orderBy('name')
      .limit(60)
      .execute();
    for (const { name } of items) {
      const sure = (await matchRecruiter(tx, name ?? '', '2026-05-01')).filter(({ level }) => level === 'equal' || level === 'variant');
      if (sure.length === 1 && sure[0]?.status.status === 'unknown' && name !== null) alone.push(name);
      if (alone.length === 3) return alone;
    }
    throw new Error('no three companies of the register have a name of their own');
  });
});
afterAll(() => scene.office.close());

const HERE = '35.05.07.2001';
const all = async () => {
  const queues = [await scene.queue(), await scene.queue('waiting'), await scene.queue('done')];
  return queues.flat().filter((alert) => alert.kind === 'company-unusual');
};
const job = { purpose: 'bekerja', country: 'HK', recruiterName: '' } as const;
/** For eight months people of other kecamatan go with other companies. */
async function usualBusiness(): Promise<void> {
  for (let n = 0; n < 40; n += 1) {
    await scene.apply({ ...job, recruiterName: others[n % 2] ?? '', applicant: { villageCode: `35.05.0${1 + (n % 6)}.2001` } });
    for (let day = 0; day < 5; day += 1) scene.skip();
  }
}

describe('a company of the register', () => {
  let id = '';

  it('that comes to a new kecamatan is no alert: growth alone never is', async () => {
    await usualBusiness();
    for (const _ of [1, 2, 3, 4]) await scene.apply({ ...job, recruiterName: company, applicant: { villageCode: HERE } });
    await scene.office.system(lookAtCompanies);
    expect(await all()).toEqual([]);
  });

  it('is an alert when the stories of those people stand out: two groups, exact sum, the register behind it and no accusation', async () => {
    for (const _ of [1, 2, 3, 4])
      await scene.apply({ ...job, recruiterName: company, applicant: { villageCode: HERE } }, ['I01', 'S01', 'K01', 'I28', 'I22']);
    await scene.office.system(lookAtCompanies);
    const [alert] = await all();
    id = alert?.id ?? '';
    const whole = await scene.open(id);
    expect(whole.evidence.map((e) => e.group)).toEqual(expect.arrayContaining(['network', 'story']));
    expect(whole.evidence.reduce((sum, e) => sum + e.countedMillibits, 0)).toBe(whole.millibits);
    expect(whole.evidence.map((e) => e.source.kind)).toContain('recruiter');
    expect(whole.linked.length).toBeGreaterThan(3);
    expect(JSON.stringify(whole)).not.toMatch(/tersangka|korban|anggota/i);
    expect(await scene.office.auditVerbs()).toContain('alert.read');
  });

  it('is looked at every night without a new version when nothing changed, and weighs more when reports name it', async () => {
    const before = await scene.open(id);
    await scene.office.system(lookAtCompanies);
    expect((await scene.open(id)).version).toBe(before.version);
    for (const persona of ['sutinah', 'wayan']) await scene.report('0812-9000-6601', persona, { name: company, place: HERE });
    await scene.office.system(lookAtCompanies);
    const after = await scene.open(id);
    expect(after.evidence.map((e) => e.group)).toContain('report');
    expect(after.millibits).toBeGreaterThan(before.millibits);
  });

  it('fades when nobody comes any longer, and says so', async () => {
    for (let day = 0; day < 130; day += 1) scene.skip();
    await scene.office.system(lookAtCompanies);
    const faded = await scene.open(id);
    expect(faded.millibits).toBe(0);
    expect(faded.unknowns.join(' ')).toMatch(/tidak terlihat lagi/);
  });

  it('is seen within reach only', async () => {
    const { office } = scene;
    expect(await office.refusal(office.as('budi')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 403 });
    expect(await office.refusal(office.as('lalu')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 404 });
    expect(await office.refusal(office.as('tamu')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 401 });
  });
});
