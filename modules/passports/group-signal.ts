import type { DerivedFact } from '../../engines/screening/ledger.ts';
import { dayText } from '../../engines/screening/indonesian.ts';
import type { PlainDate } from '../../platform/contract/fields.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { personOfMention, sharedIdentifiers } from '../people/index.ts';
import type { SharedIdentifier } from '../people/index.ts';
import { NamedRole } from './model.ts';
import { mentionsOf } from './store-facts.ts';

/** What applications share, grouped for one line of the screen. */
export interface SharedLine {
  readonly role: NamedRole;
  readonly kind: SharedIdentifier['kind'];
  /** Other applications with it. */
  readonly applications: number;
  readonly household: boolean;
  readonly hub: string | null;
  readonly lastOn: PlainDate;
}

/** Two unrelated others with one number may be neighbours; three forms are a pattern worth asking about. Our choice. */
const UNRELATED_AT_LEAST = 2;
/** Numbers move on to new owners: what is older says little. @source dossier: detection §6 (a year of prepaid numbers); our choice */
const DAYS_BACK = 365;
/** Identifiers that two people share only by arrangement. */
const CONTACTS: ReadonlySet<SharedIdentifier['kind']> = new Set(['phone', 'email', 'account', 'handle', 'address']);
/** Kinds that say "the same person" rather than "the same contact". */
const SELF: ReadonlySet<SharedIdentifier['kind']> = new Set(['nik', 'passport']);

const KIND_TEXT: Partial<Record<SharedIdentifier['kind'], string>> = {
  phone: 'Nomor telepon',
  email: 'Surel',
  address: 'Alamat',
  account: 'Rekening',
  handle: 'Akun media sosial',
};
const ROLE_TEXT: Record<NamedRole, string> = {
  applicant: 'pemohon',
  payer: 'yang membayar',
  guarantor: 'penjamin',
  escort: 'pengantar',
  companion: 'teman seperjalanan',
  recruiter: 'yang mengajak',
};
/** Which indicator several unrelated applications around one contact support. */
const SUPPORTS: Partial<Record<NamedRole, string>> = { applicant: 'I28', escort: 'I28', payer: 'I23', recruiter: 'I23' };

const dayBefore = (on: PlainDate, days: number): PlainDate => new Date(Date.parse(on) - days * 86_400_000).toISOString().slice(0, 10);

/** Identifiers of everybody on the form that other applications within reach have, too; the person's own are left out. */
export async function sharedLines(tx: Tx, applicationId: string, on: PlainDate): Promise<SharedLine[]> {
  const lines: SharedLine[] = [];
  for (const { mention_id: mentionId, role: stored } of await mentionsOf(tx, applicationId)) {
    const role = NamedRole.parse(stored);
    const shared = await sharedIdentifiers(tx, mentionId);
    const me = (await personOfMention(tx, [mentionId])).get(mentionId);
    const mine = new Set(shared.filter((one) => SELF.has(one.kind)).map((one) => one.mentionId));
    const others = shared.filter(
      (one) =>
        CONTACTS.has(one.kind) &&
        one.source.kind === 'application' &&
        one.source.id !== applicationId &&
        one.personId !== me &&
        !mine.has(one.mentionId) &&
        one.seenOn >= dayBefore(on, DAYS_BACK),
    );
    lines.push(...linesOf(role, others));
  }
  return lines;
}

function linesOf(role: NamedRole, others: readonly SharedIdentifier[]): SharedLine[] {
  const groups = Map.groupBy(others, (one) => `${one.kind} ${one.household} ${one.hub?.reason ?? ''}`);
  return [...groups.values()].map((same) => ({
    role,
    kind: same[0]?.kind ?? 'phone',
    applications: new Set(same.map((one) => one.source.id)).size,
    household: same[0]?.household === true,
    hub: same[0]?.hub?.reason ?? null,
    lastOn: same.reduce((last, one) => (one.seenOn > last ? one.seenOn : last), ''),
  }));
}

/** "Nomor telepon pemohon dipakai pada 3 permohonan lain, terakhir 12 November 2026" */
export const sharedText = (line: SharedLine): string =>
  `${KIND_TEXT[line.kind] ?? 'Data'} ${ROLE_TEXT[line.role]} sama dengan ${line.applications} permohonan lain, terakhir ${dayText(line.lastOn)}`;

/** What several unrelated applications around one contact say; hubs and one household say nothing. */
export const groupFacts = (lines: readonly SharedLine[]): DerivedFact[] => {
  const facts = new Map<string, DerivedFact>();
  for (const line of lines) {
    const code = SUPPORTS[line.role];
    if (code === undefined || line.household || line.hub !== null || line.applications < UNRELATED_AT_LEAST || facts.has(code)) continue;
    facts.set(code, { code, fact: sharedText(line), source: 'catatan permohonan' });
  }
  return [...facts.values()];
};
