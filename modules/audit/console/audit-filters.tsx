import { z } from 'zod';
import { PlainDate } from '../../../platform/contract/fields.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { AuditOutcome } from '../contract.ts';
import { OUTCOMES, type Outcome } from './words.ts';

/** Filters stand in the address: ids, codes and days only. */
export const Filters = z.object({
  account: z.string().default(''),
  verb: z.string().default(''),
  outcome: z.string().default(''),
  subject: z.string().default(''),
  from: z.string().default(''),
  to: z.string().default(''),
});
export type Filters = z.infer<typeof Filters>;

const JAKARTA = '+07:00';
const DAY_MS = 86_400_000;

/** What of the filters can be asked; half-typed days and ids are left out. */
export function queryOf(filters: Filters) {
  const outcome = AuditOutcome.safeParse(filters.outcome);
  const account = z.uuid().safeParse(filters.account.trim());
  return {
    ...(account.success && { account: account.data }),
    ...(filters.verb.trim() !== '' && { verb: filters.verb.trim() }),
    ...(outcome.success && { outcome: outcome.data }),
    ...(filters.subject.trim() !== '' && { subject: filters.subject.trim() }),
    ...(PlainDate.safeParse(filters.from).success && { from: `${filters.from}T00:00:00${JAKARTA}` }),
    ...(PlainDate.safeParse(filters.to).success && { to: new Date(Date.parse(`${filters.to}T00:00:00${JAKARTA}`) + DAY_MS).toISOString() }),
  };
}

const OPTIONS = AuditOutcome.options.map((outcome: Outcome) => ({ value: outcome as string, label: OUTCOMES[outcome].word }));

export function AuditFilters({ filters, onChange }: { readonly filters: Filters; readonly onChange: (change: Partial<Filters>) => void }) {
  const filled = Object.values(filters).some((value) => value !== '');
  return (
    <details className="mb-5" open={filled}>
      <summary className="link mb-3 w-fit cursor-pointer font-semibold">Saring catatan</summary>
      <form
        role="search"
        aria-label="Saring jejak audit"
        className="grid grid-cols-1 gap-x-4 sm:grid-cols-2 lg:grid-cols-3"
        onSubmit={(event) => event.preventDefault()}
      >
        <TextInput
          label="Jenis kejadian"
          help="Awal katanya: account, case.referred"
          optional
          value={filters.verb}
          onChange={(verb) => onChange({ verb })}
          mono
        />
        <Select
          label="Hasil"
          none="Semua hasil"
          options={OPTIONS}
          value={filters.outcome === '' ? undefined : filters.outcome}
          onChange={(outcome) => onChange({ outcome: outcome ?? '' })}
        />
        <TextInput
          label="Nomor catatan"
          help="Nomor (ID) perkara, laporan, akun …"
          optional
          value={filters.subject}
          onChange={(subject) => onChange({ subject })}
          mono
        />
        <TextInput
          label="Nomor akun"
          help="Pilih satu catatan, lalu tekan ‘Hanya akun ini’"
          optional
          value={filters.account}
          onChange={(account) => onChange({ account })}
          mono
        />
        <DateField label="Dari tanggal" optional value={filters.from} onChange={(from) => onChange({ from })} />
        <DateField label="Sampai tanggal" optional value={filters.to} onChange={(to) => onChange({ to })} />
        {filled && (
          <div className="mb-5">
            <Button
              variant="quiet"
              icon="close"
              onClick={() => onChange({ account: '', verb: '', outcome: '', subject: '', from: '', to: '' })}
            >
              Kosongkan saringan
            </Button>
          </div>
        )}
      </form>
    </details>
  );
}
