import type { ReassuringFlag } from './flags.ts';

/** Wordings of the lawful way. @source dossier: placement-lifecycle §3.2–3.11; wording is ours */
export const REASSURING_PHRASES: readonly (readonly [ReassuringFlag, RegExp])[] = [
  [
    'GF_OFFICIAL_SYSTEM',
    /(?:sistem (?:perekrutan |penempatan )?satu kanal(?: \(spsk\))?|one channel system|\bspsk\b|sisko ?p2mi|siap ?kerja|\bsp2t\b|eps[- ]topik|\bg ?(?:to|-to-|2) ?g\b|government to government|\bijepa\b|triple win|(?:[a-z0-9-]+\.)+go\.id|jepang\.magang\w*\.id|im japan|hrd korea|specified skilled worker|\bssw\b|tokutei ginou|program (?:pemerintah|resmi)|penempatan pemerintah|jalur resmi|secara resmi|prosedural(?! ilegal)|karirhub)/giu,
  ],
  [
    'GF_OFFICIAL_PARTNER',
    /(?:(?:bekerja ?sama|kerja ?sama|kesepakatan|mou|nota kesepahaman|perjanjian|kemitraan|menggandeng|kolaborasi)\s+(?:\w+\s+){0,4}?(?:antara|dengan|bersama)?\s*(?:\w+\s+){0,2}?(?:kementerian|pemerintah|disnaker\w*|bp2mi|bp3mi|kp2mi|kemnaker|pemkab|pemprov|pemkot|dinas|kedutaan|kbri)[^.;\n]{0,120}|(?:disnaker\w*|bp2mi|bp3mi|kp2mi|kemnaker|kemenaker|kementerian (?:p2mi|pelindungan|ketenagakerjaan)|dinas tenaga kerja|pemkab|pemprov|badan pelindungan pekerja migran indonesia)\s+(?:\(\w+\)\s+)?(?:\w+\s+){0,4}?(?:membuka|menyediakan|mengumumkan|memfasilitasi|mencatat|menyelenggarakan|mendorong|menyiapkan|menawarkan|menginformasikan|melaksanakan|menggelar|memberangkatkan|melepas|menargetkan|mengatakan|menjelaskan|menyebut\w*|menyampaikan))/giu,
  ],
  [
    'GF_OFFICIAL_CONTACT',
    /(?:(?:daftar|mendaftar|pendaftaran|mendaftarkan|mendaftarkan diri|datang|hubungi|menghubungi|informasi|bertanya|berkonsultasi|lapor|konsultasi)\w*\s+(?:\w+\s+){0,4}?(?:(?:di|ke|lewat|melalui|pada|langsung)\s+)?(?:\w+\s+){0,2}?(?:kantor (?:kami|disnaker\w*|bp2mi|bp3mi|dinas|desa|kelurahan)|disnaker\w*|bp3mi|bp2mi|kp2mi|ltsa|dinas tenaga kerja|p4mi|mal pelayanan publik|dinas ketenagakerjaan|blk|bpvp|upt)|call center bp2mi|0800-?1000|helpdesk)/giu,
  ],
  [
    'GF_JOB_ORDER',
    /(?:job order|demand letter|surat permintaan (?:pmi|tenaga kerja)|permintaan (?:tenaga kerja|pekerja) dari|\bsip2mi\b)/giu,
  ],
  [
    'GF_LICENCE',
    /(?:\bsip3mi\b|\bsiup3mi\b|\bsiuppak\b|izin (?:resmi|kementerian|kemnaker|penempatan)|(?:p3mi|perusahaan|pt)\s+(?:\w+\s+){0,3}?(?:resmi|berizin|terdaftar|legal)|agen(?:si)? awak kapal (?:resmi|berizin|berlisensi)|terdaftar di (?:bp2mi|kp2mi|kemnaker|kementerian)|berizin resmi|lpk (?:resmi|terakreditasi|berizin))/giu,
  ],
  [
    'GF_SELECTION',
    /(?:(?:tes|ujian|seleksi|wawancara|psikotes|uji kompetensi|interview)\s+(?:\w+\s+){0,3}?(?:matematika|fisik|bahasa|kesehatan|administrasi|user|tertulis|kemampuan|keterampilan|wawancara|daerah|lanjutan|tahap)[^.;\n]{0,60}|\d+ soal[^.;\n]{0,40}|standar kelulusan|tahapan seleksi|lolos seleksi|lulus (?:ujian|seleksi|tes)|mengikuti (?:ujian|seleksi|tes|wawancara)|medical check[- ]up|tes kesehatan|peserta (?:seleksi|ujian))/giu,
  ],
  [
    'GF_REQUIREMENTS',
    /(?:(?:tinggi badan|berat badan|usia|umur|berusia)\s+(?:\w+\s+){0,2}?(?:minimal|maksimal|min|maks|antara|\d{2}\s*(?:-|–|sampai|hingga|s\/d)\s*\d{2})[^.;\n]{0,40}|(?:usia|umur|berusia)\s*:?\s*(?:1[89]|2\d)\s*(?:-|–|sampai|hingga|s\/d)\s*\d{2}(?: tahun)?|pendidikan (?:minimal|min)[^.;\n]{0,30}|minimal (?:lulusan |pendidikan |sma|smk|smp|d3|s1|18 tahun)[^.;\n]{0,30}|ijazah (?:minimal|terakhir|sma|smk|smp|sd)|sertifikat (?:kompetensi|bahasa|keahlian|jlpt|jft)|jlpt|jft|(?:ktp|kk|akta)(?:,| dan)[^.;\n]{0,60}(?:ijazah|skck|surat izin|surat sehat)|surat izin (?:keluarga|orang tua|suami)|persyaratan(?:nya)?\s*(?::|antara lain|meliputi|adalah|yaitu)|syarat(?:nya)?\s*:|memenuhi syarat)/giu,
  ],
  [
    'GF_QUOTA',
    /(?:kuota\s+(?:\w+\s+){0,3}?[\d.]+(?: (?:orang|pekerja|pmi|tenaga|peserta))?|[\d.]+ (?:calon pekerja migran indonesia(?: \(cpmi\))?|cpmi|calon pmi|pendaftar|peserta|orang|pekerja)(?: yang)? (?:terdaftar|mendaftar|lolos|lulus|diterima)|membutuhkan (?:sekitar |sebanyak )?[\d.]+ (?:orang|pekerja|tenaga|perawat))/giu,
  ],
  [
    'GF_MINIMUM_WAGE',
    /(?:upah minimum|gaji minimum|minimum wage|sesuai (?:umr|ump|standar upah|upah minimum|ketentuan upah|peraturan)|gaji pokok (?:sesuai|minimal))/giu,
  ],
  [
    'GF_ZERO_COST',
    /(?:(?:gratis atau )?["“]?zero cost["”]?(?: \(biaya nol\))?|tanpa biaya penempatan|bebas biaya penempatan|biaya penempatan (?:ditanggung|gratis|nol)|tidak dipungut biaya|ditanggung (?:pemberi kerja|majikan|perusahaan penerima))/giu,
  ],
  [
    'GF_EXACT_FEE',
    /(?:biaya (?:ujian|tes|pendaftaran ujian|visa|medical|paspor|pelatihan|penempatan|resmi)\s+(?:\w+\s+){0,5}?(?:sebesar |us\$|usd |rp ?)[\d.,]+(?: (?:dolar|ribu|juta))?(?: \w+){0,2}|struktur biaya|komponen biaya|(?:sesuai|berdasarkan) (?:kepka|keputusan kepala|kepmen|keputusan menteri|peraturan|perka|permen)[^.;\n]{0,40})/giu,
  ],
  [
    'GF_NAMED_EMPLOYER',
    /(?:pemberi kerja|perusahaan penerima|rumah sakit|perkebunan|pabrik|hotel)\s+(?:[A-Z]\w+\s?){1,4}(?:Sdn\.? Bhd\.?|Co\.?,? ?Ltd\.?|Inc|Corporation|Plantation|Group|Berhad)|\b[A-Z]\w+ (?:[A-Z]\w+ ){0,3}(?:Sdn\.? Bhd\.?|Co\.?,? ?Ltd\.?|Berhad|Plantation|Corporation)/gu,
  ],
  [
    'GF_SPECIFIC_JOB',
    /(?:perawat lansia|careworker|caregiver|\bnurse\b|perawat|operator produksi|pekerja (?:perkebunan|ladang|kelapa sawit|konstruksi|manufaktur|pabrik)|welder|tukang las|sektor (?:manufaktur|perikanan|konstruksi|pertanian|perkebunan|jasa|perkapalan|rumah tangga|kesehatan)|pemanen sawit|housekeeping|pengolahan makanan)/giu,
  ],
  [
    'GF_CLOSING_DATE',
    /(?:(?:pendaftaran|lamaran|registrasi)?\s*(?:ditutup|paling lambat|batas (?:akhir|waktu)|hingga|sampai(?: dengan)?|terakhir|tutup)\s+(?:tanggal |pada |pukul |hari )?\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)(?: \d{4})?|\d{1,2}\s*(?:-|–|hingga|sampai)\s*\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)(?: \d{4})?)/giu,
  ],
  [
    'GF_NO_GUARANTEE',
    /(?:tidak (?:ada )?(?:menjamin|jaminan|dapat menjamin) (?:kelulusan|lolos|lulus|diterima)|(?:hati-hati|waspada\w*|jangan (?:percaya|tergiur|mudah percaya|mau)|hindari|awas)\s+(?:\w+\s+){0,4}?(?:calo|penipuan|oknum|pihak|iming-iming|perantara|modus|tawaran)|tidak melalui (?:calo|perantara)|tanpa (?:calo|perantara))/giu,
  ],
  [
    'GF_TRAINING',
    /(?:pelatihan (?:bahasa|kerja|keterampilan|selama|calon)[^.;\n]{0,40}|\bblk\b|\bbpvp\b|kursus bahasa|\bopp\b|orientasi pra ?-?pemberangkatan|preliminary education|diklat)/giu,
  ],
  [
    'GF_SOCIAL_SECURITY',
    /(?:bpjs(?: ketenagakerjaan| kesehatan)?|jaminan sosial|asuransi (?:kesehatan|kerja|tenaga kerja)|jaminan kesehatan)/giu,
  ],
  [
    'GF_COST_SHARING',
    /(?:cost sharing|pembagian biaya|biaya (?:\w+\s+){0,4}?(?:ditanggung (?:bersama|pemberi kerja|majikan)|dibagi)|kur (?:pmi|penempatan))/giu,
  ],
  [
    'GF_LONG_PROCESS',
    /(?:(?:proses|menunggu|persiapan|pelatihan|masa tunggu)\s+(?:\w+\s+){0,4}?(?:[3-9]|\d{2}|tiga|empat|lima|enam) (?:sampai \d+ |hingga \d+ |- ?\d+ )?bulan|tahap(?:an)? (?:pertama|kedua|seleksi|berikutnya|selanjutnya|i\b|ii\b)|beberapa tahap)/giu,
  ],
];
