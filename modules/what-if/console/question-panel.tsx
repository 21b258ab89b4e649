import { Panel } from '../../../platform/ui/parts/page.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import type { Question } from '../model.ts';
import { ChangePicture } from './change-picture.tsx';
import {
  answerOf,
  betweenWords,
  capital,
  differenceBetween,
  differenceWords,
  perHundred,
  QUESTIONS,
  rowsOf,
  strengthWords,
  weekly,
  weeklyDifference,
} from './change-words.ts';
import type { Row } from './change-words.ts';

const change = (row: Row): string =>
  row.variant === undefined ? '' : `${differenceWords(row.variant.protectable)} (${differenceBetween(row.variant.protectable)})`;
const withBetween = (row: Row): string => `${perHundred(row.protectable.value)} (${betweenWords(row.protectable, perHundred)})`;
const warnings = (row: Row): string =>
  row.variant === undefined
    ? weekly(row.warnings.value)
    : `${weekly(row.warnings.value)} (${weeklyDifference(row.variant.warningsPerWeek)})`;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'label', head: 'Keadaan', cell: (row) => row.label, value: (row) => row.label, sortable: false },
  { key: 'protectable', head: 'Terlindungi dari 100', cell: withBetween, value: withBetween, end: true, sortable: false },
  { key: 'change', head: 'Selisih berpasangan', cell: change, value: change, end: true, sortable: false },
  { key: 'warnings', head: 'Peringatan seminggu', cell: warnings, value: warnings, end: true, sortable: false },
  {
    key: 'wrong',
    head: 'Yang keliru seminggu',
    cell: (row) => weekly(row.wrong.value),
    value: (row) => row.wrong.value ?? '',
    end: true,
    sortable: false,
  },
];

/** One question with its answers, picture, table, and what the figures do not say. */
export function QuestionPanel({ question }: { readonly question: Question }) {
  const { title, means, silent } = QUESTIONS[question.id];
  const rows = rowsOf(question);
  return (
    <Panel title={title}>
      <p className="mb-3 max-w-prose text-muted">{means}</p>
      <p className="mb-2 max-w-prose">Dari 100 korban rekaan, yang masih dapat dilindungi saat peringatan muncul berubah:</p>
      <ul className="mb-4 max-w-prose list-disc space-y-1 pl-5">
        {question.variants.map((variant) => (
          <li key={variant.strength}>
            <strong>{capital(strengthWords(question.id, variant.strength))}:</strong> {answerOf(variant)}
          </li>
        ))}
      </ul>
      <ChangePicture rows={rows} />
      <Table
        caption={title}
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.key}
        fileName={`seandainya-${question.id}`}
        empty="Belum ada angka untuk pertanyaan ini."
      />
      <h3 className="mt-4 font-semibold">Yang tidak dikatakan angka ini</h3>
      <ul className="max-w-prose list-disc space-y-1 pl-5 text-muted">
        {silent.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}
