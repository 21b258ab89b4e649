import { Badge, type Tone } from '../../../platform/ui/parts/badge.tsx';
import type { IconName } from '../../../platform/ui/parts/icon-paths.ts';
import type { SeriesLevel } from '../model.ts';

const LOOKS: Record<SeriesLevel, { readonly word: string; readonly tone: Tone; readonly icon: IconName }> = {
  usual: { word: 'Seperti biasa', tone: 'netral', icon: 'check' },
  above: { word: 'Di atas biasa', tone: 'menunggu', icon: 'up' },
  explained: { word: 'Naik, dan terjelaskan', tone: 'baru', icon: 'info' },
  unknown: { word: 'Belum cukup catatan', tone: 'netral', icon: 'clock' },
};

/** How a series of the office stands: word and icon, never colour alone. */
export function SeriesBadge({ level }: { readonly level: SeriesLevel }) {
  const { word, tone, icon } = LOOKS[level];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
