import { useMemo, useState } from 'react';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { formatInstant, formatNumber, formatSigned } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { ReasonDialog } from '../../../platform/ui/parts/reason-dialog.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { adoptRuleWeight, endRuleWeight, getBackTest } from '../contract-tuning.ts';

type Answer = Reply<typeof getBackTest>;
type Rule = Answer['rules'][number];
type Used = Answer['inUse'][number];

const BIT = 1000;
const REFRESHES = [getBackTest];
const ofExpert = (percent: number): string => `${formatNumber(percent)} % dari bobot ahli`;

const RULES: readonly Column<Rule>[] = [
  { key: 'rule', head: 'Aturan (contoh kalimatnya)', cell: (r) => r.sentence, value: (r) => r.sentence },
  { key: 'expert', head: 'Bobot ahli', cell: (r) => formatSigned(r.expert / BIT), value: (r) => r.expert / BIT, end: true },
  { key: 'learnt', head: 'Bobot belajar', cell: (r) => formatSigned(r.learnt / BIT), value: (r) => r.learnt / BIT, end: true },
  { key: 'verdicts', head: 'Penilaian', cell: (r) => formatNumber(r.verdicts), value: (r) => r.verdicts, end: true },
];
const USED: readonly Column<Used>[] = [
  { key: 'rule', head: 'Aturan', cell: (r) => r.sentence, value: (r) => r.sentence },
  { key: 'percent', head: 'Dipakai', cell: (r) => ofExpert(r.percent), value: (r) => r.percent },
  {
    key: 'since',
    head: 'Diputuskan',
    cell: (r) => `${formatInstant(r.at)} oleh ${r.by}, dari ${formatNumber(r.verdicts)} penilaian. ${r.reason}`,
    value: (r) => r.at,
  },
];

const adoptColumn = (onAdopt: (rule: Rule) => void): Column<Rule> => ({
  key: 'adopt',
  head: 'Putusan',
  sortable: false,
  value: (rule) => (rule.adoptable ? rule.percent : ''),
  cell: (rule) =>
    rule.adoptable && <Button variant="quiet" onClick={() => onAdopt(rule)}>{`Pakai ${formatNumber(rule.percent)} %`}</Button>,
});
const endColumn = (onEnd: (used: Used) => void): Column<Used> => ({
  key: 'end',
  head: 'Putusan',
  sortable: false,
  value: () => '',
  cell: (used) => (
    <Button variant="quiet" icon="undo" onClick={() => onEnd(used)}>
      Kembalikan
    </Button>
  ),
});

function AdoptDialog({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const tell = useToast();
  const adopt = useCommand(adoptRuleWeight, {
    refreshes: REFRESHES,
    done: () => {
      tell({ text: 'Dipakai sejak penilaian berikutnya' });
      onClose();
    },
  });
  return (
    <ReasonDialog
      title="Pakai bobot hasil belajar?"
      label="Mengapa dipakai?"
      confirm={`Pakai ${formatNumber(rule.percent)} %`}
      onClose={onClose}
      onConfirm={(reason) => adopt.run({ body: { kind: rule.kind, percent: rule.percent, reason } })}
      busy={adopt.busy}
      problem={adopt.problem}
    >
      <p className="mb-3 max-w-prose">“{rule.sentence}”</p>
      <p className="mb-3 max-w-prose text-muted">
        Aturan ini akan berbobot {ofExpert(rule.percent)} untuk peringatan kantor ini yang dinilai mulai sekarang. Peringatan lama tidak
        berubah sampai ada bukti baru. Keputusan ini dapat dikembalikan.
      </p>
    </ReasonDialog>
  );
}

function EndDialog({ used, onClose }: { readonly used: Used; readonly onClose: () => void }) {
  const tell = useToast();
  const end = useCommand(endRuleWeight, {
    refreshes: REFRESHES,
    done: () => {
      tell({ text: 'Kembali ke bobot ahli' });
      onClose();
    },
  });
  return (
    <ReasonDialog
      title="Kembali ke bobot ahli?"
      label="Mengapa dikembalikan?"
      confirm="Kembalikan"
      onClose={onClose}
      onConfirm={(reason) => end.run({ params: { id: used.id }, body: { reason } })}
      busy={end.busy}
      problem={end.problem}
    >
      <p className="mb-3 max-w-prose">“{used.sentence}”</p>
    </ReasonDialog>
  );
}

/** What verdicts taught about each rule; the head of the office decides what is put to use. */
export function RuleWeights({ rules, inUse }: { readonly rules: readonly Rule[]; readonly inUse: readonly Used[] }) {
  const may = useMay()('alert.tune');
  const [adopting, setAdopting] = useState<Rule>();
  const [ending, setEnding] = useState<Used>();
  const ruleColumns = useMemo(() => (may ? [...RULES, adoptColumn(setAdopting)] : RULES), [may]);
  const usedColumns = useMemo(() => (may ? [...USED, endColumn(setEnding)] : USED), [may]);
  return (
    <>
      {rules.length > 0 && (
        <Panel title="Apa yang diajarkan penilaian tentang tiap aturan">
          <p className="mb-3 max-w-prose text-muted">
            Bobot ahli dihitung seperti 20 penilaian; makin banyak penilaian, makin dekat ke kenyataan. Yang dipakai tetap bobot ahli sampai
            kepala kantor memutuskan lain; itu dapat diputuskan mulai 20 penilaian.
          </p>
          <Table
            caption="Aturan"
            columns={ruleColumns}
            rows={rules}
            rowKey={(rule) => rule.kind}
            fileName="bobot-aturan"
            empty="Belum ada aturan yang dinilai."
          />
        </Panel>
      )}
      {inUse.length > 0 && (
        <Panel title="Bobot hasil belajar yang dipakai kantor ini">
          <Table
            caption="Bobot yang dipakai"
            columns={usedColumns}
            rows={inUse}
            rowKey={(used) => used.id}
            fileName="bobot-dipakai"
            empty="Semua aturan memakai bobot ahli."
          />
        </Panel>
      )}
      {adopting !== undefined && <AdoptDialog rule={adopting} onClose={() => setAdopting(undefined)} />}
      {ending !== undefined && <EndDialog used={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
