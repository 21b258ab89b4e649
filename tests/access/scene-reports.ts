import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { told, toldAnonymously, VILLAGE } from '../../modules/reports/told.fixture.ts';
import * as reports from '../../modules/reports/contract.ts';
import { share } from '../../modules/access/index.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import type { ReportRecord } from '../access-model.ts';
import { markerPhone, markerWord } from './markers.ts';
import type { Scene } from './scene.ts';

export const PONOROGO = '35.02.01.2001';
export const TULUNGAGUNG = '35.04.01.1001';
export const MATARAM = '52.71.01.1004';
export { VILLAGE as BLITAR };
/** Numbers of the markers of the n-th record of this file: 1000 + 10 × n + field. */
const word = (n: number, field: number): string => markerWord(1_000 + 10 * n + field);

interface Filed {
  readonly label: string;
  readonly by: string;
  readonly office: string;
  readonly place: string | undefined;
  readonly bypass?: boolean;
  readonly anonymous?: boolean;
  readonly sharedWith?: string;
}
/** Of every office, territory and level; the one without a place goes to the office of its reporter. */
const FILED: readonly Filed[] = [
  { label: 'report Blitar, by a volunteer', by: 'rini', office: 'KANIM-BLITAR', place: VILLAGE },
  { label: 'report Blitar, by the village', by: 'sutinah', office: 'KANIM-BLITAR', place: VILLAGE },
  { label: 'report Blitar, bypassing the village', by: 'sutinah', office: 'KANIM-BLITAR', place: VILLAGE, bypass: true },
  { label: 'report Blitar, anonymous', by: 'slamet', office: 'KANIM-BLITAR', place: VILLAGE, anonymous: true },
  { label: 'report Tulungagung', by: 'diah', office: 'KANIM-BLITAR', place: TULUNGAGUNG },
  { label: 'report Ponorogo', by: 'damar', office: 'KANIM-PONOROGO', place: PONOROGO },
  { label: 'report Mataram', by: 'lalu', office: 'KANIM-MATARAM', place: MATARAM },
  { label: 'report Mataram, shared with Ponorogo', by: 'lalu', office: 'KANIM-MATARAM', place: MATARAM, sharedWith: 'KANIM-PONOROGO' },
  { label: 'report without a place', by: 'agung', office: 'KANIM-BLITAR', place: undefined },
];

export async function fileReports(scene: Scene): Promise<void> {
  const { office } = scene;
  for (const [n, filed] of FILED.entries()) {
    const phone = markerPhone(1_000 + n);
    const body = {
      place: filed.place,
      what: `${word(n, 0)} bercerita tentang ajakan kerja`,
      placeDetail: `rumah ${word(n, 1)}`,
      named: [{ role: 'recruiter' as const, name: `${word(n, 2)} ${word(n, 3)}`, phones: [phone], note: `ciri ${word(n, 4)}` }],
      bypassVillage: filed.bypass ?? false,
    };
    let id: string;
    if (filed.anonymous === true) {
      const told = await toldAnonymously(office, body);
      ({ id } = await office.as('tamu')(reports.fileAnonymousReport, { body: told }));
    } else {
      const teller = { name: `${word(n, 5)} ${word(n, 6)}`, phone: markerPhone(1_100 + n), relation: 'bibi' };
      ({ id } = await office.as(filed.by)(reports.fileReport, { body: told({ ...body, teller }) }));
    }
    const record: ReportRecord = {
      kind: 'report',
      id,
      author: filed.anonymous === true ? null : filed.by,
      bypass: filed.bypass ?? false,
      office: filed.office,
      territory: filed.place ?? null,
      classification: 2,
      ...(filed.sharedWith !== undefined && { sharedWith: filed.sharedWith }),
    };
    scene.add(filed.label, record);
    for (const marker of [word(n, 0), word(n, 1), word(n, 2), word(n, 3), word(n, 4), phone]) scene.mark(marker, record);
    scene.setParts(id, { phone, author: filed.by });
  }
  await office.settle();
  await photograph(scene);
  await shareOne(scene);
  await askIdentities(scene);
}

async function photograph(scene: Scene): Promise<void> {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer();
  for (const report of scene.of('report').filter((one) => one.author !== null && !one.bypass)) {
    const params = { id: report.id, attachment: randomUUID() };
    await scene.office.as(report.author ?? '')(reports.addAttachment, { params, upload: photo });
    scene.setParts(report.id, { attachment: params.attachment });
    scene.add(`photo of ${scene.labels.get(report.id) ?? ''}`, { kind: 'attachment', id: params.attachment, report });
  }
}

const shareOne = (scene: Scene): Promise<unknown> =>
  scene.office.system(async (context) => {
    for (const report of scene.of('report')) {
      if (report.sharedWith === undefined) continue;
      const to = { officeId: stableId('office', report.sharedWith) };
      await share(context, { subject: { kind: 'report', id: report.id }, to, purpose: 'Ringkasan bersama' });
    }
  });

/** One request is granted, one refused, one waits; what the vault keeps is shown to whoever asked the granted one. */
async function askIdentities(scene: Scene): Promise<void> {
  const { office } = scene;
  const asked: readonly (readonly [report: number, by: string, answer: 'grant' | 'wait' | 'refuse'])[] = [
    [0, 'ratna', 'grant'],
    [1, 'ratna', 'wait'],
    [5, 'raka', 'refuse'],
  ];
  for (const [n, by, answer] of asked) {
    const report = scene.of('report')[n];
    if (report === undefined) throw new Error('the scene has too few reports');
    const { id } = await office.as(by)(reports.askIdentity, { params: { id: report.id }, body: { purpose: 'Perlu dihubungi' } });
    if (answer === 'grant') await office.as('prita')(reports.grantIdentity, { params: { id }, body: { hours: 48, note: 'cukup' } });
    if (answer === 'refuse') await office.as('prita')(reports.refuseIdentity, { params: { id }, body: { note: 'belum perlu' } });
    const record = scene.add(`identity request (${answer})`, { kind: 'identity-request', id, accounts: [by] } as const);
    if (answer === 'grant') for (const marker of [word(n, 5), word(n, 6), markerPhone(1_100 + n)]) scene.mark(marker, record);
  }
}
