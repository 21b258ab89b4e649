import type { z } from 'zod';
import { useForm } from '../../../../platform/ui/form.ts';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Choice, Select } from '../../../../platform/ui/parts/choices.tsx';
import { TextArea } from '../../../../platform/ui/parts/inputs.tsx';
import { AssessBody } from '../../contract.ts';
import type { ReportView } from '../../contract.ts';
import type { Severity, SourceGrade, Verdict } from '../../model.ts';
import { optionsOf, SEVERITIES, VERDICTS } from '../words.ts';
import { CredibilityMatrix } from './credibility-matrix.tsx';

interface Values {
  readonly source: z.infer<typeof SourceGrade> | undefined;
  readonly information: number | undefined;
  readonly severity: z.infer<typeof Severity> | undefined;
  readonly reason: string;
  readonly verdict: { readonly value: Verdict; readonly reason: string } | undefined;
}
interface AssessmentFormProps {
  readonly report: ReportView;
  readonly busy: boolean;
  readonly onSend: (body: z.output<typeof AssessBody>) => Promise<void>;
  readonly onCancel: () => void;
}

export function AssessmentForm({ report, busy, onSend, onCancel }: AssessmentFormProps) {
  const before = report.assessment;
  const initial: Values = {
    source: before?.source,
    information: before?.information,
    severity: before?.severity,
    reason: before?.reason ?? '',
    verdict: report.verdict === null ? undefined : { value: report.verdict, reason: report.verdictReason ?? '' },
  };
  const form = useForm({ schema: AssessBody, initial });
  const { verdict, source, information } = form.values;
  return (
    <form noValidate onSubmit={form.submit(onSend)}>
      <CredibilityMatrix
        source={source}
        information={information}
        error={form.errorAt('source') ?? form.errorAt('information')}
        onChoose={(s, i) => {
          form.set('source', s);
          form.set('information', i);
        }}
      />
      <Choice label="Seberapa berat bila benar?" options={optionsOf(SEVERITIES)} {...form.bind('severity')} />
      <TextArea label="Alasan penilaian" rows={3} {...form.bind('reason')} />
      <Select
        label="Putusan"
        help="Kosongkan bila belum dapat diputuskan."
        optional
        options={optionsOf(VERDICTS)}
        value={verdict?.value}
        onChange={(value) => form.set('verdict', value === undefined ? undefined : { value, reason: verdict?.reason ?? '' })}
      />
      {verdict !== undefined && (
        <TextArea
          label="Alasan putusan"
          rows={3}
          id={form.idOf('verdict.reason')}
          error={form.errorAt('verdict.reason')}
          value={verdict.reason}
          onChange={(reason) => form.set('verdict', { ...verdict, reason })}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          Simpan penilaian
        </Button>
        <Button onClick={onCancel}>Batal</Button>
      </div>
    </form>
  );
}
