import * as access from '../../modules/access/contract.ts';
import * as people from '../../modules/people/contract.ts';
import * as recruiters from '../../modules/recruiters/contract.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import { accountOf } from '../setup/office.ts';
import type { PersonRecord, Place } from '../access-model.ts';
import { markerNik, markerPhone, markerWord } from './markers.ts';
import { canonical } from './markers.ts';
import { BLITAR } from './scene-reports.ts';
import type { Scene } from './scene.ts';

interface MentionRow {
  readonly id: string;
  readonly person: string;
  readonly source: string;
  readonly role: string;
  readonly office: string;
  readonly territory: string | null;
  readonly classification: number;
}
const asWritten = (base: number, n: number, fields: readonly number[]): string[] => fields.map((field) => markerWord(base + n + field));

/** What a mention shows of its source: names, numbers and the label; told by the order in which the scene was written. */
function markersOf(scene: Scene, row: MentionRow): string[] {
  const report = scene.of('report').findIndex((one) => one.id === row.source);
  if (report >= 0) return [...asWritten(1_000, 10 * report, [2, 3]), markerPhone(1_000 + report)];
  const applications = scene.of('application');
  const application = applications.findIndex((one) => one.id === row.source);
  const regency = applications[application]?.territory?.slice(0, 5).replace('.', '') ?? '';
  if (application >= 0 && row.role === 'applicant')
    return [...asWritten(2_000, 10 * application, [0, 3, 4, 5]), markerNik(regency, 2_000 + application), markerPhone(2_000 + application)];
  if (application >= 0) return [...asWritten(2_000, 10 * application, [0, 1, 2]), markerPhone(2_100 + application)];
  const placement = scene.of('placement').findIndex((one) => one.id === row.source);
  if (placement >= 0)
    return [...asWritten(7_000, 10 * placement, [0, 1, 2]), markerNik('3505', 7_000 + placement), markerPhone(7_000 + placement)];
  const file = scene.of('case').findIndex((one) => one.id === row.source);
  return file >= 0 ? asWritten(3_000, 20 * file, [2, 3]) : [];
}

/** Those of its markers that are parts of the name. */
const namesOf = (scene: Scene, row: MentionRow): string[] => {
  const applicant = scene.of('application').some((one) => one.id === row.source);
  const placed = scene.of('placement').some((one) => one.id === row.source);
  const closed = applicant ? (row.role === 'applicant' ? [0, 3] : [0]) : placed ? [2] : [];
  return markersOf(scene, row).filter((marker, n) => marker.startsWith('Xq') && !closed.includes(n));
};

/** An accepted hand-over with people and their names opens their pages, too. */
const sharedWith = (scene: Scene, source: string): string[] =>
  scene
    .of('case')
    .filter((file) => file.id === source)
    .flatMap((file) => file.shares.filter((one) => one.fields.includes('identity') && one.fields.includes('parties')))
    .map((one) => one.office);

export async function addRest(scene: Scene): Promise<void> {
  const mentions = await addPeople(scene);
  await judge(scene, mentions);
  await addRegisters(scene);
  for (const login of ['wayan', 'raka', 'admin']) {
    const mine = await scene.office.as(login)(access.mySessions, {});
    for (const session of mine.items) scene.add(`session of ${login}`, { kind: 'session', id: session.id, accounts: [login] });
  }
}

type Mention = MentionRow & { readonly place: Place & { readonly sharedWith: readonly string[] } };
async function addPeople(scene: Scene): Promise<Mention[]> {
  const { rows } = await scene.office.pool.query<MentionRow>(
    `select m.id, ms.person_id person, m.source_id source, m.role, o.code office, m.territory, m.classification
       from people.mention m join people.membership ms on ms.mention_id = m.id and ms.valid_to is null join access.office o on o.id = m.office_id order by m.n`,
  );
  // A report that bypasses the village leaves its place out, so that its people are not found by village either.
  const mentions = rows.map((row) => ({ ...row, place: { ...row, sharedWith: sharedWith(scene, row.source) } }));
  for (const [person, all] of Map.groupBy(mentions, (one) => one.person)) {
    scene.add(`person of ${scene.labels.get(all[0]?.source ?? '') ?? 'nobody'}`, {
      kind: 'person',
      id: person,
      cases: scene.of('case').filter((file) => all.some((one) => one.source === file.id)),
      mentions: all.map((one) => one.place),
    });
    for (const one of all) {
      const said: PersonRecord = { kind: 'person', id: person, cases: [], mentions: [one.place] };
      for (const marker of markersOf(scene, one)) scene.mark(marker, said);
      for (const name of namesOf(scene, one)) scene.names.add(name);
    }
  }
  await addThings(scene, mentions);
  return mentions;
}

/** Numbers and houses: known to whoever sees somebody that shows one. */
async function addThings(scene: Scene, mentions: readonly Mention[]): Promise<void> {
  const { rows } = await scene.office.pool.query<{ id: string; mentions: string[] }>(
    `select t.id, array_agg(i.mention_id) mentions from people.thing t join people.mention_identifier i on i.kind = t.kind and i.blind = t.blind group by t.id order by t.id`,
  );
  for (const { id, mentions: by } of rows) {
    const places = mentions.filter((one) => by.includes(one.id)).map((one) => one.place);
    scene.add('thing', { kind: 'thing', id, cases: [], mentions: places });
  }
}

/** Two judgements: one inside an office, one that only somebody with both reaches may see. */
async function judge(scene: Scene, mentions: readonly Mention[]): Promise<void> {
  const [report, application] = [scene.of('report'), scene.of('application')];
  const pairs = [
    [report[0]?.id, application[0]?.id, 'ratna'],
    [report[5]?.id, application[2]?.id, 'raka'],
  ] as const;
  for (const [n, [one, other, by]] of pairs.entries()) {
    const [a, b] = [mentions.find((m) => m.source === one), mentions.find((m) => m.source === other)];
    if (a === undefined || b === undefined) throw new Error('the scene has too few mentions');
    const reason = markerWord(6_000 + n);
    const { id } = await scene.office.as(by)(people.judgePair, { body: { a: a.id, b: b.id, verdict: 'different', reason } });
    const record = scene.add(`judgement by ${by}`, { kind: 'judgement', id, cases: [], mentions: [a.place, b.place] } as const);
    scene.mark(canonical(reason), record);
    for (const side of [a, b]) scene.mark(reason, { kind: 'person', id: side.person, cases: [], mentions: [a.place] });
  }
  for (const mention of mentions) scene.setParts(mention.source, { mention: mention.id });
}

async function addRegisters(scene: Scene): Promise<void> {
  const add = async (kind: 'sponsor' | 'company', place: Place | null): Promise<void> => {
    const { id } = await scene.office.as('danu')(recruiters.addRecruiter, {
      body: { kind, name: `Latihan Makmur ${kind}`, city: 'Blitar', source: 'Pengamatan', territory: BLITAR },
    });
    scene.add(`recruiter (${kind})`, { kind: 'recruiter', id, place });
  };
  await add('company', null);
  await add('sponsor', { office: 'DISNAKER-BLITAR', territory: BLITAR, classification: 2 });
  const head = 'name,name_as_printed,city,address,license_no,status,decision_no,effective_date,reason,source_url,source_date,note';
  const csv = `${head}\nPT Latihan Sejahtera,PT Latihan Sejahtera,Blitar,Jalan Mawar 1,,ACTIVE,,2026-01-29,,https://contoh.id,2026-02-04,\n`;
  const made = await scene.office.as('danu')(recruiters.checkImport, {
    query: { kind: 'p3mi', snapshotDate: '2026-11-01' },
    upload: Buffer.from(csv),
  });
  scene.add('recruiter import', { kind: 'recruiter-import', id: made.id });
  scene.add('office', { kind: 'office', id: stableId('office', 'KANIM-BLITAR') });
  const proposed = await scene.office.as('admin')(access.proposeAccount, {
    body: {
      login: 'gita.analis',
      displayName: 'Gita Analis',
      role: 'ANALIS_INTELDAKIM',
      officeId: stableId('office', 'KANIM-BLITAR'),
      reason: 'Surat tugas',
    },
  });
  scene.add('account proposal', { kind: 'account-proposal', id: proposed.id });
  for (const login of ['budi', 'putri']) scene.add(`account ${login}`, { kind: 'account', id: accountOf(login) });
}
