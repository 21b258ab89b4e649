/** Nouns that follow a number when people are counted, in news and in chats. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  (
    'wn orang org oang wong orng jiwa wni wna warga korban tersangka terduga pelaku saksi terdakwa terpidana cpmi pmi cpmin tki tkw ctki ctkw tkin naker bmi ' +
    'calon pekerja buruh abk awak perempuan wanita pria lelaki laki cewek cewe cowok cowo kanak uwong anak bayi balita remaja pemuda pemudi gadis ibu bapak penumpang pemohon peserta ' +
    'pendaftar pelamar jemaah jamaah migran deportan nelayan mahasiswa mahasiswi siswa siswi murid pelajar santri santriwati petugas personel anggota polisi dokter perawat ' +
    'pengungsi imigran karyawan karyawati pegawai relawan keluarga tenaga pmib pencari penerima sponsor calo tekong agen perekrut penyelundup pengungsi purna warganya ' +
    'pendonor donor pengantin lansia disabilitas penyalur kru pelaut sopir terlapor pelapor penghuni tamu guru kades kader pimpasa eks mantan ekspatriat teman kawan rekan saudara adik kakak cucu keponakan kerabat tetangga putra putri nenek kakek jenazah lansia bocah difabel terapis alumni lulusan koki pengasuh pembantu pramusaji pelayan pemetik pemanen petani pedagang penyintas buron wisatawan turis barista teknisi satpam nona nyong dedare terune mama-mama arek'
  ).split(' '),
);

/** Words that continue a person noun and belong to the span: "warga negara Indonesia", "calon pekerja migran". */
export const NOUN_CONTINUES: Readonly<Record<string, readonly string[]>> = {
  wn: [
    'china',
    'tiongkok',
    'bangladesh',
    'myanmar',
    'malaysia',
    'vietnam',
    'india',
    'pakistan',
    'taiwan',
    'indonesia',
    'filipina',
    'nepal',
    'afghanistan',
  ],
  warga: ['negara', 'desa', 'binaan'],
  negara: [
    'indonesia',
    'asing',
    'bangladesh',
    'china',
    'tiongkok',
    'myanmar',
    'malaysia',
    'vietnam',
    'india',
    'pakistan',
    'taiwan',
    'filipina',
    'nepal',
    'afghanistan',
    'kamboja',
    'nigeria',
  ],
  calon: [
    'pekerja',
    'pmi',
    'tki',
    'tkw',
    'tenaga',
    'buruh',
    'penumpang',
    'korban',
    'jemaah',
    'jamaah',
    'pengantin',
    'pendonor',
    'abk',
    'awak',
    'naker',
    'peserta',
  ],
  pekerja: ['migran', 'rumah', 'imigran', 'anak'],
  migran: ['indonesia'],
  tenaga: ['kerja', 'kesehatan', 'medis', 'migran'],
  kerja: ['indonesia', 'wanita', 'asing', 'migran'],
  buruh: ['migran', 'kebun', 'pabrik', 'tani'],
  anak: ['buah', 'muda', 'perempuan', 'laki', '-'],
  buah: ['kapal'],
  awak: ['kapal'],
  laki: ['-', 'laki'],
  lelaki: ['-'],
  wanita: ['-'],
  ibu: ['-', 'rumah', 'hamil'],
  '-': ['laki', 'anak', 'ibu', 'lelaki', 'wanita'],
  rumah: ['tangga'],
  terduga: ['pelaku', 'korban', 'tersangka'],
  mantan: ['pekerja', 'pmi', 'tki', 'tkw'],
  eks: ['pekerja', 'pmi', 'tki', 'tkw'],
  purna: ['pmi', 'pekerja'],
  pencari: ['kerja', 'suaka'],
  tersangka: [],
};

/** Units that make a bare number with "juta" or "ribu" something else than money. */
export const NOT_MONEY_UNITS: ReadonlySet<string> = new Set(
  'ton kg kilogram km kilometer meter hektare hektar liter dosis paspor dokumen unit lembar buah kasus penduduk pemilih suara kali hari tahun bulan jam menit lowongan kuota akun situs pengikut follower followers penonton desa kelurahan rumah kendaraan permohonan aduan pengaduan laporan lapangan pengguna view views barel watt kk'.split(
    ' ',
  ),
);
