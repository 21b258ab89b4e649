import { formatDate, formatInstant } from '../../../../platform/ui/formats.ts';
import { Badge, ClassificationBadge } from '../../../../platform/ui/parts/badge.tsx';
import { Clock } from '../../../../platform/ui/parts/clock.tsx';
import { Facts, Panel } from '../../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import type { ReportView } from '../../contract.ts';
import { Hotlines } from '../shared/hotlines.tsx';
import { CHANNELS, CLOCKS, destinationWords, KNOWLEDGE, LEVELS, TOPICS } from '../words.ts';

const texts = {
  bypass: 'Laporan ini melewati pemerintah desa',
  fromStory: 'dari cerita, dibenarkan petugas',
  bypassHelp: 'Jangan menyebutnya kepada perangkat desa, juga tidak bahwa laporan ini ada.',
};

const sourceOf = ({ fromStory }: ReportView, field: ReportView['fromStory'][number]): string | undefined =>
  fromStory.includes(field) ? texts.fromStory : undefined;

/** What the report says and until when somebody must act. */
export function ReportFacts({ report }: { readonly report: ReportView }) {
  return (
    <>
      {report.immediateDanger && report.state !== 'selesai' && <Hotlines />}
      {report.bypassVillage && (
        <Notice tone="warning" title={texts.bypass}>
          {texts.bypassHelp}
        </Notice>
      )}
      <Panel title="Cerita pelapor" actions={<ClassificationBadge value={report.classification} />}>
        <p className="mb-4 max-w-prose whitespace-pre-line">{report.what}</p>
        <Facts
          items={[
            { label: 'Tentang', value: TOPICS[report.topic] },
            { label: 'Tempat', value: report.place?.name, source: report.placeDetail ?? undefined },
            {
              label: 'Kapan',
              value: report.happenedOn === null ? report.when : formatDate(report.happenedOn),
              source: report.happenedOn === null ? undefined : report.when,
            },
            {
              label: 'Perkiraan berangkat',
              value: report.departsOn === null ? undefined : formatDate(report.departsOn),
              source: sourceOf(report, 'departsOn'),
            },
            { label: 'Jumlah orang', value: report.peopleCount, source: sourceOf(report, 'peopleCount') },
            {
              label: 'Negara tujuan',
              value: report.destination === null ? undefined : destinationWords(report.destination),
              source: sourceOf(report, 'destination'),
            },
            {
              label: 'Bahaya',
              value: (
                <>
                  <Badge tone={report.danger.heldOrThreatened ? 'bahaya' : 'netral'}>
                    {report.danger.heldOrThreatened ? 'Ada yang ditahan atau diancam' : 'Tidak ada yang ditahan'}
                  </Badge>{' '}
                  <Badge tone={report.danger.leavingSoon ? 'bahaya' : 'netral'}>
                    {report.danger.leavingSoon ? 'Berangkat dalam 24 jam' : 'Tidak berangkat dalam 24 jam'}
                  </Badge>
                </>
              ),
            },
            { label: 'Masuk', value: formatInstant(report.receivedAt), source: CHANNELS[report.channel] },
            { label: 'Diketahui', value: KNOWLEDGE[report.knowledge] },
            { label: 'Pelapor', value: LEVELS[report.identityLevel] },
          ]}
        />
      </Panel>
      {report.deadline !== null && (
        <Panel title={CLOCKS[report.deadline.code]}>
          <Clock due={report.deadline.dueAt} holder={report.office} atExpiry="kepala kantor diberi tahu, lalu kantor di atasnya" />
          <p className="mt-2 text-sm text-muted">Sumber batas waktu: {report.deadline.source}</p>
        </Panel>
      )}
    </>
  );
}
