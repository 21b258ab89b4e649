import type { Tx } from '../../platform/db/on-client.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { notify } from '../access/index.ts';
import { licenceEnds, licenceEndWords } from '../recruiters/index.ts';
import type { LicenceEnd } from '../recruiters/index.ts';
import { hasLeft, RUNNING } from './model.ts';
import type { PlacementState, PlacementView } from './model.ts';
import * as store from './store.ts';

/** Companies whose licence has ended although placements with them run, within the asker's reach. */
export async function companiesWithoutLicence(tx: Tx, today: string): Promise<string[]> {
  const running = await store.runningCompanies(tx);
  return [...(await licenceEnds(tx, running.map(({ recruiterId }) => recruiterId), today)).keys()]; // prettier-ignore
}

/** What an office reads on a placement whose company has lost its licence meanwhile; null while it has not, or the placement is over. */
export async function licenceNews(tx: Tx, one: { recruiter_id: string | null; state: PlacementState }, today: string): Promise<PlacementView['licence']> {
  if (one.recruiter_id === null || !RUNNING.includes(one.state)) return null;
  const end = (await licenceEnds(tx, [one.recruiter_id], today)).get(one.recruiter_id);
  return end === undefined ? null : { sentence: `Izin perusahaan ini ${licenceEndWords(end)}.`, advice: adviceOn(end, one.state) };
} // prettier-ignore

function adviceOn({ how, contradicted }: LicenceEnd, state: PlacementState): string[] {
  return [
    ...(how === 'expired' ? ['Periksa dahulu apakah izinnya sudah diperpanjang; daftar di sini mungkin belum memuatnya.'] : []),
    ...(contradicted ? ['Sumber lain mengatakan hal yang berbeda; lihat halaman perusahaan.'] : []),
    hasLeft(state)
      ? 'Pekerja sudah berangkat: pastikan ia tahu siapa yang kini bertanggung jawab, dan ke mana ia dapat meminta pertolongan.'
      : 'Pekerja belum berangkat: jangan lanjutkan lewat perusahaan ini sebelum jelas; uang dan dokumennya harus dapat kembali.',
    'Yang salah bukan pekerjanya: catat langkah berikut setelah Anda menghubunginya.',
  ];
}

/**
 * Tells each office once that a company of its running placements has lost its licence: a decree was entered, a list was imported, or the day has come.
 * Nobody is told of companies of which an old list only says nothing.
 */
export async function tellEndedLicences(context: JobContext): Promise<void> {
  const { tx, now, today } = context;
  const running = await store.runningCompanies(tx);
  const ends = await licenceEnds(tx, running.map(({ recruiterId }) => recruiterId), today); // prettier-ignore
  const told = new Set<string>();
  for (const { recruiterId, officeId } of running) {
    const end = ends.get(recruiterId);
    if (end === undefined) continue;
    const row = { recruiter_id: recruiterId, office_id: officeId, how: end.how, ended_on: end.on, told_at: now };
    if (await store.noteLicenceTold(tx, row)) told.add(officeId);
  }
  for (const officeId of told)
    await notify(context, {
      to: { officeId },
      kind: 'placement.licence-ended',
      title: 'Izin P3MI berakhir, sedangkan penempatannya masih berjalan',
      link: '/penempatan?izin=berakhir',
    });
}
