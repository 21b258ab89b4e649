import { useState } from 'react';
import { z } from 'zod';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate, formatNumber, formatShare } from '../../../platform/ui/formats.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { NumberInput } from '../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { getBackTest } from '../contract-tuning.ts';
import { RuleWeights } from './rule-weights.tsx';

const Settings = z.object({
  jatah: z.coerce.number().int().min(1).max(20).catch(3).default(3),
  kekuatan: z.coerce.number().min(0).max(20).catch(0).default(0),
});
type Answer = Reply<typeof getBackTest>;

const between = (one: Answer['precision']): string =>
  one === null
    ? 'belum dapat dihitung'
    : `${formatShare(one.share)} (antara ${formatShare(one.low)} dan ${formatShare(one.high)}, dari ${formatNumber(one.of)} peringatan)`;

function SettingsForm({
  jatah,
  kekuatan,
  onChange,
}: {
  readonly jatah: number;
  readonly kekuatan: number;
  readonly onChange: (s: z.infer<typeof Settings>) => void;
}) {
  const [places, setPlaces] = useState<number | undefined>(jatah);
  const [least, setLeast] = useState<number | undefined>(kekuatan);
  const wrongPlaces = places === undefined || !Number.isInteger(places) || places < 1 || places > 20;
  const wrongLeast = least === undefined || least < 0 || least > 20;
  return (
    <form
      noValidate
      className="max-w-md"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrongPlaces && !wrongLeast) onChange({ jatah: places, kekuatan: least });
      }}
    >
      <NumberInput
        label="Jatah tiap analis dalam seminggu"
        unit="peringatan"
        value={places}
        onChange={setPlaces}
        {...(wrongPlaces && { error: 'Isi bilangan bulat 1 sampai 20' })}
      />
      <NumberInput
        label="Kekuatan paling sedikit"
        help="Peringatan yang lebih lemah tidak ditampilkan. Dihitung seperti urutan antrean: yang didahulukan lebih mudah lolos. 0: semuanya boleh; 10: sekitar seribu kali lebih mungkin daripada kebetulan."
        value={least}
        onChange={setLeast}
        {...(wrongLeast && { error: 'Isi angka 0 sampai 20' })}
      />
      <Button type="submit" variant="primary">
        Hitung dengan pengaturan ini
      </Button>
    </form>
  );
}

function Result({ answer }: { readonly answer: Answer }) {
  const { delayDays, perWeek } = answer;
  return (
    <>
      <Notice tone={answer.enough ? 'info' : 'warning'} title={answer.enough ? 'Seandainya setahun lalu' : 'Terlalu sedikit data'}>
        {answer.sentence}
      </Notice>
      <Panel title="Hasil">
        <Facts
          items={[
            { label: 'Kena: yang terbukti dan akan terlihat', value: between(answer.recall) },
            { label: 'Tepat: yang terlihat dan terbukti', value: between(answer.precision) },
            {
              label: 'Jeda dari muncul sampai terlihat',
              value:
                delayDays === null
                  ? 'belum dapat dihitung'
                  : `${formatNumber(delayDays.median)} hari (median dari ${formatNumber(delayDays.of)})`,
            },
            {
              label: 'Peringatan per minggu',
              value: `rata-rata ${formatNumber(perWeek.mean, 1)}, paling banyak ${formatNumber(perWeek.most)}`,
            },
            { label: 'Rentang', value: `${formatDate(answer.from)} sampai ${formatDate(answer.to)}` },
            {
              label: 'Bahan',
              value: `${formatNumber(answer.alerts)} peringatan tersimpan, ${formatNumber(answer.judged)} sudah dinilai, ${formatNumber(answer.officers)} analis`,
            },
          ]}
        />
        <p className="mt-4 max-w-prose text-sm text-muted">
          Dihitung dari peringatan yang dahulu muncul dan penilaian petugas. Yang tidak pernah diketahui siapa pun tidak ada di sini, jadi
          "kena" bukan bagian dari semua kejadian. "Tidak dapat dipastikan" tidak dihitung. Selang: 90 persen.
        </p>
      </Panel>
      <RuleWeights rules={answer.rules} inUse={answer.inUse} />
    </>
  );
}

/** What would have been seen in the last year with other settings, for the head of an office. */
export default function BackTestPage() {
  const [{ jatah, kekuatan }, change] = usePageSearch(Settings);
  const ask = useAsk(getBackTest, { query: { perOfficer: jatah, leastBits: kekuatan } }, { keepLast: true });
  return (
    <Page
      title="Uji pengaturan peringatan"
      question="Seandainya pengaturan ini dipakai setahun lalu: berapa yang kena, berapa lama, dan seberapa sering?"
    >
      <Panel title="Pengaturan yang dicoba">
        <SettingsForm jatah={jatah} kekuatan={kekuatan} onChange={change} />
      </Panel>
      <Loaded ask={ask}>{(answer) => <Result answer={answer} />}</Loaded>
    </Page>
  );
}
