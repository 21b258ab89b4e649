import { notify } from '../access/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import * as store from './store-referrals.ts';

/** Words of every notice of this module: what there is to look at, never content, never a name, never the place. */
export const NOTICES = {
  sent: 'Rujukan baru menunggu jawaban',
  moved: 'Ada perkembangan pada rujukan yang dikirim',
  expired: 'Rujukan lewat batas waktu menunggu tindakan Anda',
  lateHere: 'Rujukan di kantor ini lewat batas waktu dan naik ke atasan',
  task: 'Ada tugas baru untuk kantor ini',
  member: 'Anda menjadi anggota tim perkara',
} as const;

/** The outcome of a case goes back along every transfer by which it came, also to offices that no longer see it. */
export async function flowBack(
  context: Pick<JobContext, 'tx' | 'now' | 'newId'> & { readonly actor: { readonly accountId: string; readonly officeId: string } },
  file: { readonly id: string },
  outcome: string,
  words: string,
): Promise<void> {
  const { tx, now, newId, actor } = context;
  for (const referral of await store.transfersAwaitingOutcome(tx, file.id)) {
    await store.changeReferral(tx, referral.id, {
      state: 'done',
      outcome,
      outcome_text: words,
      outcome_at: now,
      outcome_by: actor.accountId,
    });
    await store.addAct(tx, {
      id: newId(),
      referral_id: referral.id,
      act: 'outcome',
      by_account: actor.accountId,
      office_id: actor.officeId,
      at: now,
      detail: { outcome },
    });
    await notify(context, {
      to: { officeId: referral.from_office_id },
      kind: 'referral.outcome',
      title: NOTICES.moved,
      link: `/rujukan/${referral.id}`,
    });
  }
}
