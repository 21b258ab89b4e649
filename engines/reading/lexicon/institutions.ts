const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Legal forms in front of a company or body. @source UU 40/2007 (PT), UU 16/2001 (yayasan), KUHD (CV) */
export const LEGAL_FORMS = words('pt cv ud pd yayasan lpk lkp koperasi firma lembaga perkumpulan so bank p3mi pptkis pjtki agency agensi');

/** One-word institutions that stand alone or take a place behind them. */
export const INSTITUTIONS = words(
  'polda polres polresta polrestabes polsek polri mabes bareskrim ditreskrimum ditreskrimsus ditpolair ditpolairud satreskrim satpolair satpolairud satgas subdit densus brimob interpol tni koramil kodim lanal lantamal bakamla ' +
    'bp3mi bp2mi bnp2tki bp3tki kp2mi kemenp2mi kemenp2mi/bp2mi p4mi p4tki ltsa disnaker disnakertrans disnakerperin disdukcapil dinsos kemnaker kemenaker kemlu kemenlu kemenimipas kemenkumham kemenko kemensos kemenpppa kemenag kemendikbud kemenhub ditjen ditjenim kanim kanwil rudenim inteldakim timpora ' +
    'kbri kjri kdei lpsk sbmi komnas ombudsman bpjs blk uptd kejaksaan kejari kejati pn pengadilan mahkamah pemkab pemkot pemprov pemda pemdes dprd dpr dpd kpk bnn bnpt pmi-watch imigrasi avsec basarnas iom ilo unicef unhcr rsud rsup puskesmas upt ksbsi',
);

/** Words that open a longer name of an institution when capitals follow. */
export const INSTITUTION_HEADS = words(
  'kementerian dinas badan direktorat kantor kepolisian balai komisi komite lembaga serikat pusat pengadilan kejaksaan pemerintah universitas rumah konsulat kedutaan satuan gugus forum jaringan migrant migran yayasan unit crisis',
);

/** Second words that an institution head needs, when its first word is also an everyday noun. */
export const HEAD_NEEDS: Readonly<Record<string, ReadonlySet<string>>> = {
  rumah: words('sakit detensi ramah'),
  kantor: words('imigrasi wilayah dagang kementerian dinas staf otoritas kesyahbandaran bea'),
  unit: words('pelaksana pelayanan ppa layanan kerja'),
  pusat: words('pelayanan data kajian pelatihan'),
  migrant: words('care'),
  migran: words('care'),
  crisis: words('center'),
  satuan: words('tugas reserse'),
  gugus: words('tugas'),
  lembaga: words('perlindungan pelatihan bantuan swadaya sertifikasi'),
  pemerintah: words('kabupaten kota provinsi desa daerah'),
};

/** Kinds of places whose name is no administrative unit, although it may sound like one. */
export const FACILITIES = words(
  'pelabuhan bandara jalan jl jln gang gg spbu jalinsum ruko losmen hotel terminal stasiun kapal km kmp kri klm mt perumahan perum gedung aula apartemen masjid musala pesantren ponpes bukit selat laut pulau-pulau plaza mall rumah-sakit sd sdn smp smpn sma sman smk smkn stadion tpi plbn bandaraya blok komplek kompleks dermaga gudang rusun rusunawa kos kafe warung toko klinik',
);

/** Ranks, offices and polite words in front of a name; they are left out of the span. */
export const TITLES = words(
  'pak bapak bpk bp bu ibu wak dae baba mas mbak mbk mba mbah kang cak gus neng ning haji hajah hj h ustaz ustad ustadz ust kiai kyai kh tgh tuan nyonya ny sdr sdri saudara saudari om tante bang abang bli madam datuk dato datin encik puan inaq amaq papuq tuaq mamiq daeng mama romo suster pater pendeta pdt dek adek kak nduk pakde bude bulik paklik mbok lek lik yu pakdhe budhe uda cici mang komisaris ajun inspektur dr drs dra ir prof raden rd ' +
    'kombes kombespol akbp akp kompol iptu ipda aiptu aipda bripka brigadir brigpol briptu bripda bripkap brigjen brigjenpol irjen irjenpol komjen komjenpol jenderal kapten letkol mayor kolonel laksma laksda laksamana serka serda sertu serma pelda peltu letda lettu kopda koptu praka pratu marsma letjen mayjen',
);

/** What may stand between a rank and the name: "Kombes Pol", "Letkol Inf", "Kolonel Laut (P)". */
export const TITLE_TAILS = words(
  'besar satu dua tiga jenderal komisaris brigadir pol purn inf mar laut czi kav arm cba chk tni pnb polisi dr drs h hj ir',
);

/** Offices that stand before a name and are no part of it. */
export const OFFICES = words(
  'kepala kapolres kapolresta kapolrestabes kapolda kapolsek kapolri kasat kasatreskrim kasi kasie kasubsi kasubdit kabid kabag kabidhumas kabiro kanit kadis kakanwil kakanim direktur dirjen direskrimum dirreskrimum wadirreskrimum dirreskrimsus deputi menteri wamen wakil gubernur wagub bupati wabup walikota wali camat kades lurah kadus carik kamituwo ketua sekretaris sekda sekdes bendahara ' +
    'plt plh pj pelaksana juru jubir koordinator presiden staf anggota komisaris manajer manager pemilik pengacara jaksa hakim atase konsul duta dubes komandan dan danlanal danlantamal dandim danramil babinsa bhabinkamtibmas pimpasa analis penyidik humas wakapolres wakapolda wakapolri penjabat inspektur peneliti aktivis pendamping advokat tokoh mantan panit panwas kasubdit kapolsubsektor',
);

/** Words after which a capitalised run is a person who speaks. */
export const SAYS_BEFORE = words(
  'kata ujar ucap tutur jelas ungkap tegas papar imbuh terang beber tandas pungkas tukas urai sebut tambah lanjut kisah cerita aku keluh akui timpal sambung menurut jawab pesan',
);
/** Words before which a capitalised run is a person who speaks or acts. */
export const SAYS_AFTER = words(
  'mengatakan menjelaskan mengungkapkan menambahkan menyebut menyebutkan menuturkan mengaku menegaskan memaparkan menyampaikan membenarkan menerangkan menceritakan bercerita menyatakan berharap membeberkan mengimbau meminta menilai mengakui membantah mengisahkan ditangkap diamankan ditetapkan dijanjikan ditawari berangkat dipulangkan melapor melaporkan mengajak merekrut menawarkan berperan disebut diduga kabur dijemput menawari mengungkap mengingatkan memastikan mengapresiasi memimpin menyoroti menekankan menambah memberangkatkan tewas meninggal dimintai mengeluh tertipu disekap disiksa adalah merupakan',
);

/** Nouns after which a name stands: "tersangka AS", "bernama Siti". */
export const ROLE_NOUNS = words(
  'nakhoda sopir abk ibunda ayahanda pasutri jenazah mendiang mayat tersangka terdakwa terpidana pelaku korban saksi calo tekong sponsor perekrut istri suami anak adik kakak ayah ibunya ayahnya istrinya suaminya keponakan sepupu almarhum almarhumah alm tkw tki pmi majikan agen terduga pemuda perempuan pria wanita warga ipar tetangga bos mandor makelar nenek kakek bocah siswi siswa mahasiswi mahasiswa remaja gadis balita bayi keluarga kerabat menantu mertua paman bibi pacar pacarnya anaknya adiknya kakaknya suamiku istriku anakku adikku keponakannya ponakan ponakannya temannya tetangganya bojone anake putune putuku adine mbakyune kakange ponakane koncone semame iparnya sepupunya menantunya cucunya perekrutnya sponsornya agennya pelakunya pengurus pengurusnya',
);
/** Words that announce a name whatever comes. */
export const NAMED = words('bernama berinisial berinisal berinsial inisial jenenge jenengane namanya panggilan dipanggil alias');

/** Polite words that also stand before nouns ("ibu rumah tangga"); in lower case they need a real name behind them. */
export const SOFT_TITLES = words(
  'ibu bu pak bapak mas mbak mbk mba om tante bang abang kang cak gus neng ning bp bpk sdr h hj haji hajah ustadz ustad ustaz ust kiai kyai mbah bli tuan nyonya',
);

/** Behind a polite word these are offices or kin, not names: "pak lurah", "ibu kandung". */
export const NOT_AFTER_TITLE = words(
  'lurah kades rt rw guru polisi camat haji ustad ustadz kadus kota kandung rumah tiri mertua angkat negara bidan dokter kyai kiai sekdes muda menteri bupati presiden bos tani mudin modin lebe kaur bayan jogoboyo ustadzah dokter hajatan',
);

/** People whom the press names by one or two capitals. */
export const BY_INITIALS = words(
  'tersangka terdakwa pelaku korban saksi terduga terpidana istri suami pasutri nakhoda tekong sopir abk calo',
);
/** Offices that are followed by the name of what they lead. */
export const LEADS_A_PLACE = words('camat lurah kades bupati gubernur kapolres kapolsek danramil');
