import { fileAddress } from '../../../../platform/ui/http.ts';
import { formatBytes, formatInstant } from '../../../../platform/ui/formats.ts';
import { Icon } from '../../../../platform/ui/parts/icon.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { readAttachment } from '../../contract.ts';
import type { ReportView } from '../../contract.ts';

const texts = {
  note: 'Ini salinan baca tanpa lokasi dan data perangkat. Setiap pengunduhan dicatat; berkas asli tersegel pada kustodian.',
  sealed: 'Salinan baca tidak dapat dibuat dari berkas ini. Minta kustodian membuka aslinya bila diperlukan.',
};

/** Photos and voice notes of a report. */
export function Files({ reportId, files }: { readonly reportId: string; readonly files: ReportView['files'] }) {
  if (files.length === 0) return null;
  return (
    <Panel title="Foto dan rekaman">
      <p className="mb-3 text-sm text-muted">{texts.note}</p>
      <ul className="flex flex-col gap-3">
        {files.map((file) => {
          const address = fileAddress(readAttachment, { params: { id: reportId, attachment: file.id } });
          return (
            <li key={file.id} className="flex flex-wrap items-center gap-3">
              <Icon name={file.kind === 'photo' ? 'camera' : 'microphone'} size={28} />
              <span className="min-w-0 flex-1">
                {file.kind === 'photo' ? 'Foto' : 'Rekaman suara'} · {formatBytes(file.bytes)} · {formatInstant(file.receivedAt)}
                {!file.readable && <span className="block text-sm text-muted">{texts.sealed}</span>}
              </span>
              {file.readable && (
                <a className="link min-h-8" href={address} download>
                  Unduh salinan
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
