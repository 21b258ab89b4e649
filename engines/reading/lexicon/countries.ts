/**
 * Countries of work with the names people use for them, and towns abroad that stand for the country.
 * @source ISO 3166-1; names from the Indonesian press; towns from the dossier (passport-screening §2.8)
 */
export const COUNTRIES: readonly (readonly [string, string])[] = (
  [
    ['MY', 'malaysia|malaysa|malasya|malesia|malaysia barat|malaysia timur|kuala lumpur|johor bahru|johor baru|johor|sabah|sarawak|kuching|tawau|kota kinabalu|kinabalu|penang|pulau pinang|pulau penang|selangor|melaka|pahang|kelantan|perak malaysia'],
    ['SG', 'singapura|singapore|spore|singapur'],
    ['HK', 'hong kong|hongkong|hk|hkg|hong kong sar'],
    ['MO', 'makau|macau|makao'],
    ['TW', 'taiwan|taipei|taichung|kaohsiung|tainan|taoyuan'],
    ['SA', 'arab saudi|saudi arabia|saudi|arab|kerajaan arab saudi|riyadh|jeddah|jedah|makkah|mekkah|mekah|madinah|dammam|ksa'],
    ['AE', 'uni emirat arab|uni emirate arab|uea|emirat|dubai|abu dhabi|abudhabi|sharjah|uae'],
    ['QA', 'qatar|doha'], ['KW', 'kuwait'], ['BH', 'bahrain|bahrein'], ['OM', 'oman|muscat'], ['JO', 'yordania|jordania|amman'],
    ['SY', 'suriah|syria|damaskus'], ['IQ', 'irak|iraq|erbil|kurdistan'], ['IR', 'iran'], ['LB', 'lebanon|libanon|beirut'], ['YE', 'yaman'], ['EG', 'mesir|kairo'], ['LY', 'libya|libia|tripoli'], ['SD', 'sudan'], ['MA', 'maroko'], ['TN', 'tunisia'], ['DZ', 'aljazair'],
    ['KH', 'kamboja|cambodia|kamboja-kamboja|kambodja|camboja|phnom penh|pnom penh|siem reap|siemreap|sihanoukville|sihanouk|poipet|bavet|kampot|koh kong|chrey thom'],
    ['MM', 'myanmar|miyanmar|myawaddy|myawady|yangon|laukkaing|shwe kokko|kk park|burma'],
    ['TH', 'thailand|thailan|bangkok|mae sot|maesot|pattaya|phuket|hat yai'],
    ['LA', 'laos|vientiane|golden triangle|segitiga emas'], ['VN', 'vietnam|viet nam|ho chi minh|hanoi'], ['PH', 'filipina|philipina|philippines|manila'], ['BN', 'brunei darussalam|brunei'], ['TL', 'timor leste|timor-leste|dili'],
    ['KR', 'korea selatan|republik korea|korsel|korea|seoul|busan|incheon|south korea'], ['KP', 'korea utara'],
    ['JP', 'jepang|japan|tokyo|osaka|nagoya'], ['CN', 'tiongkok|china|cina|republik rakyat tiongkok|rrt|beijing|shanghai|guangzhou|guangdong'], ['MN', 'mongolia'],
    ['AU', 'australia|sydney|melbourne|perth|darwin'], ['NZ', 'selandia baru|new zealand'], ['PG', 'papua nugini|papua new guinea'], ['FJ', 'fiji'], ['SB', 'kepulauan solomon'], ['PW', 'palau'],
    ['IN', 'india'], ['PK', 'pakistan'], ['BD', 'bangladesh'], ['LK', 'sri lanka'], ['MV', 'maladewa|maldives|maladewi'], ['NP', 'nepal'], ['KZ', 'kazakhstan'], ['UZ', 'uzbekistan'], ['AZ', 'azerbaijan'], ['GE', 'georgia'], ['AM', 'armenia'],
    ['TR', 'turki|turkiye|turkey|türkiye|istanbul|ankara'], ['RU', 'rusia|russia|moskow'], ['UA', 'ukraina'], ['PL', 'polandia|poland|warsawa'], ['RS', 'serbia|beograd'], ['RO', 'rumania|romania'], ['BG', 'bulgaria'], ['HU', 'hungaria|hongaria'], ['CZ', 'ceko|republik ceko|ceska'], ['SK', 'slovakia|slowakia'],
    ['HR', 'kroasia'], ['SI', 'slovenia'], ['AL', 'albania'], ['MK', 'makedonia utara'], ['BA', 'bosnia'], ['GR', 'yunani'], ['CY', 'siprus'], ['MT', 'malta'], ['IT', 'italia|italy'], ['ES', 'spanyol'], ['PT', 'portugal'], ['FR', 'prancis|perancis'], ['DE', 'jerman|germany|berlin'], ['NL', 'belanda|netherlands|amsterdam'], ['BE', 'belgia'], ['CH', 'swiss'], ['AT', 'austria'],
    ['GB', 'inggris|britania raya|united kingdom|london'], ['IE', 'irlandia'], ['DK', 'denmark'], ['SE', 'swedia'], ['NO', 'norwegia'], ['FI', 'finlandia'], ['LT', 'lituania|lithuania'], ['LV', 'latvia'], ['EE', 'estonia'],
    ['US', 'amerika serikat|amerika|usa|united states|new york|los angeles|hawaii'], ['CA', 'kanada|canada'], ['MX', 'meksiko'], ['BR', 'brasil|brazil'], ['AR', 'argentina'], ['PE', 'peru'], ['UY', 'uruguay'], ['CL', 'chile|chili'], ['SR', 'suriname'],
    ['ZA', 'afrika selatan'], ['NG', 'nigeria'], ['KE', 'kenya'], ['ET', 'etiopia|ethiopia'], ['TZ', 'tanzania'], ['SN', 'senegal'], ['CI', 'pantai gading'], ['AO', 'angola'], ['MG', 'madagaskar'], ['MU', 'mauritius'], ['SC', 'seychelles'],
  ] satisfies readonly (readonly [string, string])[]
).flatMap(([iso, names]) => names.split('|').map((name) => [name, iso] as const));

/** Short names that need a preposition or a capital before they count, because they are also common words or surnames. */
export const WEAK_NAMES: ReadonlySet<string> = new Set(['arab', 'hk', 'oman', 'georgia', 'perth', 'chili', 'palau', 'peru', 'amman', 'manila', 'sabah', 'madinah', 'mekah', 'sudan', 'india', 'china', 'cina', 'iran', 'malta', 'chile', 'doha', 'ksa', 'usa', 'darwin', 'penang']);

/** Words before a country that make it an adjective, an origin of a foreigner or part of a name. */
export const NOT_DESTINATION_BEFORE: ReadonlySet<string> = new Set(
  'bahasa pemerintah pemerintahan kerajaan kedutaan kedubes duta dubes kementerian menteri parlemen polisi kepolisian imigrasi konsulat warga wn warganegara kewarganegaraan berkewarganegaraan berkebangsaan kebangsaan bangsa pria wanita perempuan lelaki laki pria-pria orang bos majikan agen agency perusahaan kapal bendera berbendera paspor mata dolar dollar ringgit riyal won yen laut restoran masakan budaya nomor nomer produk film drama asal saham timnas presiden raja sultan perdana delegasi otoritas parlemen aparat tentara militer bursa kamar universitas maskapai'.split(' '),
);

/** Behind these a country is a place of work even if an adjective might be meant. */
export const DESTINATION_BEFORE: ReadonlySet<string> = new Set('ke di dari menuju tujuan negara nang neng ning nyang menyang lari tiba lewat melalui via transit kerja bekerja berangkat pulang seperti'.split(' '));
