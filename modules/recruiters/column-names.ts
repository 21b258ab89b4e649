import type { OtherHeadings } from '../../platform/csv/read-table.ts';

/** How Indonesian offices head the columns of a list of P3MI; the first of each is named when the column is missing. */
export const P3MI_HEADINGS: OtherHeadings = {
  name: ['nama', 'nama p3mi', 'nama perusahaan', 'perusahaan', 'nama pt'],
  name_as_printed: ['nama tercetak', 'nama pada dokumen'],
  city: ['kota', 'kabupaten/kota', 'kab/kota', 'kabupaten atau kota', 'tempat', 'domisili'],
  address: ['alamat', 'alamat kantor'],
  phone: ['telepon', 'nomor telepon', 'no telepon', 'no. telepon', 'telp'],
  license_no: ['nomor sip3mi', 'nomor izin', 'no izin', 'no. izin', 'no sip3mi'],
  status: ['status izin', 'keadaan izin', 'keadaan'],
  decision_no: ['nomor keputusan', 'no keputusan', 'no. keputusan', 'nomor sk', 'keputusan'],
  effective_date: ['tanggal berlaku', 'berlaku sejak', 'tanggal keputusan', 'sejak'],
  reason: ['alasan'],
  source_url: ['sumber', 'alamat sumber', 'tautan sumber'],
  source_date: ['tanggal sumber'],
  note: ['catatan', 'keterangan'],
};

/** The same for destinations and schemes. */
export const SCHEME_HEADINGS: OtherHeadings = {
  country: ['negara', 'negara tujuan'],
  iso2: ['kode negara', 'kode'],
  scheme: ['skema'],
  sector: ['sektor', 'bidang'],
  legal_status: ['status', 'status hukum', 'keadaan'],
  valid_from: ['berlaku sejak', 'mulai'],
  valid_to: ['berlaku sampai', 'sampai', 'berakhir'],
  instrument: ['dasar', 'dasar hukum'],
  source_url: ['sumber', 'alamat sumber', 'tautan sumber'],
  source_date: ['tanggal sumber'],
  note: ['catatan', 'keterangan'],
};
