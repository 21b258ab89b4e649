/** Refusals of account and office administration, as people read them. */
export const adminReasons: Readonly<Record<string, string>> = {
  'account/closed': 'Akun ini sudah ditutup. Buatlah akun baru bila orangnya kembali bertugas.',
  'account/role-not-of-agency': 'Peran ini bukan peran instansi kantor tersebut. Pilih kantor atau peran yang sesuai.',
  'office/code-taken': 'Kode kantor ini sudah dipakai. Pilih kode lain.',
  'office/territory-overlaps': 'Wilayah yang sama tercatat dua kali untuk hari yang sama. Tutup dahulu yang lama.',
  'office/under-itself': 'Kantor tidak dapat berada di bawah dirinya sendiri. Pilih kantor induk lain.',
  'office/already-proposed': 'Perluasan wilayah kantor ini masih menunggu pengesahan. Tunggu jawabannya, atau hentikan usulannya dahulu.',
  'office/own-proposal': 'Usulan sendiri tidak dapat disahkan. Mintalah kepada administrator lain.',
  'office/no-proposal': 'Usulan ini sudah dijawab atau lewat 24 jam. Muat ulang halaman; bila perlu usulkan lagi.',
  'office/has-accounts': 'Masih ada akun aktif di kantor ini. Tutup atau pindahkan akunnya dahulu.',
};
