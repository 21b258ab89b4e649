/** The longest realistic texts, all invented. */
export const LONG_NAME = 'Raden Roro Siti Nurhaliza Kusumawardhani Prawiranegara Widyaningsih';
export const LONG_OFFICE = 'Kantor Imigrasi Kelas I Khusus Tempat Pemeriksaan Imigrasi Bandar Udara Internasional Zainuddin Abdul Madjid';
export const LONG_ADDRESS = [
  'Dusun Krajan Wetan, RT 003 RW 012',
  'Gang Masjid Baitul Muttaqin, belakang Balai Latihan Kerja',
  'Rumah bercat hijau, seberang kios pulsa',
  'Desa Sumberingin Kulon',
  'Kecamatan Ngunut',
  'Kabupaten Tulungagung',
  'Provinsi Jawa Timur',
  'Kode pos 66292',
  'Patokan: 200 meter sebelah utara jembatan',
  'Nomor rumah sesuai Kartu Keluarga: 17A',
  'Alamat domisili berbeda dari KTP-el',
  'Menumpang pada paman dari pihak ibu',
].join('\n');
export const LONG_SENTENCE =
  'Nomor telepon yang sama dipakai oleh empat pemohon yang tidak sekeluarga pada tiga kantor imigrasi dalam sembilan hari, dan dua di antaranya menyebut alamat penampungan yang sama.';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly count: number;
  readonly day: string;
}
const NAMES = [
  'Sulastri',
  'Wagiman',
  'Ni Wayan Sukerti',
  'Muhammad Fathurrahman Al-Ghifari',
  LONG_NAME,
  'Lalu Zulkarnaen',
  'Katminah',
  'Slamet',
];
const PLACES = [
  'Sumberingin Kulon · Ngunut · Tulungagung',
  'Kademangan · Kademangan · Blitar',
  'Bajang · Balong · Ponorogo',
  'Ampenan Tengah · Ampenan · Kota Mataram',
];

/** As many invented persons as asked for, always the same ones. */
export const persons = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: NAMES[(index * 7) % NAMES.length] ?? '',
    place: PLACES[(index * 5) % PLACES.length] ?? '',
    count: (index * 37) % 211,
    day: `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + ((index * 11) % 28)).padStart(2, '0')}`,
  }));
