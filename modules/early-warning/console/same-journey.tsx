import { Panel } from '../../../platform/ui/parts/page.tsx';
import { PersonChip } from '../../people/console/shared/person-chip.tsx';
import { nodeWords } from './alert-words.tsx';
import type { Alert } from './alert-words.tsx';

/** People who share a journey and nothing else: a picture with lines between them would say more than is known. */
export function SameJourney({ linked }: Pick<Alert, 'linked'>) {
  return (
    <Panel title="Siapa yang menuju ke sana">
      <p className="mb-3 max-w-prose text-muted">
        Tidak ada nomor atau alamat yang sama di antara orang-orang ini; yang sama hanya tujuan dan waktunya. Mungkin mereka tidak saling
        kenal, dan mungkin mereka yang perlu ditolong.
      </p>
      <ul className="flex flex-col gap-3">
        {linked.map((one) => (
          <li key={one.personId}>
            <PersonChip personId={one.personId} maskedName={nodeWords(one)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
