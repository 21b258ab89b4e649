const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * Everyday words that are capitalised only because a sentence or a name of an office begins with them. They never are a person's
 * name and, in lower case, never a place.
 */
export const PLAIN_WORDS = words(
  'ada adalah adapun agar akan akhir akhirnya akibat aku alamat anak antara apa apabila apakah api area arti artinya asal atas atau awal awalnya ayah bagi bagian bahkan bahwa baik baru banyak barat beberapa begini begitu bekas bekerja belum benar ' +
    'berapa berasal berawal berbagai berdasarkan berikut bersama besok betul biaya biasanya bisa bila bu bukan bulan cara cuma dalam dan dapat dari data demi demikian dengan depan di dia diduga dimana dini diri dokumen dua dulu empat enam ' +
    'gaji hal hanya hari harus hati hingga ia ini itu iya jadi jalan jalur jam jangan janji jika juga jumlah jumlahnya juta kabar kabupaten kalau kali kamu kami kalian kapan karena kasus ke kecamatan kecil kedua keduanya keluarga kemarin kemudian kepada kerja kesempatan ketika ketiga ' +
    'kini kita korban kota lagi lain lainnya lalu lama langsung lantas lebih lewat lima lokasi lowongan luar maka mana masih masing masyarakat mau mayoritas melalui melihat membuat memang memiliki menjadi menurut menurutnya mereka meski meskipun minggu misalnya modus modusnya mulai mungkin nah nama namanya namun nanti negara negeri nomor ' +
    'oknum oleh orang pada padahal pagi para paling pas paspor pasti pekan pekerja pelaku pemerintah pendaftaran penting perempuan pernah perlu pertama pihak pihaknya polisi pria proses pun rabu rata resmi rumah saat saja salah sampai sama sangat satu saudara saya sayangnya sebab sebagai sebagian sebanyak sebelum sebelumnya sebenarnya sebuah sebut secara sedangkan sehingga sejak sejauh sejumlah ' +
    'sekarang sekira sekitar sekolah selain selama selanjutnya seluruh semakin semenjak sementara semua senin seorang sepanjang seperti seperti seringkali serta sesuai setelah setiap siapa silakan sini situ sudah suami supaya surat syarat tadi tahun tak tanggal tanpa tapi telah tempat tentang tentu terakhir terhadap terjadi terkait ternyata tersangka tersebut terus tetap tetapi tiap tiba tidak tiga tolong total tujuan tujuh umur ' +
    'untuk usai usaha usia utara timur selatan tengah pusat uang warga wanita waktu walaupun wilayah yaitu yakni yang ya kecuali sedikitnya setidaknya setibanya sesampainya selamat info loker dibutuhkan dicari gratis buruan daftar hubungi segera kuota lowongan cek kirim salam assalamualaikum assalamu mohon maaf halo hallo permisi lapor izin ' +
    'yg yang dgn dg dr utk krn jg sdh udah udh blm gk ga gak nggak ndak tdk sy gw lo dia tp kalo klo sm lg aja bgt trs spy kyk sprti jd sbg pd tsb dll dsb dst org brp gmn gimana kok loh sih dong deh nih tuh ' +
    'iki iku kuwi iko opo sopo ning nang neng karo wes wis durung ora ojo arep kerjo budal mangkat duit wong kono kene mergo soale nek yen lan utowo sing tak kulo panjenengan ampun niki niku saking dateng menyang nyang jare jarene mau mbiyen saiki sesuk wingi ' +
    'aran tiang dengan side kanak inaq amaq lai leq lek wah ndeq nde sak mene araq silaq pelinggih lalo uleq jak meq ite ' +
    'kepolisian imigrasi kementerian dinas badan direktorat kantor balai indonesia republik nasional internasional migran calon pmi wni wna tki tkw cpmi tppo tppm p3mi abk ktp kk nik whatsapp facebook tiktok telegram instagram youtube google zoom senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember ramadan ramadhan lebaran idul ' +
    'intelijen keimigrasian seksi bidang bagian reserse kriminal umum khusus hukum sub tata kelola pelayanan penempatan ketenagakerjaan kepegawaian sosial pendidikan kesehatan pemasyarakatan administrasi luar dalam dirjen kasus korban kabar buka bongkar tangkap gagalkan amankan pulangkan tetapkan ungkap waspada lalulintas perempuan pembinaan penindakan pencegahan tindak pidana perdagangan penyelundupan manusia sindikat jaringan penyidikan penyidik keluarga gubernur bupati ketahuan terbaru resmi berita sari utama editor penulis reporter redaksi berdasar khususnya terutama meskipun kendati ' +
    'jenazah almarhum almarhumah mendiang pemilik penyewa warganya pasangan pasutri pengurus perwakilan rombongan tim gabungan anggotanya korbannya ' +
    'islam kristen hindu tuhan allah undang pasal nomor permen perpres kepmen peraturan pemerintah rupiah ringgit dolar operasi satgas desa dusun kampung kelurahan provinsi pulau kab kec kel ds prov rt rw pengadilan negeri agama tinggi sumber foto ilustrasi antara kompas detik tribun liputan tempo republika okezone suara bisnis bandara pelabuhan jalan hotel program perlindungan pelindungan penempatan tenaga job order visa besar penuntut pendopo pendapa pancasila taruna bhayangkara minta nawarin nawari ngajak ngajakin bilang tinggal kirim bayar chat grup group link live story admin operator marketing customer service call center scam judi online ' +
    'pakai pake mobil motor kumpulkan barusan cerita makasih terimakasih trims tks suwun nuwun sewu matur katanya jarene pamit mendadak kaya pendatang ngaku keliling nagih pinjam dibujuk dijemput mohon monggo kabare',
);

/** Regency names that are so everyday that only "di", "dari" or a type word makes them a place. */
export const STRICT_PLACES = words('metro batu bone intan sabu bener landak buru siak pati banjar lebak paser bangka dompu-timur');

/** Regencies and cities whose name is also an everyday word or a common person's name. */
export const WORDLIKE_PLACES = words(
  'batu banjar bone landak buru siak pati paser kudus lebak muna langsa solok bima tual kaur nias sabu malaka sigi wajo bangka batang toba karo alor ende bangli demak barru maros gowa dompu agam gayo rote aru kota madina mappi asmat sarmi supiori nduga deiyai paniai dogiyai intan bener binjai medan bitung solo metro serang tegal magelang jepara poso luwu',
);
