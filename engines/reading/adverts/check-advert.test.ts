import { describe, expect, test } from 'vitest';
import { checkAdvert } from '../index.ts';

const flagsOf = (text: string, date = '2025-05-03'): string[] => checkAdvert(text, { date }).flags.map((flag) => flag.flag);

describe('check-advert', () => {
  test('an offer to a country without placement, by chat and with a tourist visa, is danger', () => {
    const text = 'LOKER KAMBOJA admin gaji 15 juta, pakai visa turis, minat chat WA';
    const reading = checkAdvert(text, { date: '2025-05-03' });
    expect(reading.verdict).toBe('danger');
    for (const flag of reading.flags) expect(text.slice(flag.start, flag.end)).not.toBe('');
    expect(reading.flags.map((flag) => flag.flag)).toEqual(
      expect.arrayContaining(['RF_NO_PLACEMENT_AGREEMENT', 'RF_SALARY_HIGH', 'RF_TOURIST_VISA', 'RF_VAGUE_JOB']),
    );
    expect(reading.ask.length).toBeGreaterThan(1);
  });
  test('a modest wage on Facebook with money in advance still alarms', () => {
    expect(
      checkAdvert('Lewat Facebook: penjaga toko di Brunei gaji 5 juta, bayar 3 juta ke rekening an Wati, minggu depan terbang').verdict,
    ).toBe('danger');
  });
  test('official offers with quota, exact fee and a warning about brokers do not alarm', () => {
    const text = 'Pendaftaran G to G Korea dibuka lewat SISKOP2MI, kuota 4.000, usia 18-39 tahun, biaya ujian US$28. Hati-hati calo.';
    expect(checkAdvert(text).verdict).toBe('no_sign');
    expect(flagsOf(text)).toEqual(expect.arrayContaining(['GF_OFFICIAL_SYSTEM', 'GF_QUOTA', 'GF_EXACT_FEE', 'GF_NO_GUARANTEE']));
  });
  test('what an office warns of is not offered', () => {
    expect(checkAdvert('BP2MI mengimbau warga waspada tawaran kerja ke Kamboja dengan visa turis.').verdict).not.toBe('danger');
    for (const asked of [
      'meminta warga Adipala tidak tergiur',
      'berpesan agar pencari kerja lebih teliti menghadapi',
      'menyarankan pemuda tidak mudah percaya',
    ])
      expect(checkAdvert(`Camat ${asked} ajakan kerja operator di Kamboja, gaji 15 juta, visa turis.`).verdict).not.toBe('danger');
    expect(checkAdvert('Ajakan kerja operator di Kamboja, gaji 15 juta, visa turis. Ia diminta tidak melapor.').verdict).toBe('danger');
  });
  test('a borrowed name is no lawful way, papers of a visitor are a cover, who takes people across is no agent', () => {
    const borrowed = 'Poster di Facebook mengatasnamakan KBRI Amman: dicari juru masak ke Yordania, cukup kirim foto KTP.';
    expect(checkAdvert(borrowed).verdict).toBe('danger');
    expect(checkAdvert('Poster di Facebook: KBRI Amman memerlukan juru masak, lamaran ke surel kedutaan.').verdict).not.toBe('danger');
    expect(flagsOf('Mau kerja di Penang, berangkat dengan dokumen kunjungan wisata, nanti potong gaji')).toContain('RF_TOURIST_VISA');
    expect(checkAdvert('Ada tekong di Adipala bisa antar kerja ke Johor, cukup paspor, bayar 17 juta').verdict).toBe('danger');
  });
  test('a licensed company under a moratorium alarms', () => {
    expect(flagsOf('P3MI berizin membuka penempatan pekerja rumah tangga ke Kuwait')).toContain('RF_MORATORIUM');
    expect(flagsOf('P3MI berizin membuka penempatan perawat rumah sakit ke Kuwait')).not.toContain('RF_MORATORIUM');
  });
  test('a company in trouble is named with the reason', () => {
    const reading = checkAdvert('PT Contoh Nusantara menerima pendaftaran ke Taiwan', {
      companyTrouble: (name) => (name.includes('Contoh') ? 'Izin dicabut.' : undefined),
    });
    expect(reading.flags.find((flag) => flag.flag === 'RF_NO_LICENCE')?.why).toBe('Izin dicabut.');
    expect(reading.verdict).not.toBe('no_sign');
  });
  test('what a company is called is no sign, the same word beside its name is', () => {
    expect(flagsOf('PT Contoh Intan Amanah membuka lowongan ke Taiwan')).not.toContain('RF_SOCIAL_PROOF');
    expect(flagsOf('Amanah, lewat PT Contoh Intan ke Taiwan')).toContain('RF_SOCIAL_PROOF');
  });
  test('a quota is no trade in victims, a praised company that is named is not vague', () => {
    expect(flagsOf('Disnaker membuka magang ke Jepang, target 400 orang per bulan')).not.toContain('RF_SCAM_SKILL');
    expect(flagsOf('Di Kamboja ditarget: target 20 orang per hari lewat chat')).toContain('RF_SCAM_SKILL');
    expect(flagsOf('Perusahaan besar di Qatar mencari koki, lewat PT Contoh Bahari')).not.toContain('RF_VAGUE_COMPANY');
    expect(flagsOf('Perusahaan besar di Qatar mencari koki, minat japri')).toContain('RF_VAGUE_COMPANY');
  });
  test('nothing found is said as "no sign", never as safe', () => {
    expect(checkAdvert('')).toEqual({ verdict: 'no_sign', flags: [], ask: [expect.stringContaining('job order')] });
  });
  test.each([
    ['ijazah sampeyan dititipno nang omahe bos', 'RF_PREMATURE'],
    ['umure mengko diganti dadi 21, kerja nang Singapura', 'RF_FORGED_DOCUMENT'],
    ['ora usah ngomong bapakmu, sesuk budal Malaysia', 'RF_NO_DISNAKER_SELECTION'],
    ['nyebrang numpak perahu malem nang Tawau', 'RF_TRANSIT_ROUTE'],
    ['kirim 3 juta ke DANA 0812-3456-7890 buat visa Turki', 'RF_PERSONAL_ACCOUNT'],
    ['keluarga langsung dikasih Rp 5 juta, berangkat ke Riyadh', 'RF_CASH_ADVANCE'],
    ['gaji 300 ribu per jam jaga toko di Polandia', 'RF_SALARY_HIGH'],
    ['sesampai di sana ia harus memikat lansia supaya mengirim uang', 'RF_SCAM_SKILL'],
    ['info resmi BP2MI, ke Korea tanpa tes, daftar lewat Pak Hadi 0857 1122 3344', 'RF_IMPERSONATION'],
    ['tawaran di Turki itu berubah, mereka diturunkan di Libya', 'RF_DESTINATION_SWITCH'],
    ['tanpa diklat, kasbon 3 juta, kapal Taiwan', 'RF_CASH_ADVANCE'],
  ])('"%s" carries %s whatever the form of its words', (text, flag) => {
    expect(flagsOf(text)).toContain(flag);
  });
  test.each([
    'Menteri Kamboja berjanji memberantas judi daring; duta besar menyambut janji itu.',
    'Seorang pria ditangkap setelah memeras pemilik warung dan meminta Rp 2 juta.',
    'Pemohon mengaku hendak berlibur ke Bangkok dan menunjukkan tiket pulang.',
    'Mau tanya, bolehkah ke Qatar pakai visa kunjungan lalu cari kerja di sana?',
  ])('nobody is offered work: %s', (text) => {
    expect(checkAdvert(text).verdict).not.toBe('danger');
  });
  test.each([
    'Lowongan kebun di Australia, gaji Rp 30 juta, setor Rp 40 juta, uang kembali bila tidak jadi. Lewat saya saja.',
    'Penampungan di Tegal menerima calon ABK kapal Taiwan, 400 dolar. […] Ijazah mereka ternyata dipalsukan.',
    'CV Contoh, katanya bersama BP2MI, membuka lowongan ke Turki di grup WA: proses gratis. […] Pelamar lalu diminta Rp 6 juta.',
    'Kerja di Thailand, gaji Rp 7 juta, cukup bisa mengoperasikan komputer, semacam operator kantor.',
    'Kerja di Jepang pakai visa waiver, tanpa ujian, biaya puluhan juta rupiah.',
    'Jadi pembantu rumah tangga di Arab Saudi, tidak dipungut biaya, gaji Rp 5 juta, visa diurus agen.',
    'Magang Jerman untuk mahasiswa: dana talangan Rp 30 juta, dipotong dari upah tiap bulan.',
  ])('what no lawful recruiter does is danger where people are taken on: %s', (text) => {
    expect(checkAdvert(text, { date: '2023-05-03' }).verdict).toBe('danger');
  });
  test.each([
    'Contoh Plantation butuh 600 pemanen lewat P3MI mitra, gaji 1.500 hingga 3.000 ringgit. Visa ditanggung perusahaan, tidak ada ongkos.',
    'LPK di Bali untuk magang Jepang: keberangkatan Rp 35 juta, baru dibayar bila sudah mendapat pekerjaan di Jepang.',
    'Program Working Holiday Visa Australia: usia 18-30 tahun, pemegang visa boleh bekerja dan berlibur setahun.',
    'PT Contoh Asia mencari perawat panti Taiwan, biaya Rp 21 juta sesuai lembar biaya.',
    'Majikan di Shah Alam akhirnya melunasi RM 31.000 upah pekerja.',
  ])('what others pay, what is paid afterwards and what the law allows is no danger: %s', (text) => {
    expect(checkAdvert(text, { date: '2024-05-03' }).verdict).not.toBe('danger');
  });
  test('one sign by itself is danger only from whoever invites', () => {
    expect(checkAdvert('Mereka bekerja di Korea dengan visa turis.').verdict).toBe('ask');
    expect(checkAdvert('Kerja di Korea, visa turis dulu, minat japri 0812 3456 7890').verdict).toBe('danger');
  });
  test('an office in its own voice does not alarm, the same words from a private voice do', () => {
    expect(checkAdvert('Disnaker Blitar: pelatihan bahasa gratis, asrama ditanggung, daftar di kantor kami.').verdict).toBe('no_sign');
    expect(checkAdvert('Kak, kerja di Dubai gratis semua, asrama ditanggung, visa turis dulu, japri').verdict).toBe('danger');
  });
  test.each([
    'AWAS PENIPUAN! Beredar pesan "admin di Kamboja gaji 15 juta, tanpa ijazah, pakai visa turis". Itu TIDAK BENAR. — BP3MI',
    'KBRI Bangkok mengimbau WNI agar tidak tergiur kerja di Myanmar bergaji tinggi; banyak yang menjadi korban penipuan daring.',
    'Jangan gampang terpancing tawaran admin di Kamboja bergaji belasan juta, tanpa visa kerja!',
  ])('a warning of offers is no dangerous offer: %s', (text) => {
    expect(checkAdvert(text).verdict).not.toBe('danger');
  });
  test('a warning word does not help who wants to be called', () => {
    expect(checkAdvert('Hati-hati calo! Dengan kami langsung admin di Kamboja, gaji 15 juta, visa turis, wa 0812 3344 5566').verdict).toBe(
      'danger',
    );
  });
  test('one strange figure of an unknown teller is a question, no danger', () => {
    expect(checkAdvert('Perpanjangan izin di Sabah berbiaya RM 4.100.').verdict).not.toBe('danger');
  });
});
