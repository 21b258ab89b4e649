import { PageLink } from '../../../../platform/ui/page-link.tsx';
import { Icon } from '../../../../platform/ui/parts/icon.tsx';

interface PersonChipProps {
  readonly personId: string;
  /** As the server masks it: "S••• A•••". */
  readonly maskedName: string;
  /** Birth year, village: whatever tells namesakes apart. */
  readonly detail?: string;
}

/** A person in one line, masked, leading to the person page. */
export function PersonChip({ personId, maskedName, detail }: PersonChipProps) {
  return (
    <span className="inline-flex max-w-full items-start gap-2">
      <Icon name="person" className="mt-0.5 text-muted" />
      <span className="min-w-0">
        <PageLink to={`/orang/${personId}`} className="font-semibold">
          {maskedName}
        </PageLink>
        {detail !== undefined && detail !== '' && <span className="block text-sm text-muted">{detail}</span>}
      </span>
    </span>
  );
}
