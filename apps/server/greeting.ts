import type { Config } from '../../platform/config/config.ts';

/** What the person at the terminal reads when everything runs. */
export function ready(config: Config, port: number, startMs: number, tell: (sentence: string) => void): void {
  const shown = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  tell(`\nKentongan siap: http://${shown}:${port}  (mulai dalam ${(startMs / 1000).toFixed(1)} detik)`);
  if (config.mode === 'training') {
    tell('Ini DATA LATIHAN: semua orang di dalamnya rekaan. Masuk dengan salah satu akun ini, sandi: kentongan-latihan');
    tell('  wayan   PIMPASA            budi    petugas wawancara paspor');
    tell('  ratna   analis Inteldakim  kartika kepala kantor');
    tell('  dewi    Polri Unit PPA     joko    auditor');
    tell('Daftar lengkap ada di README. Hentikan dengan Ctrl+C.');
  } else tell('Administrator pertama dibuat dengan: bin/kentongan create-account. Hentikan dengan Ctrl+C.');
}
