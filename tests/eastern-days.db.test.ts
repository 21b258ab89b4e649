import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../modules/cases/scene.fixture.ts';
import * as cases from '../modules/cases/contract.ts';
import * as passports from '../modules/passports/contract.ts';
import { inventedApplication, inventedNik } from '../modules/passports/sample.ts';
import * as warnings from '../modules/early-warning/contract.ts';
import * as placements from '../modules/placements/contract.ts';
import { openOffice } from './setup/office.ts';
import type { Office } from './setup/office.ts';

const VILLAGE_OF_NTB = '52.01.03.2018';
/** 00:30 on Saturday the 21st in Mataram, still the 20th in Jakarta. */
const PAST_MIDNIGHT_IN_MATARAM = '2026-11-20T16:30:00.000Z';
const [YESTERDAY, TODAY, TOMORROW] = ['2026-11-20', '2026-11-21', '2026-11-22'];

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.clock.now = PAST_MIDNIGHT_IN_MATARAM;
});

let numbers = 0;
const place = (by: string, villageCode: string, onDay?: string) =>
  office.as(by)(placements.recordPlacement, {
    body: {
      number: `TIMUR-${(numbers += 1)}`,
      worker: { name: 'Sulastri Rekaan', nik: '5201034102900077', villageCode },
      job: 'Perawat lansia',
      employer: 'Keluarga Chan',
      scheme: 'p2p',
      country: 'HK',
      state: 'terdaftar',
      ...(onDay !== undefined && { onDay }),
    },
  });

describe('the first hour of a day in Mataram', () => {
  it('is today for a placement there, the day after is not; without a day it is today', async () => {
    expect((await office.refusal(place('baiq', VILLAGE_OF_NTB, TOMORROW))).fields).toMatchObject([{ path: 'onDay' }]);
    await place('baiq', VILLAGE_OF_NTB, TODAY);
    const { id } = await place('baiq', VILLAGE_OF_NTB);
    const step = (onDay: string) =>
      office.as('baiq')(placements.stepPlacement, { params: { id }, body: { state: 'berpaspor', onDay, note: 'Surat 12/2026' } });
    expect((await office.refusal(step(TOMORROW))).fields).toMatchObject([{ path: 'onDay' }]);
    const view = await step(TODAY);
    expect(view.steps.map((one) => one.onDay)).toEqual([TODAY, TODAY]);
  });

  it('is still to come for an office in Java with a worker from Java', async () => {
    expect((await office.refusal(place('danu', '35.05.01.2001', TODAY))).fields).toMatchObject([{ path: 'onDay' }]);
    await place('danu', '35.05.01.2001', YESTERDAY);
  });

  it('is today in a case there: conduct, roles and facts', async () => {
    const lalu = office.as('lalu');
    const { id } = await lalu(cases.openCase, { body: opening({ territory: VILLAGE_OF_NTB, conductFrom: TODAY }) });
    const party = (from: string) =>
      lalu(cases.addParty, { params: { id }, body: { name: 'Lastri Handayani', role: 'at-risk', from, basis: 'Ditemukan' } });
    const fact = (happenedOn: string) =>
      lalu(cases.addFact, {
        params: { id },
        body: { sentence: 'Dijemput', sourceKind: 'observation', source: 'Kunjungan', gradeSource: 'B', gradeInformation: 2, happenedOn },
      });
    const describeFrom = (conductFrom: string) =>
      lalu(cases.describeCase, { params: { id }, body: { summary: 'Tiga orang', modus: 'holding-house', conductFrom, conductTo: null } });
    for (const write of [party, fact, describeFrom]) {
      expect(await office.refusal(write(TOMORROW))).toMatchObject({ status: 400 });
      await write(TODAY);
    }
    const view = await party(YESTERDAY);
    const role = (day: string) =>
      lalu(cases.setPartyRole, {
        params: { id },
        body: { party: view.parties?.[0]?.id ?? '', role: 'victim', act: 'begin', day, basis: 'Pemeriksaan' },
      });
    expect(await office.refusal(role(TOMORROW))).toMatchObject({ status: 400 });
    await role(TODAY);
  });

  it('is today in a file of applications there', async () => {
    const check = (day: string) =>
      office.as('lilis')(passports.checkImport, {
        upload: Buffer.from(
          `nomor,nik,nama,tanggal_lahir,kode_desa,tanggal_permohonan,tujuan,negara\nTIMUR-1,${inventedNik(1)},Pemohon Contoh,12/04/1990,${VILLAGE_OF_NTB},${day},Wisata,Malaysia\n`,
        ),
      });
    expect(await check(TODAY)).toMatchObject({ usable: 1 });
    expect(await check(TOMORROW)).toMatchObject({ usable: 0 });
  });

  it('is today at the counter there, also when no day is written', async () => {
    const enter = (n: number, receivedOn?: string) =>
      office.as('lilis')(passports.createApplication, {
        body: inventedApplication(n, { applicant: { villageCode: VILLAGE_OF_NTB }, ...(receivedOn !== undefined && { receivedOn }) }),
      });
    expect((await office.refusal(enter(1, TOMORROW))).fields).toMatchObject([{ path: 'receivedOn' }]);
    expect((await enter(2, TODAY)).application.receivedOn).toBe(TODAY);
    expect((await enter(3)).application.receivedOn).toBe(TODAY);
  });

  it('is today for a campaign in a village there', async () => {
    const note = (onDay: string) =>
      office.as('lalu')(warnings.noteAttention, { body: { village: VILLAGE_OF_NTB, kind: 'outreach', onDay } });
    expect(await office.refusal(note(TOMORROW))).toMatchObject({ code: 'village/attention-ahead' });
    await note(TODAY);
  });
});
