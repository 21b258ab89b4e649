import { formatInstant } from '../../../platform/ui/formats.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Facts, Panel } from '../../../platform/ui/parts/page.tsx';
import type { Filters } from './audit-filters.tsx';
import { noteOf, sentenceOf, subjectOf, type Entry } from './words.ts';

const mono = (text: string) => <span className="font-mono text-sm break-all">{text}</span>;

/** One entry with everything it says; the place and the hash are what the chain is checked by. */
export function EntryDetail({ entry, onOnly }: { readonly entry: Entry | undefined; readonly onOnly: (change: Partial<Filters>) => void }) {
  if (entry === undefined)
    return (
      <Panel title="Rincian">
        <p className="text-muted">Pilih satu catatan untuk membaca semuanya.</p>
      </Panel>
    );
  const { account } = entry;
  return (
    <Panel title="Rincian">
      <p className="mb-3">{sentenceOf(entry)}</p>
      <Facts
        narrow
        items={[
          { label: 'Waktu', value: formatInstant(entry.at) },
          {
            label: 'Akun',
            value: account === null ? 'tanpa sesi' : account.displayName,
            ...(account !== null && { source: mono(account.id) }),
          },
          { label: 'Peran', value: entry.role?.replaceAll('_', ' ') ?? 'tidak ada' },
          { label: 'Kode kejadian', value: mono(entry.verb) },
          { label: 'Permintaan', value: mono(entry.endpoint) },
          { label: 'Alasan yang ditulis', value: entry.purpose ?? 'tidak diminta' },
          ...(entry.code === null ? [] : [{ label: 'Sebab ditolak', value: mono(entry.code) }]),
          {
            label: 'Tentang',
            value:
              entry.subjects.length === 0 ? (
                'tidak menyangkut satu catatan tertentu'
              ) : (
                <ul className="space-y-1">
                  {entry.subjects.map((one) => (
                    <li key={`${one.kind} ${one.id}`}>
                      {subjectOf(one.kind)} {mono(one.id)}
                    </li>
                  ))}
                </ul>
              ),
          },
          ...Object.entries(entry.notes).map(noteOf),
          { label: 'Nomor permintaan', value: mono(entry.requestId) },
          { label: 'Jalur dan nomor urut', value: entry.place },
          { label: 'Sidik (hash)', value: mono(entry.hash) },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        {account !== null && <Button onClick={() => onOnly({ account: account.id })}>Hanya akun ini</Button>}
        <Button onClick={() => onOnly({ verb: entry.verb })}>Hanya jenis ini</Button>
        {entry.subjects[0] !== undefined && (
          <Button onClick={() => onOnly({ subject: entry.subjects[0]?.id ?? '' })}>Semua tentang catatan ini</Button>
        )}
      </div>
    </Panel>
  );
}
