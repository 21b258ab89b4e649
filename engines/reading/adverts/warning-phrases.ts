import type { WarningFlag } from './flags.ts';

/** Wordings of warning signs, news and chat. @source dossier: passport-screening §2.8; wording is ours */
export const WARNING_PHRASES: readonly (readonly [WarningFlag, RegExp])[] = [
  [
    'RF_ORGAN',
    /(?:jual|menjual|donor|pendonor|transplantasi|dijual)\s+(?:\w+\s+){0,2}?(?:ginjal\w*|organ(?: tubuh)?|hati manusia)(?:\s+(?:Indonesia|Luar Negeri|internasional))?/giu,
  ],
  [
    'RF_ILLEGAL_JOB',
    /(?:pekerja seks(?: komersial)?|\bpsk\b|melayani (?:tamu|pria)|wanita penghibur|pijat plus|prostitusi|mun?cikari|lokalisasi|bordil|dijual ke (?:tempat|rumah) (?:hiburan|bordil)|ladies club|lady companion|pemandu (?:karaoke|lagu)|\bpl karaoke|kurir (?:narkoba|sabu|paket)|kawin kontrak|pengantin pesanan|comblang|\bmahar\b|(?:me)?(?:nikah|kawin) (?:dengan|sama|ama|sm) (?:warga|pria|lelaki|orang|laki-laki) (?:negara )?(?:china|tiongkok|cina|taiwan|asing)|dinikah(?:i|kan) (?:dengan )?(?:pria|wna|orang) (?:china|tiongkok|cina|taiwan|asing))/giu,
  ],
  [
    'RF_SCAM_SKILL',
    /(?:(?:menarik|cari|mencari|rekrut) (?:nasabah|member|korban|investor)|trading (?:online|kripto|forex)|target \d+ (?:korban|nasabah|member|orang (?:per|tiap|setiap|se) ?hari)|kompleks tertutup|balas(?:in)? chat|\bscam(?:mer|ming)?\b|penipuan (?:online|daring|berkedok)|love ?scam|judi (?:online|daring)|\bjudol\b|situs judi|admin slot|marketing (?:judi|slot|crypto|kripto)|operator (?:judi|slot|scam)|investasi bodong|mencari (?:korban|member|nasabah) (?:online|lewat)|mengetik cepat|lancar mengetik|(?:pandai|bisa|mampu) (?:chat|chatting|merayu)|chatter|pig butchering)/giu,
  ],
  [
    'RF_UNDERAGE',
    /\b1[2-7]\s*(?:-|–|s\/d|sd|sampai|hingga)\s*\d{2}\s*(?:th|thn|tahun)\b|(?:usia|umur|berusia|berumur)\s*(?:minimal\s*|mulai\s*)?(?:1[2-7])\s*(?:tahun|th|thn|-|–|sampai|hingga|s\/d)(?!\s*(?:ke atas|keatas) (?:wajib|harus) )|di bawah umur|dibawah umur|umur (?:bisa |dapat |dapat )?(?:ditua(?:kan|in)|dinaikkan|diubah)|usia (?:dipalsukan|ditua(?:kan|in)|dinaikkan)|anak sekolah (?:boleh|bisa)/giu,
  ],
  [
    'RF_FORGED_DOCUMENT',
    /(?:(?:identitas|dokumen|paspor|ktp|ijazah|umur|usia|data|surat|visa|akta|kk)\s+(?:\w+\s+){0,2}?(?:palsu|dipalsu(?:kan)?|aspal|dimanipulasi|diubah|tembakan)|memalsukan (?:\w+ )?(?:dokumen|identitas|ktp|paspor|data|umur)|ktp tembak|dibuatkan (?:ktp|kk|ijazah)(?: baru)?|(?:ktp|kk|ijazah|akta|sertifikat|nilai|rekening koran) (?:\w+ )?(?:bisa |dapat |kami |akan )?(?:dibuatkan|dibuatin|diuruskan|disiapkan|disediakan|dibelikan|dibantu)|surat rekomendasi palsu)/giu,
  ],
  [
    'RF_TOURIST_VISA',
    /(?:(?:bilang|mengaku|ngaku|disuruh|menyuruh|diminta|jawab|pura-pura)\s+(?:\w+\s+){0,4}?(?:liburan|wisata|jalan-jalan|turis|wisatawan|umrah|umroh|ziarah|jenguk|menjenguk|berobat)|(?:(?:memakai|pakai|menggunakan|dengan|gunakan|cuma|hanya|diberi|bermodal|modal|berangkat|lewat|via)\s+)?(?:visa|paspor|pasport)\s+(?:yang saya terima visa\s+)?(?:turis|wisata|kunjungan|pelancong(?:an)?|tour|holiday|liburan|ziarah|umrah|umroh|pelajar|transit)(?:,? (?:dulu|bukan visa kerja))?|(?:pura-pura|seolah-?olah|mengaku|menyamar|berdalih|dalih|kedok|berkedok|modus)\s+(?:\w+\s+){0,3}?(?:wisata|turis|liburan|jalan-jalan|umrah|umroh|ziarah|berlibur|kunjungan keluarga|pelancong)|masuk sebagai (?:turis|wisatawan)|visa (?:waiver|on arrival|bebas)|\bvoa\b|bebas visa|tanpa visa(?: kerja)?|visa (?:nanti |bisa )?(?:diurus|diganti|dikonversi) (?:di sana|setelah|belakangan)|tidak (?:punya|memiliki|menggunakan) visa kerja|bukan visa kerja)/giu,
  ],
  [
    'RF_IMPERSONATION',
    /(?:\b(?:saya|kami|ini|dengan) (?:(?:bapak|ibu|pak|bu|admin|petugas|staf|tim)(?: \p{Lu}\w+)? )?dari (?:kantor )?(?:imigrasi|bp2mi|bp3mi|kp2mi|disnaker|kemnaker|kedutaan|kbri|bandara)(?=[^]*(?:kirim|transfer|bayar|biaya|\brp|juta|\bjt))|mengatasnamakan|mencatut(?: nama)?|catut nama|mengaku(?:-ngaku)?(?: sebagai)? (?:dari |petugas |pegawai |staf |karyawan |orang |utusan |perwakilan )+(?:\w+ )?(?:bp2mi|bp3mi|kp2mi|disnaker|imigrasi|pt|kementerian|kedutaan|kemnaker|perusahaan|depnaker)?|(?:memakai|menggunakan|memasang|mencantumkan|mencomot) (?:nama|logo) (?:pt|perusahaan|lembaga|bp[23]mi|kp2mi|kemnaker|kementerian|k[bj]ri|disnaker)|(?:logo|nama) (?:palsu|dicatut|dipalsukan|dicuri)|(?:foto|gambar|logo|alamat|kantor|surat|pt|perusahaan|agen\p{L}*)\b[^.;]{0,50}?(?:ternyata|rupanya|diduga|nyatanya) (?:palsu|dipalsu\w*|fiktif)|(?:menyatakan|menegaskan|membantah|memastikan) (?:\w+ ){0,2}?(?:tidak|tak|belum) pernah (?:mengadakan|membuka|mengeluarkan|menerbitkan|menawarkan|membuat)|kop surat palsu|akun palsu|situs palsu|website palsu|atas nama (?:bp2mi|bp3mi|kp2mi|kemnaker|disnaker)|perusahaan fiktif|\bpt fiktif|lowongan palsu|loker palsu|bodong\b|abal-abal)/giu,
  ],
  [
    'RF_DEBT_BRIDGE',
    /(?:(?:utang|hutang)\s+(?:\w+\s+){0,4}?dipotong|(?:sertifikat|bpkb|rumah|sawah|tanah)\w*\s+(?:\w+\s+){0,2}?(?:jadi|sebagai|untuk) jaminan|(?:utang|hutang|pinjaman|talangan|ditalangi|dana talangan|biaya\w*)\s+(?:\w+\s+){0,5}?(?:dipotong (?:dari )?gaji|potong gaji|potongan gaji|dicicil (?:dari )?gaji)|(?:potongan|potong|dipotong) (?:selama )?\d{1,2} ?(?:bulan|bln)|potong(?:an)? gaji (?:selama |sampai |hingga )?(?:\d+|\w+)(?:\s*-\s*\d+)? ?(?:bulan|bln)|jerat(?:an)? (?:utang|hutang)|terjerat (?:utang|hutang)|berangkat dulu bayar (?:belakangan|nanti)|bayar setelah (?:kerja|gajian|bekerja)|gadai(?:kan)? (?:sertifikat|sawah|rumah|tanah|motor)|harus membayar (?:denda|tebusan|ganti rugi)|denda (?:jika|kalau|bila|apabila) (?:batal|mundur|keluar|pulang|kabur)|(?:minta|meminta|membayar|bayar) tebusan)/giu,
  ],
  ['RF_CRYPTO_PAY', /(?:\busdt\b|bitcoin|\bbtc\b|kripto|crypto|binance)(?=[^.]{0,60}(?:bayar|gaji|transfer|kirim)|)/giu],
  [
    'RF_NO_LICENCE',
    /(?:(?:tidak|tak|belum|tanpa|gak|nggak)\s+(?:\w+\s+){0,3}?(?:berizin|ber-izin|izin(?: resmi)?|sip3mi|sip2mi|legalitas|terdaftar|resmi|legal|prosedural)|(?:perusahaan|pt|penyalur|agen|jalur|cara|pengiriman|penempatan|agensi|perekrut\w*)\s+(?:\w+\s+){0,2}?(?:ilegal|tidak resmi|gelap|tak resmi|nonprosedural|non-prosedural|unprosedural)|secara (?:ilegal|nonprosedural|non-prosedural|non prosedural|unprosedural)|izin(?:nya)?\s+(?:\w+\s+){0,2}?(?:dicabut|dibekukan|mati|kedaluwarsa|habis))/giu,
  ],
  [
    'RF_NO_CONTRACT',
    /(?:(?:tidak|tak|tanpa|belum|gak|nggak|ga)\s+(?:\w+\s+){0,3}?(?:kontrak|perjanjian) kerja(?: tertulis)?|tanpa (?:perjanjian|kontrak)|(?:tidak|tak|gak) (?:ada|diberi|dapat|mendapat|pernah menandatangani) (?:perjanjian|kontrak)|kontrak (?:kerja )?(?:nanti|menyusul|di sana|(?:baru )?(?:di)?(?:tanda ?tangan\w*|teken|buat|berikan)? ?(?:setelah|sesudah|begitu|setiba) (?:sampai|tiba|di))|kontrak (?:kerja )?(?:tidak sesuai|palsu|berbeda|fiktif)|(?:tidak|tak) sesuai (?:dengan )?(?:yang )?(?:kontrak|perjanjian|dijanjikan|janji)|(?:beda|berbeda) (?:dengan|dari) (?:yang )?(?:dijanjikan|janji|kontrak)|ternyata (?:\w+ ){0,3}(?:dipekerjakan|dijadikan|disuruh|dipaksa))/giu,
  ],
  [
    'RF_CASH_ADVANCE',
    /(?:uang (?:saku\s+(?:keluarga|di depan|di muka|langsung|awal|dulu)|(?:fit|sangu|tinggalan|tinggal|titip)(?:\s+(?:keluarga|di depan|di muka|langsung|awal))?)|(?:diberi|dikasih|dapat|menerima|diberikan)\s+uang (?:tunai |muka |awal )?(?:sebelum|untuk keluarga|di depan|dulu)|pesangon di (?:awal|muka|depan)|langsung (?:dapat|cair|dikasih) (?:uang|duit)|dapat \d+ ?(?:juta|jt) di depan)/giu,
  ],
  [
    'RF_TRANSIT_ROUTE',
    /(?:(?:dulu|dahulu)\b[^.;]{0,25}?\b(?:baru|lanjut|terus|trus) (?:\w+ )?ke \p{L}+|(?:menyeberang\w*|nyebrang)\s+(?:\w+\s+){0,6}?(?:malam|subuh|dini hari)|(?:melalui|lewat|via|transit (?:di|ke|lewat)?)\s+(?:negara ketiga(?: seperti \w+)?|jalur (?:tikus|laut|belakang|tidak resmi|ilegal|gelap|darat)|pelabuhan (?:tikus|tidak resmi|ilegal|rakyat|tradisional)|jalan tikus|kapal (?:kayu|pompong|cepat)|pintu belakang|speed ?boat)|jalur tikus|menyeberang(?:i)? (?:sungai|perbatasan)|tiket (?:pulang|pp) (?:hanya |cuma )?(?:formalitas|bohongan|palsu|pura-pura)|dioper (?:ke|dari)|lewat hutan|transit (?:di|ke|melalui) (?:singapura|malaysia|thailand|batam|kuala lumpur|bangkok|vietnam|hong ?kong|dubai)|\bnyebrang\b[^.]{0,30}\bperahu\b)/giu,
  ],
  [
    'RF_STUDY_COVER',
    /(?:magang|kuliah|ferienjob|program (?:mahasiswa|magang|kuliah)|beasiswa|internship|student|pelajar|kursus bahasa)\s*(?:[^.]{0,60}?)(?:ternyata|malah|padahal|sambil (?:kerja|bekerja)|kuliah sambil|dipekerjakan|disuruh kerja|bekerja (?:\d+|sebagai (?:buruh|kuli|kurir))|kerja (?:kasar|fisik|penuh|full)|berkedok)|(?:berkedok|kedok|modus|dalih) (?:magang|kuliah|beasiswa|program magang|ferienjob)|ferienjob/giu,
  ],
  [
    'RF_PERSONAL_ACCOUNT',
    /(?:\b(?:no\.? ?)?rek(?:ening)?\b[^.;\n]{0,40}?(?:\ba\.n\.?|\ba\/n\b|\ban\b\.?|atas nama)(?! (?:pt|cv|panitia|negara|bendahara))|rekening (?:pribadi|perorangan|perseorangan|pelaku|tersangka|atas nama (?:pribadi|perorangan))|(?:transfer|tf|kirim|setor)\w*\s+(?:\w+\s+){0,4}?(?:ke |rek(?:ening)? )(?:\w+\s+){0,3}?(?:an\b|a\/n|a\.n\.|atas nama|dana|gopay|ovo|pribadi)|(?:e-?wallet|dompet digital) (?:pribadi|atas nama (?:pribadi|perorangan|perseorangan)))/giu,
  ],
  [
    'RF_VANISHED_ACCOUNT',
    /(?:(?:alamat|kantor|perusahaan|pt|lowongan|kontrak|visa|pekerjaan)\w*\s+(?:\w+\s+){0,2}?(?:fiktif|bodong|abal-abal|tidak ada wujudnya)|uang\w*\s+(?:\S+\s+){0,4}?raib|(?:akun|nomor|nomer|no|kantor|grup|pelaku|agen|hp|wa|medsos|facebook|fb|perusahaan|perekrut)\w*\s+(?:\w+\s+){0,4}?(?:hilang|menghilang|diblokir|memblokir|tidak (?:bisa dihubungi|aktif)|tak (?:bisa dihubungi|aktif|dapat dihubungi)|gak aktif|nggak aktif|tutup|kosong|dihapus|lenyap|raib|kabur)|memblokir (?:nomor|kontak|akun)|(?:sulit|susah|tidak (?:bisa|dapat)|tak (?:bisa|dapat)) dihubungi|hilang kontak|lost contact|membawa kabur uang)/giu,
  ],
  [
    'RF_NO_REQUIREMENTS',
    /(?:(?:interview|wawancara|syarat|daftar|cukup|cuma|modal)\s+(?:\w+ )?(?:kirim (?:foto|ktp|nama|data)|bisa (?:baca|ngetik|mengetik)|lulusan sd|ktp saja|ktp aja)|tanpa (?:jft|jlpt|ielts|toefl|topik|syarat|pengalaman|ijazah|skill|keahlian|keterampilan|tes|seleksi|interview|wawancara|bahasa|persyaratan|usia)\w*(?:(?:,| dan| atau|,? tanpa) \w+){0,3}|tidak (?:perlu|butuh|memerlukan|diperlukan|harus|mensyaratkan|ada) (?:\w+ ){0,2}?(?:ielts|toefl|jft|jlpt|topik|pengalaman|ijazah|skill|keahlian|bahasa|syarat|persyaratan|tes)|(?:gak|ga|nggak|ndak) (?:perlu|usah|butuh|pake) (?:\w+ )?(?:pengalaman|ijazah|skill|bahasa)|syarat(?:nya)? (?:mudah|gampang|ringan|cuma ktp|hanya ktp)|(?:cukup|hanya|cuma|modal) (?:bawa |modal |kirim |punya |dengan )?(?:foto )?(?:ktp|paspor|badan|niat)|semua (?:umur|usia|boleh)|lulusan apa (?:saja|pun)|tamatan apa (?:saja|pun)|pasti (?:diterima|lulus|lolos|berangkat)|dijamin (?:lolos|lulus|berangkat|diterima|pasti))/giu,
  ],
  [
    'RF_FREE_EVERYTHING',
    /(?:semua(?:nya)? (?:proses(?:nya)? |dokumen(?:nya)? |berkas(?:nya)? |sudah )?(?:kami |saya )?(?:urus\b|diurus|diatur|disiapkan)|(?:makan|tidur|mess|tiket)(?: \w+)? (?:dan )?(?:ditanggung|gratis|free)(?! (?:oleh )?(?:majikan|pemberi kerja|perusahaan))|semua(?:nya)? (?:gratis|ditanggung|free|dibiayai|dibayari)|(?:gratis|free) (?:\w+ ){0,2}?(?:tiket|paspor|visa|makan|tempat tinggal|mess|biaya|semua|penginapan|akomodasi)(?:(?:,| dan|,? \+| \+) ?(?:\w+ ?){1,3}){0,5}|(?:tiket|paspor|visa|akomodasi|makan|penginapan|tempat tinggal|biaya)\w*(?:(?:,| dan|,? serta) (?:\w+ ?){1,2}){0,5} (?:gratis|dibiayai|ditanggung(?! (?:majikan|pemberi kerja|pemerintah|perusahaan penerima|negara)))|tanpa (?:biaya(?! penempatan)|modal|keluar (?:uang|biaya))(?: (?:sepeser ?pun|apa ?pun|sama sekali))?|tidak (?:dipungut|dikenakan|dikenai|keluar) (?:biaya|bayaran|apa(?:-apa)?)|nol rupiah|0 rupiah)/giu,
  ],
  [
    'RF_FAST_PROCESS',
    /(?:langsung (?:sign ?on|naik kapal|join|jalan)|hari ini (?:saja|terakhir|aja)|malam ini(?: juga)?|langsung dijemput|slot (?:terbatas|terakhir|sisa|tinggal)|tinggal \d+ (?:slot|kursi|seat)|(?:proses|berangkat|terbang|keberangkatan|pemberangkatan|urus\w*|paspor|visa|jadi)\s*(?:\w+\s+){0,3}?(?:cepat|kilat|instan|ekspres|express|singkat|langsung|mudah|kilat)(?: dan (?:mudah|cepat))?|langsung (?:berangkat|terbang|kerja|diterima|diberangkatkan)|(?:hanya|cuma|cukup|dalam|dlm)\s+(?:waktu\s+)?(?:\d+|satu|dua|tiga|seminggu|sepekan)\s*(?:-\s*\d+\s*)?(?:hari|minggu|pekan)?\s*(?:langsung |sudah |bisa |udah )?(?:berangkat|terbang|jadi)|(?:seminggu|\d+ hari|\d+ minggu) (?:langsung |sudah |bisa |udah )?(?:berangkat|terbang|jadi)|siap (?:berangkat|terbang) (?:minggu|hari|besok|segera)|wawancara melalui zoom(?: dan pembuatan paspor tanpa proses panjang)?|tanpa proses (?:panjang|ribet|lama|rumit|bertele-tele)|tanpa ribet|berangkat (?:besok|minggu depan|minggu ini)|buruan[^.]{0,30}terbatas|cepat berangkat|fast process|bisa langsung)/giu,
  ],
  [
    'RF_INDIVIDUAL_SPONSOR',
    /(?:tanpa pt\b|(?:berkas|dokumen|semua|paspor|visa)\w*(?: \w+)? (?:saya|aku|gue|kita) (?:yang |yg )?(?:urus|uruskan|bantu)|(?:saya|aku) (?:bantu|urus)(?:kan|in)?(?: sampai)? (?:berangkat|berkas|terbang)|bisa bantu (?:berangkat|masuk|kirim)|(?:daftar|mendaftar|hubungi|berkas|lewat|ikut) (?:\w+ )?(?:lewat |melalui |ke )?(?:ibu|bu|pak|bapak|mbak|mas|haji) \p{L}+ di (?:desa|kampung|dusun)|ikut saya (?:aja|saja)|\b(?:calo|tekong|sponsor|makelar|mandor)\b(?:\s+\w+)?|(?:perekrut|agen|sponsor) (?:itu |tersebut )?(?:mendatangi|datang (?:langsung )?ke) rumah|agen perorangan|perorangan yang|ibu rumah tangga yang merekrut|kenalan(?:nya)? yang (?:bekerja|kerja|tinggal) di|orang yang (?:baru )?dikenal(?:nya)?|seorang (?:perempuan|wanita|pria|laki-laki|lelaki|teman|kenalan|agen|tetangga) (?:\w+ ){0,3}?(?:menawar\w+|mengajak|merekrut|menjanjikan|menawari))/giu,
  ],
  [
    'RF_NO_DISNAKER_SELECTION',
    /(?:(?:tanpa|tidak|tak|gak|nggak|ga)\s+(?:\w+\s+){0,3}?(?:lewat|melalui|via|sepengetahuan|diketahui|perlu|ke|terdaftar (?:di|pada))\s+(?:\w+\s+){0,2}?(?:disnaker\w*|dinas|bp2mi|bp3mi|kp2mi|desa|depnaker|pemerintah|siskop2mi)|(?:yg|yang) penting rahasia|rahasiakan|jangan (?:bilang|lapor|cerita)\w*\s+(?:\w+\s+){0,2}?(?:disnaker|desa|lurah|polisi|imigrasi|keluarga|siapa|petugas)|tanpa (?:disnaker|opp|bp2mi|siskop2mi|sepengetahuan \w+))/giu,
  ],
  [
    'RF_PREMATURE',
    /(?:(?:ijazah|ktp|kk|akta|sertifikat|paspor|dokumen|berkas)\s+(?:\S+\s+){0,4}?(?:dititip\w*|ditinggal\w*|disimpan(?:kan)? (?:di|oleh)|dikumpulkan ke|jadi jaminan|sebagai jaminan)|setor(?:kan)? (?:dulu|paspor|ktp|ijazah|dokumen asli)|berkas (?:asli )?ditinggal|terima beres|pasti (?:berangkat|dapat kerja|lolos|lulus|diterima)|dijamin (?:berangkat|lolos|lulus|diterima|dapat)|(?:ijazah|ktp|kk|dokumen|paspor|sertifikat|buku pelaut)\s+(?:\w+\s+){0,5}?(?:ditahan|disita|dipegang|diambil|diminta dulu|dirampas)|(?:bayar|transfer|dp|lunas(?:i)?) (?:dulu|dl|di depan|di muka|sebelum)|belum (?:ada|terima|menerima|mendapat) (?:visa|kontrak|job order)|sebelum (?:ada )?(?:kontrak|visa|job order))/giu,
  ],
  [
    'RF_VAGUE_JOB',
    /(?:(?:pekerjaan|kerja|bekerja|posisi|lowongan|loker|sebagai|jadi|jd|menjadi|bagian|dibutuhkan|butuh|dicari|tenaga)\s+(?:\w+\s+){0,3}?["“']?(?:admin\b|administrasi\b|operator\b(?! (?:produksi|pabrik|kilang|excavator|alat|mesin|crane|forklift|jahit|cnc|mekanis|mekanik|tenun|production|gudang|derek|elektronik|garmen|semikonduktor))|customer service\b|call cent(?:er|re)\b|cs\b|marketing\b(?! fair)|telemarketing|pemasaran|data entry|staf kantor|karyawan (?:perusahaan|kantor)|game online|digital marketing|mengoperasikan komputer|operator (?:komputer|kantor)|perusahaan (?:game|it|online|judi|investasi))["”']?(?:(?:,|,? atau|,? dan)\s*["“']?(?:admin|operator|customer service|call center|marketing|tenaga pemasaran|telemarketing)[,"”']*){0,3}|kerja (?:apa (?:saja|aja)|ringan|santai|gampang|enak|mudah|online)|pekerjaan (?:ringan|mudah|santai|enak|apa saja|layak|yang layak|bagus)|duduk (?:manis|di depan komputer)|nanti (?:dicarikan|dikasih tahu|ditempatkan)|(?:jenis )?pekerjaan(?:nya)? (?:tidak|belum) (?:jelas|disebut\w*)|lowongan (?:pekerjaan )?di luar negeri|kerja (?:di )?luar negeri)/giu,
  ],
  [
    'RF_VAGUE_COMPANY',
    /(?:(?:perusahaan|agen|majikan|bos|pt)(?:nya)?\s+(?:\w+\s+){0,2}?(?:tidak|tak|belum|gak) (?:jelas|tahu|pasti|diketahui|disebut\w*)|(?:tidak|tak|belum) (?:tahu|jelas|diketahui) (?:nama )?(?:agen|pt|perusahaan|majikan)|perusahaan (?:asing|luar|besar|ternama|bonafide|di luar negeri)|agen(?:si|cy)? (?:luar|di sana|penyalur)|nama perusahaan (?:rahasia|menyusul))/giu,
  ],
  [
    'RF_SOCIAL_MEDIA_GROUP',
    /(?:(?:admin|cs|hubungi|hub|kontak|chat|join)\s+(?:\w+ )?(?:telegram|tele|line|michat)\b(?: @\w+)?|(?:lewat|melalui|via|di|dari|dlm|dalam|pada)\s+(?:\w+\s+){0,4}?(?:facebook|\bfb\b|instagram|\big\b|tiktok|telegram|whatsapp|\bwa\b|medsos|media sosial|grup (?:wa|whatsapp|facebook|fb|telegram)|messenger|michat|line|twitter)(?: \w+)?|(?:akun|grup|postingan|unggahan|iklan|lowongan|loker|info)\s+(?:\w+\s+){0,3}?(?:facebook|\bfb\b|instagram|tiktok|telegram|whatsapp|medsos|media sosial)|\b(?:inbox|dm|japri|chat|pm|wa) (?:saya|aja|saja|sy|me|langsung|admin|ke)\b|minat (?:inbox|dm|japri|wa|hub\w*|chat)|hub(?:ungi)?\.? (?:wa|whatsapp|nomor wa))/giu,
  ],
  [
    'RF_RELATIVE_TRUST',
    /(?:(?:dikenal|kenal|berkenalan)\w*\s+(?:\w+\s+){0,2}?(?:lewat|dari|di|melalui) (?:aplikasi|facebook|fb|tiktok|michat|medsos|media sosial|game)|(?:diajak|ditawari|diiming-imingi|dibujuk|dijanjikan|direkrut|dikenalkan|dari|oleh|lewat|karena)\s+(?:\w+\s+){0,2}?(?:tetangga|teman|saudara|sepupu|kerabat|keluarga|sahabat|kenalan|pacar|kekasih|mantan pmi|mantan tki|guru|om|tante|paman|bibi)(?:nya)?|orang (?:dekat|sendiri|satu kampung|sekampung|kampung)|sudah (?:kenal|percaya|seperti keluarga))/giu,
  ],
  [
    'RF_SOCIAL_PROOF',
    /(?:sudah (?:banyak|\d+)(?: orang| yang| yg)* (?:berangkat|sukses|berhasil)|banyak yang (?:sukses|berhasil)|testimoni|teman-teman (?:sudah|udah)|pamer(?:kan)? (?:uang|gaji|mobil)|foto-foto (?:kemewahan|sukses)|hidup mewah|gaya hidup mewah|sudah (?:ratusan|puluhan|ribuan) (?:orang )?(?:yang )?(?:berangkat|diberangkatkan))/giu,
  ],
  [
    'RF_MASS_QUOTA',
    /(?:(?:butuh|dibutuhkan|dicari|kuota|slot|lowongan)\s+(?:\w+\s+){0,2}?(?:ratusan|ribuan|\d{3,}|[1-9]\.\d{3})(?: (?:orang|pekerja|lowongan|tenaga))?|kuota (?:tak|tidak) terbatas|unlimited)/giu,
  ],
  [
    'RF_DESTINATION_SWITCH',
    /(?:(?:dialihkan|dipindah(?:kan)?|diganti|dioper|dialih|berubah|beralih|dibelokkan)\s+(?:\w+\s+){0,3}?ke\s+\p{L}+|(?:kembali|lalu|kemudian) menawarkan (?:\w+ ){0,2}?(?:di|ke) \p{L}+(?: \p{Lu}\p{L}+)?|(?:bukan(?:nya)?|tidak jadi|batal) (?:dikirim |diberangkatkan |berangkat )?ke \p{L}+[^.]{0,30}(?:malah|melainkan|tetapi|tapi) (?:\w+ ){0,2}?ke \p{L}+|(?:ternyata|malah) (?:dikirim|dibawa|diterbangkan|diberangkatkan|dibuang|terdampar) (?:\w+ )?(?:ke|di) \p{L}+|awalnya[^.]{0,40}(?:ke|di) \p{Lu}\p{L}+[^.]{0,30}(?:lalu|kemudian|ternyata|tetapi|namun|terakhir)[^.]{0,30}(?:ke|di) \p{Lu}\p{L}+)/gu,
  ],
];
