import type { Reply } from '../../../platform/contract/endpoint.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { useNow } from '../../../platform/ui/use-now.ts';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import type { getAlert, listAlerts } from '../contract.ts';
import { LEVEL_WORDS } from '../model.ts';

export type Line = Reply<typeof listAlerts>['items'][number];
export type Alert = Reply<typeof getAlert>;

const SOURCE_WORDS: Record<string, string> = {
  application: 'permohonan',
  report: 'laporan',
  recruiter: 'daftar P3MI',
  village: 'keadaan desa',
  placement: 'penempatan',
};
export const sourceWord = (kind: string): string => SOURCE_WORDS[kind] ?? kind;
const SOURCE_PATHS: Record<string, string> = {
  application: '/permohonan',
  report: '/laporan',
  recruiter: '/perekrut',
  placement: '/penempatan',
};
/** Where a source can be opened, if it can. */
export const sourcePath = (source: { kind: string; id: string | null }): string | undefined => {
  const path = SOURCE_PATHS[source.kind];
  return path === undefined || source.id === null ? undefined : `${path}/${source.id}`;
};

/** Somebody whom no source names is told apart by a number: "Orang 2 (tanpa nama)". */
export const nodeWords = ({ label, maskedName }: Alert['linked'][number]): string =>
  /[A-Z]/.test(maskedName) ? maskedName : `${label} (${maskedName})`;

const STATE_WORDS: Record<Line['state'], string> = {
  waiting: 'menunggu minggu depan',
  new: 'baru',
  judged: 'sudah dinilai',
  'in-case': 'menjadi perkara',
  snoozed: 'ditunda',
  joined: 'digabung',
  withdrawn: 'ditarik',
};

/** What is over calls nobody any longer. */
const OVER: ReadonlySet<Line['state']> = new Set(['judged', 'joined', 'withdrawn']);

/** Whether a day lies behind us; nobody was asked whether the journey took place. */
const isOver = (day: string, now: Date): boolean => now.getTime() > Date.parse(`${day}T23:59:59+07:00`);

/** Level, state and an imminent departure: words and icons, never colour alone. */
export function AlertBadges({ alert }: { readonly alert: Line }) {
  const now = useNow();
  return (
    <>
      {!OVER.has(alert.state) && (
        <Badge tone={alert.level === 'act' ? 'bahaya' : 'menunggu'} icon={alert.level === 'act' ? 'danger' : 'eye'}>
          {LEVEL_WORDS[alert.level]}
        </Badge>
      )}
      {alert.back && <Badge icon="undo">muncul lagi</Badge>}
      {alert.state !== 'new' && <Badge>{STATE_WORDS[alert.state]}</Badge>}
      {alert.departsOn !== null && (
        <Badge tone={isOver(alert.departsOn, now) ? 'netral' : 'menunggu'} icon="plane">
          {isOver(alert.departsOn, now) ? 'rencananya berangkat' : 'berangkat'} {formatDate(alert.departsOn)}
        </Badge>
      )}
    </>
  );
}
