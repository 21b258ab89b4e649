import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBaseRates, factsOf, headStart, judgeRepeat } from '../../../engines/network/index.ts';
import type { EgoMember } from '../../../engines/network/index.ts';
import { openOffice } from '../../../tests/setup/office.ts';
import type { Office } from '../../../tests/setup/office.ts';
import * as passports from '../../passports/contract.ts';
import { inventedApplication } from '../../passports/sample.ts';
import * as contract from '../contract.ts';
import { secondTries } from './store-usual.ts';
import { stableId } from '../../../platform/db/stable-id.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Changes = NonNullable<Parameters<typeof inventedApplication>[1]>;
let n = 8_100;
async function apply(persona: string, on: string, changes: Changes): Promise<string> {
  n += 1;
  office.clock.now = `${on}T02:00:00.000Z`;
  const { application } = await office.as(persona)(passports.createApplication, { body: inventedApplication(n, changes) });
  await office.settle();
  return application.id;
}
const tell = (persona: string, id: string, value: string) =>
  office.as(persona)(passports.answerQuestion, {
    params: { id },
    body: { question: 'W01', value: { type: 'text', value, clear: true }, seconds: 20 },
  });
/** Turned down on suspicion, with a second officer's signature. */
async function turnDown(persona: string, second: string, id: string, plan?: string): Promise<string> {
  await office.as(persona)(passports.startInterview, { params: { id } });
  if (plan !== undefined) await tell(persona, id, plan);
  for (const code of ['I01', 'I11', 'S01', 'I28'])
    await office.as(persona)(passports.markIndicator, { params: { id }, body: { code, state: 'confirmed', fact: 'kata pemohon' } });
  await office.as(persona)(passports.finishInterview, { params: { id } });
  const { decisions } = await office.as(persona)(passports.decide, {
    params: { id },
    body: {
      decision: 'REFUSED_NP_INDICATION',
      reasons: [{ code: 'I11' }, { code: 'S01' }],
      legalBases: ['PERMEN8-2014'],
      followUps: ['REFERRED_LTSA'],
    },
  });
  const decision = decisions[0]?.id ?? '';
  await office.as(second)(passports.approveDecision, { params: { id: decision } });
  await office.settle();
  return decision;
}
const queue = async () => {
  const ask = async (state: 'open' | 'waiting' | 'done') => (await office.as('ratna')(contract.listAlerts, { query: { state } })).items;
  return [...(await ask('open')), ...(await ask('waiting')), ...(await ask('done'))].filter((a) => a.kind === 'refused-elsewhere');
};
const open = (id: string) => office.as('ratna')(contract.getAlert, { params: { id } });

describe('somebody who was turned down and comes again', () => {
  const applicant = { ...inventedApplication(8_001).applicant, villageCode: '35.02.01.2001' };
  let id = '';

  it('at another office with another story is told there, with the very bits of the replay', async () => {
    const first = await apply('putri', '2026-11-02', { applicant, purpose: 'bekerja', country: 'MY' });
    await turnDown('putri', 'raka', first);
    await apply('budi', '2026-11-20', { applicant, purpose: 'wisata', country: 'MY' });
    const [alert] = await queue();
    id = alert?.id ?? '';
    const whole = await open(id);
    const rates = createBaseRates();
    const member = (event: string, purpose: string, decision?: string): EgoMember => ({
      event,
      mention: '',
      kind: 'application',
      day: 0,
      household: 'one',
      party: event,
      facts: factsOf({ purpose, destination: 'MY', documents: new Map(), answers: new Map(), decision }, rates),
    });
    const now = member('now', 'tourism');
    // What officers marked at the first interview is known, too: it is bounded like everybody's story.
    const least = judgeRepeat({ earlier: member('earlier', 'pmi', 'REFUSED_NP_INDICATION'), now, otherOffice: true, changedStory: true, standingOut: 0.02 }, rates); // prettier-ignore
    const bitsOf = (code: string): number => least.evidence.filter((line) => line.code === code).reduce((sum, { bits }) => sum + bits, 0);
    for (const code of ['again_other_office', 'again_changed_story'])
      expect(whole.evidence.find((e) => e.key === code)?.millibits).toBe(Math.round(bitsOf(code) * 1000));
    expect(whole.evidence.reduce((sum, e) => sum + e.countedMillibits, 0)).toBe(whole.millibits);
    expect(new Set(whole.evidence.map((e) => e.group)).size).toBeGreaterThan(1);
    expect(whole.evidence.map((e) => e.sentence).join(' ')).toMatch(/Ponorogo ditolak atau ditunda untuk diperiksa 18 hari sebelumnya/);
    expect(JSON.stringify(whole)).not.toMatch(/tersangka|korban|anggota/i);
  });

  it('is counted at night: what most people do here who come again weighs less', async () => {
    const pairs = await office.system(({ tx }) => secondTries(tx, stableId('office', 'KANIM-BLITAR'), '2026-01-01'));
    expect(pairs).toMatchObject([
      {
        earlier: { officeId: stableId('office', 'KANIM-PONOROGO'), purpose: 'bekerja', country: 'MY' },
        now: { officeId: stableId('office', 'KANIM-BLITAR'), purpose: 'wisata', country: 'MY' },
      },
    ]);
  });

  it('with the same story at another office is no alert: most have fetched a paper', async () => {
    const other = { ...inventedApplication(8_002).applicant, villageCode: '35.02.01.2001' };
    const first = await apply('putri', '2026-11-21', { applicant: other, purpose: 'wisata', country: 'SG' });
    await turnDown('putri', 'raka', first);
    await apply('budi', '2026-11-24', { applicant: other, purpose: 'wisata', country: 'SG' });
    expect((await queue()).map((a) => a.id)).toEqual([id]);
  });

  it('in other words goes ahead in a queue where what is ordinary has been counted, and the page says that this is no evidence', async () => {
    const blitar = stableId('office', 'KANIM-BLITAR');
    const day = { first_on: '2026-09-01', last_on: '2026-09-01', best_on: '2026-09-01', may_alert: false };
    const ring = { agency_id: stableId('agency', 'IMIGRASI'), office_id: blitar, territory: null, millibits: 0, best_millibits: 0 };
    await office.system(({ tx, newId }) =>
      tx
        .insertInto('early_warning.ring')
        .values({ id: newId(), ...ring, ...day, picture: JSON.stringify({ members: [], things: [], ties: [] }) })
        .execute(),
    );
    const known = new Set((await queue()).map((alert) => alert.id));
    const told = async (n: number, plan: string) => {
      const person = { ...inventedApplication(n).applicant, villageCode: '35.02.01.2001' };
      const first = await apply('putri', '2026-11-25', { applicant: person, purpose: 'wisata', country: 'SG' });
      await turnDown('putri', 'raka', first, 'ke kebun binatang dan pantai bersama adik saya');
      const second = await apply('budi', '2026-11-27', { applicant: person, purpose: 'wisata', country: 'SG' });
      await office.as('budi')(passports.startInterview, { params: { id: second } });
      await tell('budi', second, plan);
      await office.as('budi')(passports.finishInterview, { params: { id: second } });
      await office.settle();
      const found = (await queue()).find((alert) => !known.has(alert.id));
      known.add(found?.id ?? '');
      return open(found?.id ?? '');
    };
    const same = await told(8_003, 'bersama adik saya ke kebun binatang dan pantai');
    const whole = await told(8_004, 'melihat menara, lalu belanja di pasar dekat masjid');
    expect(same.evidence.find(({ key }) => key === 'not_again_new_words')?.millibits).toBeLessThan(0);
    expect(same.millibits).toBeLessThan(whole.millibits - 2000);
    expect(whole.evidence.find(({ key }) => key === 'again_new_words')).toMatchObject({
      group: 'story',
      millibits: Math.round(Math.log2(0.7 / 0.2) * 100) * 10,
    });
    expect(whole.evidence.map((e) => e.sentence).join(' ')).toContain('diceritakan dengan kata-kata yang lain');
    expect(whole.evidence.reduce((sum, e) => sum + e.countedMillibits, 0)).toBe(whole.millibits);
    const start = headStart({ members: [], identifiers: [], evidence: [{ code: 'again_new_words' }] });
    expect(whole).toMatchObject({ headStartMillibits: start * 1000, order: expect.stringContaining('bukan bukti') as string });
    // What was told leaves the interview nowhere.
    expect(JSON.stringify(whole)).not.toMatch(/menara|binatang/);
  });

  it('half a year later is no second try', async () => {
    const before = (await queue()).map((a) => a.id);
    await apply('budi', '2027-05-26', { applicant, purpose: 'umrah-haji', country: 'SA' });
    expect((await queue()).map((a) => a.id)).toEqual(before);
  });
});
