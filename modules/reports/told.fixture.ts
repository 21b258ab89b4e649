import { randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { newReceiptCode, SECRECY_NOTICE } from './model.ts';

export const VILLAGE = '35.05.01.2001';
export const WORDS = 'Ada lima orang dikumpulkan di rumah dekat pasar, katanya mau ke Malaysia pakai paspor wisata';

type Body = z.input<typeof contract.FileReportBody> & { receiptCode: string };
/** An ordinary report as a village official would send it; every invented detail can be changed. */
export const told = (changes: Partial<Body> = {}): Body => ({
  id: randomUUID(),
  channel: 'app',
  topic: 'departure',
  what: WORDS,
  place: VILLAGE,
  placeDetail: 'rumah cat hijau',
  when: 'sejak Senin',
  named: [{ role: 'recruiter', name: 'Pak Darsono Wiguna', phones: ['0812 3456 7890'] }],
  departsOn: '2026-11-25',
  peopleCount: 5,
  destination: 'Malaysia',
  danger: { heldOrThreatened: false, leavingSoon: false },
  receiptCode: newReceiptCode(randomBytes(8)),
  noticeShown: SECRECY_NOTICE.version,
  identityLevel: 'confidential',
  ...changes,
});

/** The same, for the endpoint that knows nobody. */
export async function toldAnonymously(office: Office, changes: Partial<Body> = {}) {
  const { identityLevel: _level, secrecyRequested: _secrecy, teller: _teller, ...story } = told(changes);
  const { ticket } = await office.as('sutinah')(contract.anonymousTicket, {});
  return { ...story, ticket };
}
