/**
 * Currency words and signs. Codes are ISO 4217.
 * @source ISO 4217; spellings as used in the Indonesian and Malaysian press and in chats
 */

/** Words in front of an amount. */
export const BEFORE: Readonly<Record<string, string>> = {
  rp: 'IDR', idr: 'IDR', rupiah: 'IDR', rm: 'MYR', myr: 'MYR', usd: 'USD', sgd: 'SGD', twd: 'TWD', ntd: 'TWD', nt: 'TWD', hkd: 'HKD', aud: 'AUD',
  nzd: 'NZD', cad: 'CAD', eur: 'EUR', euro: 'EUR', gbp: 'GBP', sar: 'SAR', sr: 'SAR', aed: 'AED', qar: 'QAR', kwd: 'KWD', bhd: 'BHD', omr: 'OMR',
  jpy: 'JPY', krw: 'KRW', cny: 'CNY', rmb: 'CNY', thb: 'THB', khr: 'KHR', vnd: 'VND', mmk: 'MMK', bnd: 'BND', try: 'TRY', php: 'PHP', jod: 'JOD',
};

/** Letters in front of a dollar sign. */
export const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD', nt: 'TWD', hk: 'HKD', s: 'SGD', sg: 'SGD', a: 'AUD', au: 'AUD', nz: 'NZD', c: 'CAD', b: 'BND', usd: 'USD', ntd: 'TWD',
};

export const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₩': 'KRW', '฿': 'THB' };

/** Words behind an amount. The longest fitting phrase wins. */
export const BEHIND: readonly (readonly [string, string])[] = [
  ['rupiah', 'IDR'], ['rupiyah', 'IDR'], ['rp', 'IDR'], ['idr', 'IDR'], ['perak', 'IDR'],
  ['ringgit malaysia', 'MYR'], ['ringgit', 'MYR'], ['rm', 'MYR'], ['myr', 'MYR'],
  ['dolar amerika serikat', 'USD'], ['dolar amerika', 'USD'], ['dolar as', 'USD'], ['dolar us', 'USD'], ['us dolar', 'USD'], ['us dollar', 'USD'],
  ['dollar amerika serikat', 'USD'], ['dollar amerika', 'USD'], ['dollar as', 'USD'], ['dollar us', 'USD'], ['dolar', 'USD'], ['dollar', 'USD'], ['dolar usd', 'USD'], ['usd', 'USD'],
  ['dolar singapura', 'SGD'], ['dollar singapura', 'SGD'], ['dolar singapore', 'SGD'], ['dollar singapore', 'SGD'], ['sgd', 'SGD'],
  ['dolar hong kong', 'HKD'], ['dolar hongkong', 'HKD'], ['dollar hong kong', 'HKD'], ['dollar hongkong', 'HKD'], ['dolar hk', 'HKD'], ['hkd', 'HKD'],
  ['new taiwan dolar', 'TWD'], ['new taiwan dollar', 'TWD'], ['dolar taiwan', 'TWD'], ['dollar taiwan', 'TWD'], ['taiwan dolar', 'TWD'], ['taiwan dollar', 'TWD'], ['dolar baru taiwan', 'TWD'], ['dolar taiwan baru', 'TWD'], ['ntd', 'TWD'], ['nt', 'TWD'], ['twd', 'TWD'],
  ['dolar australia', 'AUD'], ['dollar australia', 'AUD'], ['aud', 'AUD'], ['dolar selandia baru', 'NZD'], ['dollar selandia baru', 'NZD'], ['nzd', 'NZD'],
  ['dolar kanada', 'CAD'], ['dollar kanada', 'CAD'], ['dolar brunei', 'BND'], ['dollar brunei', 'BND'],
  ['riyal arab saudi', 'SAR'], ['riyal saudi', 'SAR'], ['real saudi', 'SAR'], ['rial saudi', 'SAR'], ['reyal saudi', 'SAR'], ['riyal', 'SAR'], ['reyal', 'SAR'], ['real', 'SAR'], ['sar', 'SAR'],
  ['riyal qatar', 'QAR'], ['rial oman', 'OMR'], ['riyal oman', 'OMR'], ['dirham uea', 'AED'], ['dirham uni emirat arab', 'AED'], ['dirham', 'AED'], ['aed', 'AED'],
  ['dinar kuwait', 'KWD'], ['dinar bahrain', 'BHD'], ['dinar yordania', 'JOD'], ['dinar irak', 'IQD'], ['dinar', 'KWD'],
  ['yen jepang', 'JPY'], ['yen', 'JPY'], ['won korea selatan', 'KRW'], ['won korea', 'KRW'], ['won', 'KRW'], ['euro', 'EUR'], ['eur', 'EUR'],
  ['baht thailand', 'THB'], ['baht', 'THB'], ['bath', 'THB'], ['yuan', 'CNY'], ['renminbi', 'CNY'], ['rmb', 'CNY'], ['poundsterling', 'GBP'], ['pound sterling', 'GBP'], ['pound', 'GBP'],
  ['peso', 'PHP'], ['lira turki', 'TRY'], ['lira', 'TRY'], ['zloty', 'PLN'], ['kyat', 'MMK'], ['riel', 'KHR'], ['dong vietnam', 'VND'], ['rupee', 'INR'],
];
