import * as passports from '../../modules/passports/contract.ts';
import { inventedApplication } from '../../modules/passports/sample.ts';
import type { ApplicationRecord } from '../access-model.ts';
import { markerNik, markerPhone, markerWord } from './markers.ts';
import { BLITAR, MATARAM, PONOROGO } from './scene-reports.ts';
import type { Scene } from './scene.ts';

const word = (n: number, field: number): string => markerWord(2_000 + 10 * n + field);

interface Entered {
  readonly label: string;
  readonly by: string;
  readonly office: string;
  readonly village: string;
  readonly regency: string;
  /** `proposed` waits for a second officer; `standing` was approved by the one named. */
  readonly decided?: { readonly state: 'proposed' } | { readonly state: 'standing'; readonly second: string };
}
const ENTERED: readonly Entered[] = [
  { label: 'application Blitar', by: 'budi', office: 'KANIM-BLITAR', village: BLITAR, regency: '3505' },
  { label: 'application Blitar of somebody from Mataram', by: 'budi', office: 'KANIM-BLITAR', village: MATARAM, regency: '5271' },
  { label: 'application Ponorogo', by: 'putri', office: 'KANIM-PONOROGO', village: PONOROGO, regency: '3502' },
  { label: 'application Ponorogo of somebody from Blitar', by: 'putri', office: 'KANIM-PONOROGO', village: BLITAR, regency: '3505' },
  {
    label: 'application Blitar, refused',
    by: 'budi',
    office: 'KANIM-BLITAR',
    village: BLITAR,
    regency: '3505',
    decided: { state: 'standing', second: 'bayu' },
  },
  {
    label: 'application Blitar, refusal proposed',
    by: 'budi',
    office: 'KANIM-BLITAR',
    village: BLITAR,
    regency: '3505',
    decided: { state: 'proposed' },
  },
  {
    label: 'application Ponorogo, refused',
    by: 'putri',
    office: 'KANIM-PONOROGO',
    village: PONOROGO,
    regency: '3502',
    decided: { state: 'standing', second: 'raka' },
  },
];
/** The office that leads to the legal route, by village. */
const LTSA: Readonly<Record<string, string>> = { [BLITAR]: 'DISNAKER-BLITAR', [PONOROGO]: 'DISNAKER-PONOROGO' };

export async function enterApplications(scene: Scene): Promise<void> {
  for (const [n, entered] of ENTERED.entries()) {
    const phone = markerPhone(2_000 + n);
    const nik = markerNik(entered.regency, 2_000 + n);
    const { application } = await scene.office.as(entered.by)(passports.createApplication, {
      body: inventedApplication(2_000 + n, {
        number: `${word(n, 0)}-${n}`,
        contacts: [{ role: 'payer', name: `${word(n, 1)} ${word(n, 2)}`, phone: markerPhone(2_100 + n) }],
        applicant: {
          name: `${word(n, 3)} ${word(n, 4)}`,
          nik,
          phone,
          birthDate: '1990-02-01',
          villageCode: entered.village,
          addressLine: `Jalan ${word(n, 5)}`,
        },
      }),
    });
    const record: ApplicationRecord = {
      kind: 'application',
      id: application.id,
      office: entered.office,
      territory: entered.village,
      classification: 2,
      pending: entered.decided?.state === 'proposed',
    };
    scene.add(entered.label, record);
    for (const field of [0, 1, 2, 3, 4, 5]) scene.mark(word(n, field), record);
    for (const marker of [nik, phone, markerPhone(2_100 + n)]) scene.mark(marker, record);
    scene.setParts(record.id, { by: entered.by });
    if (entered.decided !== undefined) await decideOn(scene, record, entered, n);
    else await scene.office.as(entered.by)(passports.startInterview, { params: { id: record.id } });
  }
  await importOne(scene);
}

async function decideOn(scene: Scene, application: ApplicationRecord, entered: Entered, n: number): Promise<void> {
  const officer = scene.office.as(entered.by);
  const params = { id: application.id };
  await officer(passports.startInterview, { params });
  for (const code of ['I01', 'I11', 'S01', 'I28'])
    await officer(passports.markIndicator, { params, body: { code, state: 'confirmed', fact: `kata pemohon ${word(n, 6)}` } });
  scene.mark(word(n, 6), application);
  const view = await officer(passports.decide, {
    params,
    body: {
      decision: 'REFUSED_NP_INDICATION',
      reasons: [{ code: 'I11' }, { code: 'S01' }],
      legalBases: ['PERMEN8-2014'],
      followUps: ['REFERRED_LTSA', 'HANDED_TO_PIMPASA'],
      advice: `Saran ${word(n, 7)}`,
    },
  });
  scene.mark(word(n, 7), application);
  const decision = scene.add(`decision on ${entered.label}`, {
    ...application,
    kind: 'decision',
    id: view.decisions[0]?.id ?? '',
  } as const);
  if (entered.decided?.state !== 'standing') return;
  const standing = await scene.office.as(entered.decided.second)(passports.approveDecision, { params: { id: decision.id } });
  for (const followUp of standing.followUps) {
    const pimpasa = followUp.code === 'HANDED_TO_PIMPASA';
    const record = scene.add(`follow-up (${followUp.code}) of ${entered.label}`, {
      ...application,
      kind: 'follow-up',
      id: followUp.id,
      toOffice: pimpasa ? entered.office : (LTSA[entered.village] ?? ''),
      toRole: pimpasa ? 'PIMPASA' : 'DISNAKER_LTSA',
    } as const);
    // Whom to contact travels with the follow-up; the rest of the application stays.
    for (const marker of [word(n, 3), word(n, 4), word(n, 5), markerPhone(2_000 + n)]) scene.mark(marker, record);
  }
  const objected = await officer(passports.registerObjection, {
    params: { id: decision.id },
    body: { receivedOn: '2026-11-20', grounds: `Keberatan ${word(n, 8)}` },
  });
  scene.mark(word(n, 8), application);
  scene.add(`objection to ${entered.label}`, { ...application, kind: 'objection', id: objected.objections[0]?.id ?? '' } as const);
}

async function importOne(scene: Scene): Promise<void> {
  for (const [n, by, office] of [
    [0, 'budi', 'KANIM-BLITAR'],
    [1, 'putri', 'KANIM-PONOROGO'],
  ] as const) {
    const csv = `nomor,nik,nama,tanggal_lahir,kode_desa\nIMP-${n},${markerNik('3505', 2_500 + n)},${word(20 + n, 0)} ${word(20 + n, 1)},1990-02-01,${BLITAR}\nIMP-X${n},99,Tanpa Nama,1990-02-01,${BLITAR}\n`;
    const made = await scene.office.as(by)(passports.checkImport, { fileName: `daftar-${n}.csv`, upload: Buffer.from(csv) });
    scene.add(`import of ${office}`, { kind: 'import', id: made.id, office });
  }
}
