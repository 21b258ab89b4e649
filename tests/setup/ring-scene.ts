import { randomBytes, randomUUID } from 'node:crypto';
import { openOffice } from './office.ts';
import type { Office } from './office.ts';
import * as passports from '../../modules/passports/contract.ts';
import { inventedApplication } from '../../modules/passports/sample.ts';
import * as reports from '../../modules/reports/contract.ts';
import { newReceiptCode, SECRECY_NOTICE } from '../../modules/reports/model.ts';
import * as contract from '../../modules/early-warning/contract.ts';

type Changes = NonNullable<Parameters<typeof inventedApplication>[1]>;
const DAY_MS = 86_400_000;

/** A district in which applicants come on days of their own and villagers report. */
export interface RingScene {
  readonly office: Office;
  /** Days since the first; an application takes the next one. */
  dayOf(day: number): string;
  /** A day on which nobody comes. */
  skip(): void;
  apply(changes: Changes, marks?: readonly string[]): Promise<string>;
  report(phone: string, persona?: string, more?: Partial<{ what: string; name: string; place: string }>): Promise<string>;
  triage(id: string, verdict: 'verified' | 'contradicted' | 'unverified'): Promise<void>;
  queue(state?: 'open' | 'waiting' | 'done'): Promise<Awaited<ReturnType<typeof listed>>>;
  open(id: string): ReturnType<typeof opened>;
}
const listed = async (office: Office, state: 'open' | 'waiting' | 'done') =>
  (await office.as('ratna')(contract.listAlerts, { query: { state } })).items;
const opened = (office: Office, id: string) => office.as('ratna')(contract.getAlert, { params: { id } });

export async function ringScene(first = '2026-09-01T02:00:00Z'): Promise<RingScene> {
  const office = await openOffice();
  let n = 3_000;
  let day = 0;
  const dayOf = (days: number): string => new Date(Date.parse(first) + days * DAY_MS).toISOString();
  return {
    office,
    dayOf,
    skip() {
      day += 1;
      office.clock.now = dayOf(day);
    },
    async apply(changes, marks = []) {
      n += 1;
      day += 1;
      office.clock.now = dayOf(day);
      const { application } = await office.as('budi')(passports.createApplication, { body: inventedApplication(n, changes) });
      if (marks.length > 0) {
        await office.as('budi')(passports.startInterview, { params: { id: application.id } });
        for (const code of marks)
          await office.as('budi')(passports.markIndicator, {
            params: { id: application.id },
            body: { code, state: 'confirmed', fact: 'kata pemohon' },
          });
        await office.as('budi')(passports.finishInterview, { params: { id: application.id } });
      }
      await office.settle();
      return application.id;
    },
    async report(phone, persona = 'sutinah', { what = 'Ada yang mengajak bekerja di luar negeri, berangkat minggu depan', name = 'Pak Contoh', place = '35.05.01.2001' } = {}) {
      const id = randomUUID();
      await office.as(persona)(reports.fileReport, {
        body: {
          id,
          channel: 'app',
          topic: 'offer',
          what,
          place,
          named: [{ role: 'recruiter', name, phones: [phone] }],
          danger: { heldOrThreatened: false, leavingSoon: false },
          destination: 'Malaysia',
          receiptCode: newReceiptCode(randomBytes(16)),
          noticeShown: SECRECY_NOTICE.version,
          identityLevel: 'named',
        },
      });
      await office.settle();
      return id;
    },
    async triage(id, verdict) {
      await office.as('ratna')(reports.assessReport, {
        params: { id },
        body: { source: 'B', information: 2, severity: 'high', reason: 'Sudah diperiksa di lapangan', verdict: { value: verdict, reason: 'Sudah diperiksa di lapangan' } },
      });
      await office.settle();
    },
    queue: (state = 'open') => listed(office, state),
    open: (id) => opened(office, id),
  };
} // prettier-ignore
