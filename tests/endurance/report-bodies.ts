import { randomBytes, randomUUID } from 'node:crypto';
import { newReceiptCode, SECRECY_NOTICE } from '../../modules/reports/model.ts';

/** A complete report of an invented village officer; every call another one. */
export const reportBody = (words = 'Ada ajakan kerja ke luar negeri lewat pesan'): Record<string, unknown> => ({
  id: randomUUID(),
  channel: 'app',
  topic: 'offer',
  what: words,
  place: '35.05.01.2001',
  named: [{ role: 'recruiter', name: 'Pak Contoh', phones: [`0812${String(10_000_000 + (randomBytes(4).readUInt32BE() % 89_999_999))}`] }],
  danger: { heldOrThreatened: false, leavingSoon: false },
  receiptCode: newReceiptCode(randomBytes(16)),
  noticeShown: SECRECY_NOTICE.version,
  identityLevel: 'named',
});
