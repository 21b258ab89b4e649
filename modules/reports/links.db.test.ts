import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { told, VILLAGE } from './told.fixture.ts';

let office: Office;
const phone = '0857 1234 5678';
const first = told({ what: `Mbak Yuliasri mengajak kerja ke Kamboja, wa ${phone}`, destination: 'Kamboja', named: [] });
const again = told({
  what: `ada perempuan nawarin admin di kamboja gaji 12 juta no nya 0857-1234-5678`,
  destination: 'Kamboja',
  named: [],
});
const third = told({ what: `anak saya dihubungi 62 857 1234 5678 suruh kumpul paspor`, destination: 'Kamboja', named: [] });
const lookAlike = told({
  what: 'ada perempuan nawarin admin di kamboja gaji 12 juta no nya 0813-9999-1111',
  destination: 'Kamboja',
  named: [],
});

const propose = (id: string, persona = 'ratna') => office.as(persona)(contract.listLinkProposals, { params: { id } });
const others = async (id: string) => (await propose(id)).items.map((item) => item.report).toSorted();
const answer = async (id: string, other: string, said: 'same' | 'different') => {
  const proposal = (await propose(id)).items.find((item) => item.report === other)?.id ?? id;
  return office.as('ratna')(contract.answerLinkProposal, { params: { id, proposal }, body: { answer: said } });
};

beforeAll(async () => {
  office = await openOffice();
  for (const body of [first, again, third, lookAlike]) {
    await office.as('rini')(contract.fileReport, { body });
    await office.settle();
  }
});
afterAll(() => office.close());

describe('reports that may tell of one event', () => {
  it('are proposed with reasons once the report has arrived; a look-alike with another number is not', async () => {
    const { items } = await propose(third.id);
    expect(items.map((item) => item.report).toSorted()).toEqual([first.id, again.id].toSorted());
    expect(items[0]?.reasons.join(' ')).toContain('+6285712345678');
    expect(items[0]?.place?.code).toBe(VILLAGE);
    expect(await others(lookAlike.id)).toEqual([]);
  });

  it('are counted in the queue', async () => {
    const { items } = await office.as('ratna')(contract.listReports, { query: { limit: 50 } });
    expect(items.find((row) => row.id === first.id)?.maybeSame).toBe(2);
    expect(items.find((row) => row.id === lookAlike.id)?.maybeSame).toBe(0);
  });

  it('split once are never proposed again, also when the report is read anew', async () => {
    await answer(third.id, again.id, 'different');
    expect(await others(third.id)).toEqual([first.id]);
    const { items } = await office.as('ratna')(contract.listProposals, { params: { id: third.id } });
    const span = items.find((item) => item.fact === 'phone')?.span ?? '';
    await office.as('ratna')(contract.answerProposal, { params: { id: third.id, span }, body: { answer: 'confirmed', role: 'recruiter' } });
    await office.settle();
    expect(await others(third.id)).toEqual([first.id]);
  });

  it('accepted, the later one follows the earlier one and detectors see one report', async () => {
    await answer(again.id, first.id, 'same');
    const seen = await office.as('ratna')(contract.getReport, { params: { id: again.id } });
    expect(seen.follows).toBe(first.id);
    expect(seen.links[0]?.reason).toContain('+6285712345678');
    const rows = await office.system(({ tx }) =>
      tx.selectFrom('reports.shared_report').select('id').where('id', 'in', [first.id, again.id]).execute(),
    );
    expect(rows.map((row) => row.id)).toEqual([first.id]);
  });

  it('answered twice are refused; out of reach they are not found; who may not triage is forbidden', async () => {
    const { items } = await propose(third.id);
    const proposal = items[0]?.id ?? '';
    const say = (persona: string) =>
      office.as(persona)(contract.answerLinkProposal, { params: { id: third.id, proposal }, body: { answer: 'different' } });
    expect(await office.refusal(say('raka'))).toMatchObject({ status: 404, code: 'report/not-found' });
    expect(await office.refusal(say('rini'))).toMatchObject({ status: 403 });
    expect(await office.refusal(propose(third.id, 'tamu'))).toMatchObject({ status: 401 });
    await say('ratna');
    expect(await office.refusal(say('ratna'))).toMatchObject({ status: 409, code: 'report/proposal-answered' });
  });

  it('leave an entry in the log for each answer, without a word of the reports', async () => {
    const rows = await office.system(({ tx }) =>
      tx.selectFrom('audit.entry').selectAll().where('verb', '=', 'report.link-proposal-answered').where('outcome', '=', 'done').execute(),
    );
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/85712345678|5712-?345/);
  });
});
