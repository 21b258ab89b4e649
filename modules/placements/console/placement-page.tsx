import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { PageLink, usePageParams } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { countryName } from '../../../platform/ui/parts/country-field.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Columns, Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { Timeline } from '../../../platform/ui/parts/timeline.tsx';
import { getPlacement } from '../contract.ts';
import { SCHEME_WORDS, STATE_WORDS } from '../model.ts';
import type { PlacementView } from '../model.ts';
import { StepDialog } from './step-dialog.tsx';

export default function PlacementPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const placement = useAsk(getPlacement, { params: { id } }, { keepLast: true });
  return <Loaded ask={placement}>{(view) => <Opened placement={view} />}</Loaded>;
}

/** The title is the number: a name in a title would stand in the history of a shared computer. */
function Opened({ placement: one }: { readonly placement: PlacementView }) {
  const [stepping, setStepping] = useState(false);
  return (
    <Page
      title={`Penempatan ${one.number}`}
      question="Sudah sampai mana, dengan siapa, dan ke mana?"
      badges={<Badge>{STATE_WORDS[one.state]}</Badge>}
      actions={
        one.next.length > 0 && (
          <Button icon="plus" onClick={() => setStepping(true)}>
            Catat langkah
          </Button>
        )
      }
    >
      {one.licence !== null && (
        <Notice tone="warning" title="Izin P3MI berakhir selagi penempatan ini berjalan">
          <p>{one.licence.sentence}</p>
          <ul className="mt-2 list-disc pl-5">
            {one.licence.advice.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Columns
        main={
          <Panel title="Langkah">
            <Timeline
              label="Langkah penempatan"
              entries={one.steps.map((step) => ({
                key: `${step.state} ${step.at}`,
                at: step.onDay,
                learntAt: step.at,
                title: STATE_WORDS[step.state],
                ...(step.note !== null && { detail: step.note }),
              }))}
            />
            {!one.mine && <p className="mt-4 text-muted">Dicatat oleh {one.office}; hanya kantor itu yang menambah langkah.</p>}
          </Panel>
        }
        side={
          <>
            <Panel title="Pekerja">
              <Facts narrow items={workerFacts(one)} />
            </Panel>
            <Panel title="Pekerjaan">
              <Facts narrow items={jobFacts(one)} />
            </Panel>
          </>
        }
      />
      {stepping && <StepDialog placement={one} onClose={() => setStepping(false)} />}
    </Page>
  );
}

const workerFacts = ({ worker, village, personId }: PlacementView) => [
  { label: 'Nama', value: personId === null ? worker.name : <PageLink to={`/orang/${personId}`}>{worker.name}</PageLink> },
  { label: 'NIK', value: worker.nik },
  { label: 'Tanggal lahir', value: worker.birthDate === undefined ? undefined : formatDate(worker.birthDate) },
  { label: 'Asal', value: village },
  { label: 'Alamat', value: worker.addressLine },
  { label: 'Telepon', value: worker.phone },
];
const jobFacts = ({ country, scheme, job, employer, recruiter, office }: PlacementView) => [
  { label: 'Negara', value: countryName(country) },
  { label: 'Jalur', value: SCHEME_WORDS[scheme] },
  { label: 'Jabatan', value: job },
  { label: 'Pemberi kerja', value: employer },
  { label: 'P3MI', value: recruiter === null ? undefined : <PageLink to={`/perekrut/${recruiter.id}`}>{recruiter.name}</PageLink> },
  { label: 'Dicatat oleh', value: office },
];
