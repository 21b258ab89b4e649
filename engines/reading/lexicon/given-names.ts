import byRegion from './given-names.json' with { type: 'json' };

/**
 * Words that are part of Indonesian persons' names; used to notice a name without a title beside it.
 * @source frequent tokens named in the dossier (indonesian-identity §1) and general knowledge, also by region (`given-names.json`); no list of persons
 */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'abdul abdullah abdurrahman abidin achmad ade adi aditya adnan agung agus agustina agustinus ahmad aisyah aji akbar alam alamsyah ali alif alfian alfiansyah alfin alya amalia amelia amin amir aminah amri ananda anang andi andika andre andreas andri andrianto anggi anggoro anggraini anik anis anita anjar anom ansori anton antonius anwar ari arief arif arifin aris arman armansyah arya aryani asep asih asmawati astuti atmaja ayu azis azizah ' +
    'bagas bagus bahri bahrudin baiq bakri bambang basri basuki bayu benny beni bejo bowo boy budi budiman budianto budiono budiyanto burhan burhanudin cahya cahyo cahyono candra catur chandra choirul christian cipto citra dadang dahlan dani daniel danu darmawan darmanto darto david dayan dedi dedy deni denny desi dewa dewi dian diana didik didin dimas dina dini dita djoko doni dwi dyah ' +
    'edi eddy edy efendi effendi eka eko elisabeth elsa emi endah endang enik eni erik erna erni ernawati erwin evi fadil fadli fahmi fahri faisal fajar fandi farhan farida fathur fatimah fauzan fauzi fauziah febri febriani feri ferry fikri firdaus firman firmansyah fitri fitria fitriani fitriyah fransiskus galih galuh gede giman gilang gunarto gunawan gusti guntur habib hadi hafid hafiz haji hakim halim halimah hamdan hamid hamzah handayani handoko hanif hani hanif hanim hanafi hari haris hariyadi hariyanto harjo hartati hartini hartono haryanto haryono hasan hasanah hasanudin hasyim hasim helmi hendra hendri hendro henny heri herlina herman hermanto hermawan hernawati heru hidayat hidayati hidayatullah husein husen husni ' +
    'ibnu ibrahim ida idris ifan ihsan ika ikhsan ilham ilyas imam iman imron ina indah indra indrawati intan iqbal ira irawan irawati irfan irma irwan irwansyah isa ismail ismanto istiqomah iwan jaelani jainudin jaka jamal jamaludin jamilah jayadi jefri jimmy johan johanes joko jono joni juli juliana julianto jumadi jumiati junaedi junaidi jusuf kadek kadir kamal kamaludin karsono kartika kartini karto karyadi kasim kasiyem katini katiyem ketut khairul khalid khoirul khotimah komang kristanto kristina kukuh kurnia kurniasih kurniawan kurniawati kuswanto laila lalu lasmi leni lestari lia lilik lilis lina linda luh lukman lusi lutfi ' +
    'made mahendra mahfud mahmud mahsun makmur malik mansur marlina maria mariam mariana marni marsinah martha martini maruf maryam maryati mashuri masruri mawardi maya mega melati meri mila mirna misbah misnan misran mochamad moch moh mohamad mohammad muh muhamad muhammad muhaimin muhlis mujiono mukhlis mulia mulyadi mulyani mulyono mulyanto munawar munir murni murniati mursid musa muslim muslimin mustafa mustofa mutia nabila nadia naim nana nanang nanda nani naufal nengah ngadiman ngatini nia nina ningrum ningsih nining nita norma novi novita nugraha nugroho nunung nur nuraini nurdin nurhayati nuri nurjanah nurlaela nurlaila nursanto nurul nyoman ' +
    'oka oktavia pandu parman parmi pardi paryono permana permata poniman ponirah pranoto prasetya prasetyo pratama pratiwi priyanto priyono puji purnama purnomo purwanto purwanti putra putri putu rachman rafi raden rahayu rahma rahmad rahman rahmat rahmawati rahmi rama ramadhan ramadhani ramdan ramli rangga rani ratih ratna ratnasari reza rian riana ridho ridwan rifki rika rina rini riris risa riska rita rizal rizka rizki rizky rohani rohim rohmah rohman rohmat romadhon roni ronny rosa rosidi rosita rosyid roy rudi rudy rukmini rusdi ruslan rusli rustam ' +
    'saad sabar safitri sahrul said saiful saipul salamah saleh salim salma salman samsudin samsul santi santika santoso sapri saputra saputri sari sarinah sarmi sartika sarwono satria satrio sekar septian septiani setiawan setiawati setyawan setyo sholeh sholihah sidik sigit sinaga sinta siregar siswanto siswoyo siti siska slamet sofian sofyan solikin soni sri suci sucipto sudarmaji sudarman sudarmono sudarno sudarsono sudirman sugeng sugianto sugiarti sugiarto sugiono sugito suharti suharto suhartono suhendra suherman sujarwo sujatmiko sujono sukarno sukarti sukirman sukri sulaiman sulastri sulis sulistyo sulistyowati suma sumadi sumarni sumarno sumarsono sumiati sumini sumiyati sunardi sunarti sunarto sunaryo suparman suparmi suparno suparti supardi supriadi supriyadi supriyanto supriyono suprapto surya suryadi suryani suryanto suryono susanti susanto susi susilo susilowati sutarno sutarjo sutikno sutini sutinah sutopo sutrisno suwandi suwarni suwarno suyanto suyono suyatno suyati syafi syafii syafrudin syahrial syahril syahrul syaiful syamsudin syamsul syarif syarifudin syukur ' +
    'tarmizi taufik taufiq tatik teguh tedi theresia tika tini titik titin tohir toni totok tri triono trisno tutik ujang ulfa umar umi untung usman utami utomo vera veronika vina vivi wahid wahyu wahyudi wahyuni wahyono wanto warni warsito waryono wati wawan wayan wibowo widi widia widiastuti widodo widya wijaya wijayanti winarno winarsih winarti wiwik wiwin wulan wulandari yadi yahya yanti yanto yatmi yeni yogi yohanes yoga yoyok yudha yudi yuli yulia yuliana yulianti yulianto yuliati yunita yunus yusron yusuf zaenal zaenudin zahra zain zainab zainal zainudin zakaria zaki zulfikar zulkifli ' +
    'ririn tarwi wartini darsem kasmi narti surti tarsih sarinten mudjiono harjito yosefina fransiska petrus paulus marthen kornelis melki ignasius benediktus antonia kristina mince agnes veronica yustina stefanus ferdinandus marselina yuliana goreti nahak bete seran klau nenometa banase naimnule lobo ' +
    'sihombing simanjuntak nasution lubis hutagalung situmorang pasaribu manurung silalahi tambunan sitorus panjaitan nainggolan pangaribuan harahap batubara ginting tarigan sembiring purba saragih sitompul napitupulu hutapea marpaung sinurat blegur tobing karding wenda rumbiak'
  ).split(/\s+/),
);
/** Less frequent ones, by where they are at home. */
const REGIONAL_NAMES: ReadonlySet<string> = new Set(Object.values(byRegion).flatMap((names) => names.split(' ')));

/** Endings that only names have; they find the many that no list holds. @source dossier: indonesian-identity §1–2 */
const NAME_ENDING =
  /(?:[rlmnfhsbzptd]ud+in|[a-z]anto|awati|n?ingsih|ningrum|ningtyas|[a-z]iono|urono|[ae]rtono|ardono|arsono|wasono|[ae]rjo[yn]o|yanti|ullah|iyatun|inah|[iyj]inem|iyem|ijem|[iy]ati|[rsw]i?yadi|[nmhw]ardi|riadi|wahyudi|aryadi|suwadi|tomo|bowo|prasojo|kusum[ao]|aningtyas|[lrdvf]iana|ulyana|rlina|sefina|gustina|[a-z]{2}syah|anus|inus|ikus|wulan|kurniawan|setiawan|irawan|hermawan|darmawan)$/;
const SHORTEST_BY_ENDING = 6;
/** Words with such an ending that are no names. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'karyawati peragawati biarawati wartawan karyawan relawan hartawan bangsawan rawan sukarelawan dermawan cendekiawan agamawan negarawan wisatawan ilmuwan lawan kawan sejawat mengamati menikmati terminus pengawan'.split(
    ' ',
  ),
);

/** Is this word part of persons' names, by a list or by its ending? */
export const isGivenName = (low: string): boolean => isFrequentName(low) || REGIONAL_NAMES.has(low);

/** A name that many people bear: to share it says little. */
export function isFrequentName(low: string): boolean {
  if (GIVEN_NAMES.has(low)) return true;
  // East Java writes "Astutik", "Sumiatik" for Astuti, Sumiati.
  if (low.endsWith('ik') && low.length >= SHORTEST_BY_ENDING && GIVEN_NAMES.has(low.slice(0, -1))) return true;
  return low.length >= SHORTEST_BY_ENDING && NAME_ENDING.test(low) && !NO_NAMES.has(low);
}
