import { useState } from 'react';
import { z } from 'zod';
import { Line, Prose } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { CheckList, RadioList, Select } from '../../../platform/ui/parts/choices.tsx';
import { TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { listReceivers, listReferrals, previewReferral, referCase } from '../contract.ts';
import * as m from '../model.ts';
import { REFRESHES, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';
import { ProjectedCase } from './projected-parts.tsx';
import { optionsOf } from './words.ts';

const Hand = z.object({
  toOfficeId: z.string('Pilih kantor penerima'),
  kind: m.ReferralKind,
  urgency: z.array(m.Urgency),
  purpose: Line,
  message: Prose,
  fields: z.array(m.ShareField).min(1, 'Pilih paling sedikit satu bagian'),
});
const KIND_DETAILS: Record<m.ReferralKind, string> = {
  refer: 'Mereka membantu; perkara tetap milik kantor ini.',
  transfer: 'Perkara menjadi milik mereka begitu diterima; semua bagiannya ikut.',
  inform: 'Mereka hanya mengetahui.',
};
const INITIAL = {
  toOfficeId: undefined as string | undefined,
  kind: 'refer' as m.ReferralKind | undefined,
  urgency: [] as readonly m.Urgency[],
  purpose: '',
  message: '',
  fields: ['summary', 'facts', 'time'] as readonly m.ShareField[],
};

/** What the receiver will see: made by the same function that will show it to them. */
function Preview({ id, fields }: { readonly id: string; readonly fields: readonly m.ShareField[] }) {
  const [stage, setStage] = useState<'offered' | 'accepted'>('offered');
  const preview = useAsk(previewReferral, { params: { id }, query: { fields: fields.join(',') } }, { keepLast: true });
  return (
    <section aria-label="Yang akan dilihat penerima" className="rounded border border-line bg-sunken p-3">
      <RadioList
        label="Yang akan dilihat penerima"
        value={stage}
        onChange={(next) => setStage(next ?? 'offered')}
        options={[
          { value: 'offered', label: 'sebelum menerima' },
          { value: 'accepted', label: 'sesudah menerima' },
        ]}
      />
      <Loaded ask={preview} lines={3}>
        {(answer) => <ProjectedCase view={answer[stage]} />}
      </Loaded>
    </section>
  );
}

/** Hands the case to another office, with a purpose, chosen parts and a clock. */
export function ReferDialog({ id, onClose }: OnCase) {
  const [previewing, setPreviewing] = useState(false);
  const go = useGo();
  const form = useForm({ schema: Hand, initial: INITIAL });
  const { urgency, toOfficeId, kind, fields } = form.values;
  const receivers = useAsk(
    listReceivers,
    { params: { id }, query: urgency.length === 0 ? {} : { urgency: urgency.join(',') } },
    { keepLast: true },
  );
  const refer = useCommand(referCase, {
    refreshes: [...REFRESHES, listReferrals],
    failed: form.fail,
    done: ({ id: referral }) => go(`/rujukan/${referral}`),
  });
  const chosen = receivers.data?.items.find((one) => one.office.id === toOfficeId);
  const act = chosen === undefined ? 'Rujuk' : `${m.REFERRAL_KIND_WORDS[kind ?? 'refer']} ke ${chosen.office.name}`;
  return (
    <FormDialog
      title="Rujuk perkara"
      act={act}
      form={form}
      command={refer}
      onClose={onClose}
      wide
      send={async (body) => await refer.run({ params: { id }, body })}
    >
      <CheckList label="Apakah mendesak?" optional options={optionsOf(m.URGENCY_WORDS)} {...form.bind('urgency')} />
      <Loaded ask={receivers} lines={2}>
        {({ items }) => (
          <Select
            label="Kantor penerima"
            help={
              items.length === 0 ? 'Isi tempat kejadian pada ringkasan dahulu.' : 'Yang wilayahnya mencakup tempat kejadian berada di atas.'
            }
            options={items.map((one) => ({
              value: one.office.id,
              label: `${one.office.name} (${one.agency}), jawab dalam ${one.clock.words}${one.covers ? '' : ', di luar wilayahnya'}`,
            }))}
            {...form.bind('toOfficeId')}
          />
        )}
      </Loaded>
      {chosen !== undefined && (
        <Notice tone="info" title={`Harus dijawab sebelum ${formatInstant(chosen.clock.dueAt)}`}>
          Bila lewat, naik ke {chosen.superior ?? 'kepala kantor ini, karena atasan penerima belum terdaftar'}. Dasar: {chosen.clock.source}
          .
        </Notice>
      )}
      <RadioList
        label="Jenis penyerahan"
        options={optionsOf(m.REFERRAL_KIND_WORDS).map((one) => ({ ...one, detail: KIND_DETAILS[one.value] }))}
        {...form.bind('kind')}
      />
      <TextInput label="Tujuan" help="Mengapa mereka boleh melihatnya, satu kalimat." {...form.bind('purpose')} />
      <TextArea label="Yang diminta" {...form.bind('message')} />
      <CheckList
        label="Bagian yang dibagikan"
        help="Pelapor, catatan kantor, dan rujukan lain tidak pernah ikut."
        options={optionsOf(m.FIELD_WORDS)}
        {...form.bind('fields')}
      />
      <Button icon="eye" onClick={() => setPreviewing((open) => !open)} aria-expanded={previewing}>
        {previewing ? 'Tutup pratinjau' : 'Lihat yang akan dilihat penerima'}
      </Button>
      {previewing && fields.length > 0 && <Preview id={id} fields={fields} />}
    </FormDialog>
  );
}
