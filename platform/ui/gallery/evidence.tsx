import { useState } from 'react';
import type { Answer } from '../parts/choices.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { LONG_ADDRESS, LONG_SENTENCE } from './long-texts.ts';

/** The ledger of reasons and the timeline of facts. */
export function Evidence() {
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({ a: 'confirmed' });
  const answer = (key: string) => ({ answer: answers[key], onAnswer: (next: Answer) => setAnswers({ ...answers, [key]: next }) });
  return (
    <Page title="Bukti" question="Mengapa peringatan ini muncul?">
      <Panel>
        <Ledger
          caption="Alasan"
          rows={[
            {
              key: 'a',
              label: 'Nomor telepon dipakai pemohon lain yang tidak sekeluarga',
              value: 4.2,
              detail: LONG_SENTENCE,
              source: 'Permohonan 12 November 2025',
              ...answer('a'),
            },
            { key: 'b', label: 'Tidak tahu nama pemberi kerja', value: 1.5, ...answer('b') },
            { key: 'c', label: 'Punya perjanjian kerja yang disahkan KBRI', value: -2.3, detail: 'Dokumen diperlihatkan', ...answer('c') },
            { key: 'd', label: 'Usia dewasa', value: 0, detail: 'Dicatat, tidak pernah dihitung' },
          ]}
          meaning="Bukti cukup untuk bertanya lebih lanjut. Ini bukan putusan; petugas yang memutuskan."
          missing={[
            { key: 'x', question: 'Siapa yang membayar tiket keberangkatan?' },
            { key: 'y', question: 'Apakah pemohon mengenal orang yang menjemput?' },
          ]}
        />
        <Ledger caption="Tanpa alasan" rows={[]} meaning="Belum ada bukti apa pun." />
      </Panel>
      <Panel title="Linimasa">
        <Timeline
          label="Linimasa perkara"
          entries={[
            {
              key: '1',
              at: '2025-11-03',
              learntAt: '2025-11-12T07:15:00Z',
              title: 'Pemohon ditolak di kantor lain',
              detail: LONG_SENTENCE,
              source: 'Kanim Ponorogo',
              grade: 'A1',
            },
            {
              key: '2',
              at: '2025-10-21T02:30:00Z',
              learntAt: '2025-11-20T02:30:00Z',
              title: 'Laporan warga tentang penampungan',
              detail: <span className="whitespace-pre-line">{LONG_ADDRESS}</span>,
              icon: 'report',
              grade: 'C3',
            },
            { key: '3', at: undefined, learntAt: '2025-11-21T02:30:00Z', title: 'Uang saku diterima' },
          ]}
        />
        <Timeline label="Linimasa kosong" entries={[]} />
      </Panel>
    </Page>
  );
}
