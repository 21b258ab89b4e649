import { formatInstant, formatSigned } from '../../../platform/ui/formats.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import type { CaseView } from '../contract.ts';

const KINDS = { alert: 'Peringatan', report: 'Laporan', letter: 'Surat' } as const;
const HASH_SHOWN = 16;

/** What the case was opened from, as it stood at that moment, with its sources one click away. */
export function EvidencePart({ view }: { readonly view: CaseView }) {
  return (
    <Panel title="Bukti, dibekukan saat masuk perkara">
      <ul className="grid gap-4">
        {(view.evidence ?? []).map((one) => (
          <li key={one.id} className="rounded border border-line p-3">
            <p className="font-semibold">
              {one.sentence} <Badge>{KINDS[one.kind]}</Badge> {one.detached !== null && <Badge tone="selesai">dilepas</Badge>}
            </p>
            <p className="text-sm text-muted">
              Versi {one.version}, dibekukan {formatInstant(one.frozenAt)} · SHA-256{' '}
              <span className="font-mono">{one.sha256.slice(0, HASH_SHOWN)}…</span>
              {one.link !== null && (
                <>
                  {' · '}
                  <PageLink to={one.link}>Buka sumbernya sekarang</PageLink>
                </>
              )}
            </p>
            <ul className="mt-2 list-disc pl-5">
              {one.lines.map((line) => (
                <li key={`${line.kind} ${line.sentence}`}>
                  {line.sentence}
                  <span className="text-sm text-muted">
                    {line.bits !== null && ` (${formatSigned(line.bits)} bit)`}
                    {line.grade !== null && ` · nilai ${line.grade}`}
                    {line.source !== null && ` · sumber: ${line.source}`}
                  </span>
                </li>
              ))}
            </ul>
            {one.unknowns.length > 0 && <p className="mt-2 text-sm">Belum diketahui: {one.unknowns.join('; ')}.</p>}
            {one.detached !== null && (
              <p className="mt-2 text-sm">
                Dilepas {formatInstant(one.detached.at)}: {one.detached.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
