import { createHash } from 'node:crypto';
import type { z } from 'zod';
import * as contract from '../../../modules/reports/contract.ts';
import { newReceiptCode, SECRECY_NOTICE } from '../../../modules/reports/model.ts';
import type { TrainingOffice } from './training-office.ts';

type Body = z.input<typeof contract.FileReportBody>;
/** A report as somebody tells it; id, receipt and notice are made here. */
export type Told = Pick<Body, 'channel' | 'topic' | 'what'> &
  Partial<Omit<Body, 'id' | 'identityLevel' | 'receiptCode' | 'noticeShown'>> & {
    /** Persona who sends it; an anonymous one only takes its ticket there. */
    readonly by: string;
    readonly level: 'anonymous' | 'confidential' | 'named';
    /** Anything that is unique to this report: ids and receipt follow from it. */
    readonly key: string;
  };

/** A version 4 id that is the same for the same key: anonymous reports must not tell a time. */
export function idOf(key: string): string {
  const hex = createHash('sha256').update(`kentongan training report ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Sends a report through the form's own endpoint. @returns its id */
export async function tellReport(office: TrainingOffice, told: Told): Promise<string> {
  const { by, level, key, ...story } = told;
  const id = idOf(key);
  const receiptCode = newReceiptCode(createHash('sha256').update(`receipt ${key}`).digest().subarray(0, 8));
  const body = {
    ...story,
    id,
    receiptCode,
    noticeShown: SECRECY_NOTICE.version,
    danger: story.danger ?? { heldOrThreatened: false, leavingSoon: false },
  };
  if (level !== 'anonymous') {
    await office.as(by)(contract.fileReport, { body: { ...body, identityLevel: level } });
    return id;
  }
  const { teller: _teller, secrecyRequested: _secrecy, ...words } = body;
  const { ticket } = await office.as(by)(contract.anonymousTicket, {});
  await office.as('tamu')(contract.fileAnonymousReport, { body: { ...words, ticket } });
  return id;
}
