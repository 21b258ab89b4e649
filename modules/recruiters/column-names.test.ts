import { describe, expect, it } from 'vitest';
import { readP3mi } from './read-p3mi.ts';
import { readSchemes } from './read-schemes.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a list with Indonesian headings', () => {
  it('of P3MI is read like one with English headings', () => {
    const indonesian = bytes(
      'Nama Perusahaan;Kota;Status;Nomor_Keputusan;Tanggal Berlaku;Sumber;Tanggal Sumber\n' +
        'PT Contoh Latihan Sejahtera;Kota Bekasi;Dicabut;Kep 5/2026;29 Januari 2026;https://contoh.example/a;2026-02-04\n',
    );
    const english = bytes(
      'name,city,status,decision_no,effective_date,source_url,source_date\n' +
        'PT Contoh Latihan Sejahtera,Kota Bekasi,REVOKED,Kep 5/2026,2026-01-29,https://contoh.example/a,2026-02-04\n',
    );
    const [one] = readP3mi(indonesian).records;
    const [other] = readP3mi(english).records;
    expect(one?.state.statuses).toMatchObject([{ status: 'revoked', validFrom: '2026-01-29', dated: 'exact', decree: 'Kep 5/2026' }]);
    expect(one?.state.id).toBe(other?.state.id);
  });

  it('of destinations is read, too, and a wrong word is refused in Indonesian', () => {
    const read = readSchemes(
      bytes(
        'negara,kode negara,skema,sektor,status,berlaku sejak,berlaku sampai,sumber,tanggal sumber\n' +
          'Kamboja,KH,tidak ada skema,semua,Bukan negara penempatan,,,https://contoh.example/b,2026-01-12\n' +
          'Malaysia,MY,satu kanal,rumah tangga,entahlah,,,https://contoh.example/c,2026-01-12\n',
      ),
    );
    expect(read.records[0]?.state).toMatchObject({ country: 'Kamboja', iso2: 'KH', status: 'not-a-placement-country' });
    expect(read.unusable).toMatchObject([
      { line: 3, faults: [{ field: 'legal_status', message: expect.stringContaining('pakai TERBUKA') }] },
    ]);
  });

  it('prefers the column itself, and names both headings of one that is missing', () => {
    const both = bytes(
      'name,nama,city,status,source_url,source_date\nPT Contoh Latihan Sejahtera,PT Lain,Kota Bekasi,VALID,https://contoh.example,2026-01-01\n',
    );
    expect(readP3mi(both).records[0]?.label).toBe('PT Contoh Latihan Sejahtera (Kota Bekasi)');
    expect(() => readP3mi(bytes('nama,kota\nPT Contoh,Kota Bekasi\n'))).toThrow(
      expect.objectContaining({ details: { fields: [{ path: 'file', message: expect.stringContaining('source_url atau sumber') }] } }),
    );
  });
});
