import { useState } from 'react';
import { useCommand } from '../../../../platform/ui/command.ts';
import { PlainDate } from '../../../../platform/contract/fields.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { DateField } from '../../../../platform/ui/parts/date-field.tsx';
import { Dialog } from '../../../../platform/ui/parts/dialog.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { getApplication, getInterview, showPaper } from '../../contract.ts';
import type { ApplicationView } from '../../model.ts';

type Paper = ApplicationView['papers'][number];

/** Papers that go with the purpose. A missing one is a question, never a stop. */
export function PapersPanel({ application, may }: { readonly application: ApplicationView; readonly may: boolean }) {
  const [paper, setPaper] = useState<Paper>();
  return (
    <Panel title="Berkas">
      <ul className="grid gap-2">
        {application.papers.map((one) => (
          <li key={one.code} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              {one.name} {one.required && <span className="text-sm text-muted">(syarat umum)</span>}
            </span>
            {one.shown ? (
              <Badge tone="selesai" icon="check">
                ditunjukkan
              </Badge>
            ) : (
              may && (
                <Button variant="quiet" onClick={() => setPaper(one)}>
                  Ditunjukkan
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">Berkas atau kartu yang belum ada hanya menjadi pertanyaan.</p>
      {paper !== undefined && <ShowPaper key={paper.code} application={application.id} paper={paper} onClose={() => setPaper(undefined)} />}
    </Panel>
  );
}

function ShowPaper({ application, paper, onClose }: { readonly application: string; readonly paper: Paper; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [birth, setBirth] = useState('');
  const [back, setBack] = useState('');
  const show = useCommand(showPaper, { refreshes: [getApplication, getInterview], done: onClose });
  const day = (text: string) => (PlainDate.safeParse(text).success ? text : undefined);
  const send = () => {
    const facts = { name: name.trim() === '' ? undefined : name.trim(), birthDate: day(birth), returnOn: day(back) };
    void show.run({ params: { id: application }, body: { code: paper.code, facts } });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={paper.name}
      footer={
        <>
          <Button variant="primary" busy={show.busy} onClick={send}>
            Catat berkas
          </Button>
          <Button onClick={onClose}>Batal</Button>
        </>
      }
    >
      {show.problem !== undefined && <ProblemView problem={show.problem} onRetry={show.again} />}
      <p className="mb-3 text-muted">Isi yang tertulis pada berkas bila perlu dibandingkan dengan jawaban. Semua boleh dikosongkan.</p>
      <TextInput label="Nama pada berkas" optional value={name} onChange={setName} />
      <DateField label="Tanggal lahir pada berkas" optional value={birth} onChange={setBirth} />
      <DateField label="Tanggal pulang pada berkas" optional value={back} onChange={setBack} />
    </Dialog>
  );
}
