import { Badge, type Tone } from '../../../platform/ui/parts/badge.tsx';
import type { IconName } from '../../../platform/ui/parts/icon-paths.ts';
import { VILLAGE_WORDS, type VillageLevel } from '../model.ts';

const LOOKS: Record<VillageLevel, { readonly tone: Tone; readonly icon: IconName }> = {
  usual: { tone: 'netral', icon: 'check' },
  above: { tone: 'baru', icon: 'up' },
  look: { tone: 'menunggu', icon: 'eye' },
  act: { tone: 'menunggu', icon: 'alert' },
};

/** How a village stands: word and icon, never colour alone. */
export function VillageBadge({ level }: { readonly level: VillageLevel }) {
  const { tone, icon } = LOOKS[level];
  return (
    <Badge tone={tone} icon={icon}>
      {VILLAGE_WORDS[level]}
    </Badge>
  );
}
