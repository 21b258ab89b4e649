import { formatDate, formatNumber } from '../../../../platform/ui/formats.ts';
import { Badge, type Tone } from '../../../../platform/ui/parts/badge.tsx';
import type { IconName } from '../../../../platform/ui/parts/icon-paths.ts';
import { LICENCE_WORDS } from '../../model.ts';
import type { LicenceStatus, StatusEntry } from '../../model.ts';

const TONES: Record<LicenceStatus, { readonly tone: Tone; readonly icon: IconName }> = {
  valid: { tone: 'selesai', icon: 'check' },
  supervised: { tone: 'menunggu', icon: 'clock' },
  suspended: { tone: 'menunggu', icon: 'alert' },
  revoked: { tone: 'menunggu', icon: 'close' },
  unknown: { tone: 'netral', icon: 'question' },
};

interface RecruiterStatusBadgeProps {
  readonly status: {
    readonly status: LicenceStatus;
    readonly entry?: StatusEntry | undefined;
    readonly ageDays?: number | undefined;
    readonly because?: string | undefined;
  };
  /** Decree and age below the badge. */
  readonly told?: boolean;
}

/** Licence on a day: word, icon, and on request the decree behind it or why it is unknown. */
export function RecruiterStatusBadge({ status: { status, entry, ageDays, because }, told = false }: RecruiterStatusBadgeProps) {
  const { tone, icon } = TONES[status];
  return (
    <span className="inline-block">
      <Badge tone={tone} icon={icon}>
        {LICENCE_WORDS[status]}
      </Badge>
      {told && (
        <span className="mt-1 block text-sm text-muted">
          {because ?? basisOf(entry)}
          {entry !== undefined && ageDays !== undefined && ` · ${formatNumber(ageDays)} hari sebelum tanggal ini`}
        </span>
      )}
    </span>
  );
}

function basisOf(entry: StatusEntry | undefined): string {
  if (entry === undefined) return 'Belum ada keputusan yang tercatat';
  const decree = entry.decree ?? 'nomor keputusan belum diketahui';
  return entry.validFrom === null ? decree : `${decree}, sejak ${formatDate(entry.validFrom)}`;
}
