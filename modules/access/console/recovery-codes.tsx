import { useState } from 'react';
import { saveFile } from '../../../platform/ui/csv.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Checkbox } from '../../../platform/ui/parts/choices.tsx';

const texts = {
  title: 'Kode pemulihan Anda',
  why: 'Bila telepon Anda hilang, satu kode menggantikan kode masuk satu kali. Kode ini ditampilkan hanya sekarang. Simpan di tempat yang aman, jauh dari telepon.',
  kept: 'Saya sudah menyimpan kode ini',
};

/** Shown once, after a second factor was set up. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const [kept, setKept] = useState(false);
  const save = () => saveFile('kode-pemulihan-kentongan.txt', new Blob([`${codes.join('\r\n')}\r\n`], { type: 'text/plain' }));
  return (
    <section>
      <h1 className="mb-2 text-xl font-semibold">{texts.title}</h1>
      <p className="mb-4">{texts.why}</p>
      <ul className="mb-4 grid grid-cols-1 gap-x-6 gap-y-1 rounded border border-line bg-panel p-4 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="mb-4 flex flex-wrap gap-3">
        <Button icon="download" onClick={save}>
          Simpan sebagai berkas
        </Button>
        <Button icon="print" onClick={() => print()}>
          Cetak
        </Button>
      </p>
      <Checkbox label={texts.kept} size="touch" value={kept} onChange={setKept} />
      <Button variant="primary" size="touch" disabled={!kept} onClick={onDone}>
        Lanjutkan
      </Button>
    </section>
  );
}
