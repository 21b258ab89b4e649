import { randomBytes, randomUUID } from 'node:crypto';
import { inventedApplication, inventedNik } from '../../modules/passports/sample.ts';
import { newReceiptCode, SECRECY_NOTICE } from '../../modules/reports/model.ts';
import { fullName } from './seed.ts';

const digits = (length: number): string => String(randomBytes(6).readUIntBE(0, 6) % 10 ** length).padStart(length, '0');

/** An invented report with one named recruiter, as an officer's device sends it: its sender finds it under "my reports". */
export const report = (): object => ({
  id: randomUUID(),
  channel: 'app',
  topic: 'offer',
  what: 'Ada ajakan kerja ke luar negeri lewat pesan, berangkat bersama empat orang lain dari desa ini',
  place: '35.05.01.2001',
  named: [{ role: 'recruiter', name: `Pak ${fullName()}`, phones: [`0812${digits(8)}`] }],
  danger: { heldOrThreatened: false, leavingSoon: false },
  noticeShown: SECRECY_NOTICE.version,
  identityLevel: 'named',
});

/** The same with a receipt code, which is kept as a slow hash. */
export const reportWithCode = (): object => ({ ...report(), receiptCode: newReceiptCode(randomBytes(16)) });

let n = Date.now() % 1_000_000_000;
/** An invented application with one contact, as the counter enters it; every call another person. */
export function application(): object {
  n += 1;
  const year = 1950 + (n % 55);
  const birthDate = `${year}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  return inventedApplication(n, {
    number: `UKUR-${n}-${digits(4)}`,
    contacts: [{ role: 'companion', name: fullName(), phone: `0813${digits(8)}` }],
    applicant: {
      name: fullName(),
      nik: inventedNik(Math.floor(n / 660), birthDate),
      birthDate,
      phone: `0812${digits(8)}`,
    },
  });
}
