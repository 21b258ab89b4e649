/** Kinds of work with the word they are gathered under. @source dossier: passport-screening §2.8, placement-lifecycle §3.9; press usage */
export const JOBS: readonly (readonly [string, string])[] = (
  [
    ['pekerja rumah tangga', 'pembantu|pembantu rumah tangga|asisten rumah tangga|art|prt|pekerja rumah tangga|housemaid|maid|plrt|penata laksana rumah tangga|housekeeper|babu|rewang'],
    ['pengasuh anak', 'baby sitter|babysitter|baby-sitter|pengasuh anak|pengasuh bayi|momong'], ['perawat lansia', 'caregiver|care giver|careworker|perawat lansia|perawat orang tua|pengasuh lansia|penjaga lansia|jaga lansia|kaigo'],
    ['perawat', 'perawat|nurse'], ['pelayan', 'waiters|waiter|waitress|pelayan restoran|pelayan kafe|pelayan rumah makan|pelayan|pramusaji'], ['kasir', 'kasir|cashier'],
    ['juru masak', 'juru masak|koki|tukang masak|chef|cook'], ['petugas kebersihan', 'cleaning service|petugas kebersihan|tukang bersih-bersih|cleaner|office boy'],
    ['sopir', 'sopir|supir|driver|pengemudi'], ['tukang kebun', 'tukang kebun|gardener'], ['pekerja kebun', 'buruh kebun|pekerja kebun|pekerja perkebunan|buruh sawit|pekerja sawit|pekerja ladang|buruh ladang|pekerja kelapa sawit|pemanen sawit|pemetik buah|pemetik stroberi|buruh perkebunan'],
    ['buruh pabrik', 'buruh pabrik|pekerja pabrik|operator pabrik|operator produksi|karyawan pabrik|factory worker'], ['pekerja bangunan', 'pekerja konstruksi|kuli bangunan|buruh bangunan|tukang bangunan|pekerja bangunan|tukang kayu|tukang batu|kuli'],
    ['tukang las', 'tukang las|juru las|welder|pengelas'], ['anak buah kapal', 'anak buah kapal|abk|awak kapal perikanan|pelaut|nelayan kapal asing'],
    ['layanan pelanggan', 'customer service|call center|call centre|customer service online|layanan pelanggan'], ['admin', 'admin|administrasi online|admin online|staf administrasi|data entry'], ['operator', 'operator komputer|operator online|operator judi online|operator'],
    ['pemasaran', 'marketing|telemarketing|pemasaran|tenaga pemasaran|sales|digital marketing'], ['penipuan daring', 'scammer|scamming|operator scam|penipu online|admin scam|operator scamming'], ['judi daring', 'admin judi online|admin slot|operator judol|admin judol|telemarketing judi'],
    ['penjaga toko', 'penjaga toko|pramuniaga|spg|karyawan toko'], ['terapis pijat', 'terapis pijat|tukang pijat|terapis spa|terapis'], ['pekerja seks', 'psk|pekerja seks komersial|pekerja seks|wanita penghibur|ladies club'], ['pemandu lagu', 'pemandu lagu|lc'], ['pekerja hotel', 'pekerja hotel|karyawan hotel|room boy|karyawan restoran|pekerja restoran'], ['penjahit', 'penjahit|buruh garmen'], ['peternak', 'pekerja peternakan|pemerah susu'], ['satpam', 'satpam|petugas keamanan'], ['petani', 'buruh tani|pekerja pertanian|petani'],
  ] satisfies readonly (readonly [string, string])[]
).flatMap(([canon, names]) => names.split('|').map((name) => [name, canon] as const));

/** Papers with their kind. @source contract commands (extract: document); UU 18/2017 art. 13 */
export const DOCUMENTS: readonly (readonly [string, string])[] = (
  [
    ['passport', 'paspor|passport|pasport|paspor biasa|paspor hijau|e-paspor'], ['visa_visit', 'visa turis|visa kunjungan|visa wisata|visa pelancong|visa tour|visa holiday|visa liburan|visa kunjungan wisata|visa pelancongan|visa kunjungan singkat'],
    ['visa_work', 'visa kerja|visa bekerja|calling visa|working visa|work permit|izin kerja|permit kerja|visa tki'], ['visa_pilgrimage', 'visa umrah|visa umroh|visa ziarah|visa haji'], ['visa_student', 'visa pelajar|visa studi'], ['visa', 'visa'],
    ['ktp', 'ktp|ktp-el|e-ktp|kartu tanda penduduk|ktp elektronik'], ['kk', 'kartu keluarga|kk'], ['birth_certificate', 'akta kelahiran|akte kelahiran|akta lahir|akte lahir'], ['diploma', 'ijazah|ijasah'], ['marriage_book', 'buku nikah|akta nikah|surat nikah'], ['police_record', 'skck'],
    ['work_contract', 'kontrak kerja|perjanjian kerja|surat kontrak|kontrak kerja tertulis'], ['placement_agreement', 'perjanjian penempatan'], ['family_permit', 'surat izin keluarga|surat izin suami|surat izin orang tua|izin suami|surat ijin keluarga|surat izin istri'], ['letter_of_acceptance', 'letter of acceptance|loa'],
    ['travel_document', 'splp|surat perjalanan laksana paspor'], ['e_pmi', 'e-pmi|e-kpmi|kartu pmi|ktkln|id pmi|id cpmi'], ['ticket', 'tiket pesawat|tiket kapal|tiket'], ['medical', 'medical check up|medical check-up|mcu|surat keterangan sehat|surat sehat'], ['receipt', 'kwitansi|kuitansi'],
    ['sip2mi', 'sip2mi'], ['sip3mi', 'sip3mi'], ['job_order', 'job order'], ['recommendation', 'surat rekomendasi|rekomendasi paspor'], ['seaman_book', 'buku pelaut'], ['bpjs', 'kartu bpjs'],
  ] satisfies readonly (readonly [string, string])[]
).flatMap(([kind, names]) => names.split('|').map((name) => [name, kind] as const));
