import { randomUUID } from 'node:crypto';
import * as cases from '../../modules/cases/contract.ts';
import { accept, ALL_FIELDS, officeOf, opening, refer } from '../../modules/cases/scene.fixture.ts';
import type { ShareField } from '../../modules/cases/model.ts';
import { raiseAlert } from '../../modules/early-warning/raise-alert.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import { accountOf } from '../setup/office.ts';
import { agencyOf } from '../access-model.ts';
import type { AlertRecord, CaseRecord, ReferralRecord } from '../access-model.ts';
import { markerWord } from './markers.ts';
import { BLITAR, MATARAM, PONOROGO } from './scene-reports.ts';
import type { Scene } from './scene.ts';

const word = (n: number, field: number): string => markerWord(3_000 + 20 * n + field);
const alertWord = (n: number): string => markerWord(5_000 + n);
const RANK = { INTERNAL: 1, TERBATAS: 2, RAHASIA: 3 } as const;

type Answer = 'pending' | 'accepted' | 'returned' | 'revoked';
interface Hand {
  readonly to: string;
  readonly by: string;
  readonly fields: ShareField[];
  readonly answer: Answer;
}
interface Opened {
  readonly label: string;
  readonly by: string;
  readonly office: string;
  readonly territory: string | undefined;
  readonly classification: keyof typeof RANK;
  readonly team?: string;
  readonly closed?: boolean;
  readonly hands?: readonly Hand[];
}
const OPENED: readonly Opened[] = [
  {
    label: 'case Blitar, handed to many',
    by: 'ratna',
    office: 'KANIM-BLITAR',
    territory: BLITAR,
    classification: 'TERBATAS',
    hands: [
      { to: 'POLRES-BLITAR', by: 'dewi', fields: ['summary', 'facts', 'time'], answer: 'pending' },
      { to: 'DISNAKER-BLITAR', by: 'danu', fields: ALL_FIELDS, answer: 'accepted' },
      { to: 'UPTD-PPA-BLITAR', by: 'uli', fields: ['summary', 'parties', 'notes'], answer: 'accepted' },
      { to: 'P4MI-MADIUN', by: 'sari', fields: ['facts', 'risk'], answer: 'returned' },
      { to: 'POLRES-PONOROGO', by: 'damar', fields: ['summary', 'facts'], answer: 'revoked' },
    ],
  },
  { label: 'case Blitar, RAHASIA', by: 'ratna', office: 'KANIM-BLITAR', territory: BLITAR, classification: 'RAHASIA' },
  { label: 'case Blitar, INTERNAL', by: 'kartika', office: 'KANIM-BLITAR', territory: BLITAR, classification: 'INTERNAL' },
  { label: 'case without a place', by: 'ratna', office: 'KANIM-BLITAR', territory: undefined, classification: 'TERBATAS' },
  { label: 'case Ponorogo', by: 'raka', office: 'KANIM-PONOROGO', territory: PONOROGO, classification: 'TERBATAS' },
  {
    label: 'case Mataram with somebody of Ponorogo on the team',
    by: 'lalu',
    office: 'KANIM-MATARAM',
    territory: MATARAM,
    classification: 'TERBATAS',
    team: 'raka',
  },
  { label: 'case in a compartment', by: 'kartika', office: 'KANIM-BLITAR', territory: BLITAR, classification: 'TERBATAS', closed: true },
];

export async function openCases(scene: Scene): Promise<void> {
  await raiseAlerts(scene);
  const room = await scene.office.as('kartika')(cases.createCompartment, {
    body: { name: `Operasi ${word(90, 0)}`, members: [accountOf('ratna')], reason: 'Operasi tertutup' },
  });
  const members = ['kartika', 'ratna'];
  scene.mark(word(90, 0), scene.add('compartment', { kind: 'compartment', id: room.id, accounts: members }));
  for (const [n, opened] of OPENED.entries()) await openOne(scene, opened, n, room.id, members);
}

async function openOne(scene: Scene, opened: Opened, n: number, room: string, members: readonly string[]): Promise<void> {
  const as = scene.office.as(opened.by);
  const made = await as(cases.openCase, {
    body: {
      ...opening({
        summary: `Perkara ${word(n, 0)}`,
        territory: opened.territory,
        classification: opened.classification,
        ...(opened.closed === true && { compartmentId: room }),
        sources: [
          {
            kind: 'letter',
            id: randomUUID(),
            letter: { from: 'Rumah Singgah', number: '1/X', date: '2026-11-18', sentence: `Surat ${word(n, 1)}` },
          },
        ],
      }),
    },
  });
  const params = { id: made.id };
  const source = made.evidence?.[0]?.id ?? '';
  await as(cases.addParty, { params, body: { name: `${word(n, 2)} ${word(n, 3)}`, from: '2026-11-10', basis: `Dasar ${word(n, 4)}` } });
  await as(cases.addFact, {
    params,
    body: { sentence: `Fakta ${word(n, 5)}`, sourceKind: 'observation', source: word(n, 6), gradeSource: 'B', gradeInformation: 2 },
  });
  await as(cases.assessCase, { params, body: { kind: 'risk', value: 'medium', reason: `Karena ${word(n, 7)}`, reassessOn: '2026-12-01' } });
  await as(cases.addNote, { params, body: { text: `Catatan ${word(n, 8)}` } });
  await as(cases.addNote, { params, body: { text: `Catatan kantor ${word(n, 9)}`, visibility: 'unit' } });
  await as(cases.addNote, { params, body: { text: `Catatan semua ${word(n, 10)}`, visibility: 'agencies' } });
  const view = await as(cases.addTask, { params, body: { title: `Tugas ${word(n, 11)}`, workingDays: 5 } });
  const record: CaseRecord = {
    kind: 'case',
    id: made.id,
    office: opened.office,
    territory: opened.territory ?? null,
    classification: RANK[opened.classification],
    team: opened.team === undefined ? [] : [opened.team],
    compartment: opened.closed === true ? members : null,
    shares: (opened.hands ?? []).filter((one) => one.answer === 'accepted').map((one) => ({ office: one.to, fields: one.fields })),
  };
  scene.add(opened.label, record);
  const parts = ['summary', 'evidence', 'name', 'name', 'parties', 'facts', 'owner', 'risk', `note:${opened.by}`];
  for (const [field, part] of [...parts, `unit-note:${opened.office}`, 'notes', 'tasks'].entries())
    scene.mark(word(n, field), record, part);
  const ids = { party: view.parties?.[0]?.id, fact: view.facts?.[0]?.id, task: view.tasks?.[0]?.id, source };
  scene.setParts(made.id, Object.fromEntries(Object.entries(ids).flatMap(([key, id]) => (id === undefined ? [] : [[key, id]]))));
  scene.setParts(made.id, { by: opened.by });
  if (opened.team !== undefined) await as(cases.changeTeam, { params, body: { add: [accountOf(opened.team)], reason: 'Perlu bantuan' } });
  for (const [k, hand] of (opened.hands ?? []).entries()) await handOver(scene, opened, record, hand, n * 10 + k);
}

async function handOver(scene: Scene, opened: Opened, file: CaseRecord, hand: Hand, n: number): Promise<void> {
  const [purpose, message, reason] = [markerWord(4_000 + 3 * n), markerWord(4_001 + 3 * n), markerWord(4_002 + 3 * n)];
  const { id } = await refer(scene.office, opened.by, file.id, hand.to, {
    fields: hand.fields,
    purpose: `Maksud ${purpose}`,
    message: `Mohon ${message}`,
  });
  const receiver = scene.office.as(hand.by);
  if (hand.answer === 'accepted') await accept(scene.office, hand.by, id);
  if (hand.answer === 'returned')
    await receiver(cases.returnReferral, { params: { id }, body: { code: 'not-competent', reason: `Bukan kami ${reason}` } });
  if (hand.answer === 'revoked') {
    await accept(scene.office, hand.by, id);
    await scene.office.as(opened.by)(cases.revokeReferral, { params: { id }, body: { reason: `Keliru ${reason}` } });
  }
  const record: ReferralRecord = {
    kind: 'referral',
    id,
    of: file,
    from: opened.office,
    to: hand.to,
    fields: hand.fields,
    state: hand.answer,
  };
  scene.add(`referral to ${hand.to} (${hand.answer})`, record);
  scene.setParts(id, { by: hand.by, sender: opened.by });
  scene.mark(purpose, record);
  scene.mark(message, record, 'message');
  if (hand.answer === 'returned' || hand.answer === 'revoked') scene.mark(reason, record);
  // Shown before the answer, when chosen; the other fields only afterwards and on the case itself.
  scene.mark(word(Math.floor(n / 10), 0), record, 'summary');
  scene.mark(word(Math.floor(n / 10), 7), record, 'risk');
}

async function raiseAlerts(scene: Scene): Promise<void> {
  const places = [
    ['KANIM-BLITAR', BLITAR],
    ['KANIM-BLITAR', MATARAM],
    ['KANIM-PONOROGO', PONOROGO],
    ['KANIM-MATARAM', MATARAM],
  ] as const;
  for (const [n, [office, territory]] of places.entries()) {
    const id = await scene.office.system((context) =>
      raiseAlert(context, {
        kind: 'refused-elsewhere',
        key: randomUUID(),
        place: { agencyId: stableId('agency', agencyOf(office)), officeId: officeOf(office), territory },
        departsOn: null,
        pieces: (['record', 'network', 'story'] as const).map((group, k) => ({
          key: `${group} ${k}`,
          group,
          kind: 'refusal',
          sentence: `Bukti ${alertWord(n)} nomor ${k}`,
          millibits: 5_000,
          source: { kind: 'application', id: null },
          observedAt: '2026-11-19T03:00:00.000Z',
        })),
        unknowns: ['Belum diketahui'],
        mentions: [],
      }),
    );
    if (id === undefined) throw new Error('the scene did not raise a warning');
    const record: AlertRecord = { kind: 'alert', id, office, territory, classification: 2 };
    scene.mark(alertWord(n), scene.add(`alert ${office} ${territory}`, record));
  }
}
