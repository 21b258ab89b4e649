import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { invalid, Problem, refused } from '../../platform/contract/problem.ts';
import { CLASSIFICATION_RANK } from '../../platform/contract/fields.ts';
import type { Context } from '../../platform/http/context.ts';
import { writeEvent } from '../../platform/outbox/announce.ts';
import { findUnit } from '../territory/index.ts';
import { alarm } from './alarm.ts';
import { deadlineFor, writeClock } from './clocks.ts';
import type { FileAnonymousBody, FileReportBody } from './contract.ts';
import { reportReceived } from './events.ts';
import { isImmediate, REFUSALS, reportNumber, SECRECY_NOTICE, toMinute } from './model.ts';
import type { IdentityLevel } from './model.ts';
import { receiptGroupOf } from './receipts.ts';
import { handlingOffice } from './routing.ts';
import { reporterIndex, sealIdentity, sealStory, sealWords } from './sealed.ts';
import * as store from './store-filing.ts';
import { uploadToken } from './tickets.ts';

type Told = Omit<z.output<typeof FileAnonymousBody>, 'ticket' | 'receiptCode'> & { readonly receiptCode?: string | undefined };
export interface Filing {
  readonly body: Told;
  readonly level: IdentityLevel;
  readonly secrecyRequested: boolean;
  /** Absent for anonymous reports: nothing about the sender is known here. */
  readonly reporter?: {
    readonly accountId: string;
    readonly territories: readonly string[];
    readonly teller: z.output<typeof FileReportBody>['teller'];
  };
  /** Of the receipt code, hashed before the transaction took its connection. */
  readonly codeHash: string | undefined;
  /** Run once the id is known to be new: an anonymous ticket is spent. */
  readonly claimed?: () => Promise<void>;
}
/** Reports are restricted from the start: they name people. @source dossier: data-protection §6.4 */
const CLASSIFICATION = CLASSIFICATION_RANK.TERBATAS;

/**
 * Writes a report with its receipt, vault, clock and alarm; the same report sent again gets the first answer.
 * @refuses report/id-taken when the id belongs to something else
 */
export async function fileStory(context: Context, filing: Filing) {
  const { tx, keys, today } = context;
  const { body, level } = filing;
  // The log has the exact instant and the account: a secret report that carried it, too, would name its reporter.
  const now = level === 'named' ? context.now : toMinute(context.now);
  const timed = { ...context, now };
  const report = { id: body.id, territory: body.place ?? null, immediate: isImmediate(body.danger) };
  const [known, office, deadline] = await Promise.all([
    body.place === undefined || findUnit(tx, body.place),
    handlingOffice(tx, body.place, filing.reporter?.territories ?? [], today),
    deadlineFor(timed, report, 'diterima'),
  ]);
  if (known === undefined) throw invalid('place', 'Wilayah ini tidak dikenal; pilih dari daftar');
  if (office === undefined) throw new Problem('unavailable', 'report/no-office');
  if (deadline === undefined) throw new Problem('unavailable', 'report/no-clock-rule');
  const answer = {
    id: body.id,
    number: reportNumber(body.id),
    state: 'diterima' as const,
    immediateDanger: report.immediate,
    uploadToken: uploadToken(keys, body.id, today),
  };

  const content = keys.blindIndex('submission', JSON.stringify([body, level, filing.reporter ?? null]));
  const claim = await store.claimId(tx, { report_id: body.id, content, answer_due_at: deadline.dueAt });
  if (!claim.fresh) {
    if (claim.answerDueAt === undefined) throw refused(REFUSALS.idTaken);
    return { ...answer, answerDueAt: claim.answerDueAt };
  }
  await filing.claimed?.();
  // Ids of version 7 tell the millisecond, which the log has beside the account: nothing of a secret report may.
  const newId = level === 'named' ? context.newId : randomUUID;
  // They leave together and arrive in this order: the report first, since the others point to it.
  await context.withCommit((later) =>
    Promise.all([
      writeReport(later, filing, { ...office, now }),
      ...writeSecrets(later, filing),
      writeClock({ ...later, now }, body.id, deadline, newId()),
      store.addStep(later.tx, { id: newId(), report_id: body.id, at: now, act: 'file', to_state: 'diterima' }),
      writeNamed(later, body, newId),
      alarm({ tx: later.tx, now, newId }, { id: body.id, officeId: office.officeId, immediate: report.immediate }),
      tell(later, filing, now, newId()),
    ]),
  );
  return { ...answer, answerDueAt: deadline.dueAt };
}

const writeReport = (
  { tx, keys }: Context,
  { body, level, secrecyRequested }: Filing,
  office: { officeId: string; agencyId: string; now: string },
): Promise<unknown> =>
  store.addReport(tx, {
    id: body.id,
    agency_id: office.agencyId,
    office_id: office.officeId,
    territory: body.place ?? null,
    classification: CLASSIFICATION,
    identity_level: level,
    secrecy_requested: secrecyRequested,
    secrecy_notice: SECRECY_NOTICE.version,
    secrecy_notice_at: office.now,
    channel: body.channel,
    topic: body.topic,
    knowledge: body.knowledge,
    sealed_story: sealStory(keys, body.id, { what: body.what, placeDetail: body.placeDetail, when: body.when }),
    happened_on: body.happenedOn ?? null,
    departs_on: body.departsOn ?? null,
    people_count: body.peopleCount ?? null,
    destination: body.destination ?? null,
    held_or_threatened: body.danger.heldOrThreatened,
    leaving_soon: body.danger.leavingSoon,
    bypass_village: body.bypassVillage,
    state: 'diterima',
    received_at: office.now,
    last_action_at: office.now,
  });

/** The receipt code and who reported, each apart from the report. */
function writeSecrets({ tx, keys }: Context, { body, reporter, codeHash }: Filing): Promise<unknown>[] {
  const receipt = (code: string, hash: string): Promise<unknown> =>
    store.addReceipt(tx, { report_id: body.id, prefix_index: receiptGroupOf(keys, code), code_hash: hash });
  const vault = (who: NonNullable<Filing['reporter']>): Promise<unknown> =>
    store.addVault(tx, {
      report_id: body.id,
      reporter_index: reporterIndex(keys, who.accountId),
      sealed_identity: sealIdentity(keys, body.id, { accountId: who.accountId, teller: who.teller }),
    });
  return [
    ...(body.receiptCode === undefined || codeHash === undefined ? [] : [receipt(body.receiptCode, codeHash)]),
    ...(reporter === undefined ? [] : [vault(reporter)]),
  ];
}

const writeNamed = ({ tx, keys }: Context, body: Told, newId: () => string) =>
  store.addNamed(
    tx,
    body.named.map(({ role, name, phones, note }, n) => {
      const id = newId();
      return { id, report_id: body.id, n, role, origin: 'reporter', sealed_words: sealWords(keys, id, { name, phones, note }) };
    }),
  );

/**
 * A line of the change feed carries the account that made it, so only named reports use the ordinary way; and village
 * devices pull the lines of their village, so a report that bypasses the village has no place there.
 */
async function tell(context: Context, { body, level }: Filing, now: string, eventId: string): Promise<void> {
  const place = body.place ?? null;
  const event = reportReceived(
    { report: body.id, immediateDanger: isImmediate(body.danger), village: place },
    { kind: 'report', id: body.id },
    body.bypassVillage ? null : place,
  );
  if (level === 'named') await context.announce(event);
  else await writeEvent(context.tx, event, { id: eventId, at: now, account: undefined });
}
