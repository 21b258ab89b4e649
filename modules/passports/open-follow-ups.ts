import { refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { notify, officesFor, share } from '../access/index.ts';
import type { RoutedOffice } from '../access/index.ts';
import type { RoleCode } from '../access/model.ts';
import { dueInstant, workingCalendar, zoneOf } from '../territory/index.ts';
import { followUpOpened } from './events.ts';
import { CONTACT_DAYS, FOLLOW_UP_WORKING_DAYS } from './rules.ts';
import type { Loaded } from './load-interview.ts';
import { REFUSALS } from './model.ts';
import type { FollowUpCode } from './model.ts';
import { sealContact } from './sealed.ts';
import * as store from './store-follow-ups.ts';

type Carried = Exclude<FollowUpCode, 'NONE' | 'COUNSELLED'>;
/** Who leads to the legal route, by what the officer chose. */
const ROUTES: Record<Carried, { readonly kinds: readonly string[]; readonly role: RoleCode }> = {
  HANDED_TO_PIMPASA: { kinds: ['KANIM'], role: 'PIMPASA' },
  REFERRED_LTSA: { kinds: ['LTSA', 'DISNAKER'], role: 'DISNAKER_LTSA' },
  REFERRED_BP3MI: { kinds: ['P4MI', 'BP3MI'], role: 'BP3MI_P4MI' },
  REFERRED_POLRI: { kinds: ['POLRES'], role: 'POLRI_PPA' },
};
/** The contact stays open to its receiver so long; then it closes by itself. Our choice. */
const SHARED_DAYS = 180;
const DAY_MS = 86_400_000;

/** Whether the applicant said no to being contacted (Z01). Not asked is not a no. */
const saidNo = ({ interview }: Loaded): boolean => {
  const last = interview.answers.findLast((answer) => answer.question === 'Z01')?.value;
  return last?.type === 'yes-no' && !last.value;
};

export interface PlannedFollowUp {
  readonly code: Carried;
  readonly office: RoutedOffice;
  readonly role: RoleCode;
}

/**
 * Finds who would do each follow-up. Without consent nobody contacts the applicant, except when help is urgent.
 * @throws Problem `follow-up/no-consent` or `follow-up/no-office`
 */
export async function planFollowUps(
  { tx, today }: Context,
  loaded: Loaded,
  codes: readonly FollowUpCode[],
  urgent: boolean,
): Promise<PlannedFollowUp[]> {
  const planned: PlannedFollowUp[] = [];
  for (const code of new Set(codes)) {
    if (code === 'NONE' || code === 'COUNSELLED') continue;
    if (saidNo(loaded) && !urgent) throw refused(REFUSALS.noConsent);
    const { kinds, role } = ROUTES[code];
    const [office] = await officesFor(tx, { kind: kinds, territory: loaded.row.territory, on: today, limit: 1 });
    if (office === undefined) throw refused(REFUSALS.noOffice);
    planned.push({ code, office, role });
  }
  return planned;
}

/** Opens the follow-ups with their clocks, shows them to the offices responsible and tells them. */
export async function openFollowUps(context: Context, loaded: Loaded, planned: readonly PlannedFollowUp[], explain: string): Promise<void> {
  const { tx, keys, now, actor } = context;
  const { row, details } = loaded;
  const calendar = await workingCalendar(tx);
  for (const { code, office, role } of planned) {
    const id = context.newId();
    const contact = {
      name: details.applicant.name,
      phone: details.applicant.phone ?? null,
      address: details.applicant.addressLine ?? null,
      villageCode: row.territory,
      explain,
    };
    await store.addFollowUp(tx, {
      id,
      application_id: row.id,
      code,
      state: 'open',
      sealed_contact: sealContact(keys, id, contact),
      purpose: row.purpose,
      country: row.country,
      to_office_id: office.id,
      to_role: role,
      due_at: dueInstant(calendar, now, { workingDays: FOLLOW_UP_WORKING_DAYS }, zoneOf(row.territory)),
      contact_by: dueInstant(calendar, now, { hours: CONTACT_DAYS * 24 }, zoneOf(row.territory)),
      opened_by: actor.accountId,
      opened_at: now,
      agency_id: row.agency_id,
      office_id: row.office_id,
      territory: row.territory,
      classification: row.classification,
    });
    await store.addStep(tx, { id: context.newId(), follow_up_id: id, state: 'open', by_account: actor.accountId, at: now });
    await share(context, {
      subject: { kind: 'follow-up', id },
      to: { officeId: office.id },
      purpose: 'Mendampingi pemohon ke jalur resmi',
      by: actor.accountId,
      expiresAt: new Date(Date.parse(now) + SHARED_DAYS * DAY_MS).toISOString(),
    });
    await notify(context, {
      to: { officeId: office.id, role },
      kind: 'follow-up.opened',
      title: 'Tindak lanjut baru menunggu',
      link: `/tindak-lanjut/${id}`,
    });
    await context.announce(
      followUpOpened({ followUp: id, application: row.id, toOffice: office.id, toRole: role }, { kind: 'follow-up', id }, row.territory),
    );
  }
}
