/**
 * Short and colloquial names of provinces and regencies, with the code they stand for.
 * @source names used in the Indonesian press; codes from the Kemendagri list
 */
export const ALIASES: Readonly<Record<string, string>> = {
  'dki jakarta': '31', dki: '31', jakarta: '31', 'daerah khusus jakarta': '31', jkt: '31',
  'di yogyakarta': '34', diy: '34', 'd.i. yogyakarta': '34',
  jabar: '32', jateng: '33', jatim: '35', ntb: '52', ntt: '53', 'nanggroe aceh darussalam': '11', nad: '11',
  sumut: '12', sumbar: '13', sumsel: '16', kepri: '21', babel: '19', 'bangka belitung': '19',
  'sumatra utara': '12', 'sumatra barat': '13', 'sumatra selatan': '16',
  kalbar: '61', kalteng: '62', kalsel: '63', kaltim: '64', kaltara: '65',
  sulut: '71', sulteng: '72', sulsel: '73', sultra: '74', sulbar: '76', malut: '82',
  lobar: '52.01', loteng: '52.02', lotim: '52.03', klu: '52.08', lotara: '52.08', ksb: '52.07',
  'lombok utara': '52.08', tts: '53.02', ttu: '53.03', sbd: '53.18',
  jogja: '34.71', yogya: '34.71', jogjakarta: '34.71',
  jaksel: '31.74', jakut: '31.72', jakbar: '31.73', jaktim: '31.75', jakpus: '31.71',
  tangsel: '36.74', bojonegara: '35.22', banyuwangen: '35.10', tulungagun: '35.04', nggalek: '35.03', trenggalik: '35.03',
  palangkaraya: '62.71', pangkalpinang: '19.71', tanjungpinang: '21.72', 'pematang siantar': '12.72', padangsidimpuan: '12.77',
  makasar: '73.71', 'ujung pandang': '73.71', bdg: '32.73', sby: '35.78', 'sorong kota': '96.71',
};

/** Islands and groups that carry no Kemendagri unit of their own, as people name them. */
export const ISLANDS: readonly string[] = [
  'Lombok', 'Jawa', 'Sumatera', 'Sumatra', 'Kalimantan', 'Sulawesi', 'Madura', 'Flores', 'Timor', 'Nusa Tenggara',
  'Pulau Jawa', 'Pulau Lombok', 'Pulau Sumbawa', 'Pulau Bali', 'Pulau Madura', 'Pulau Sumatera', 'Pulau Kalimantan',
  'Pulau Sulawesi', 'Pulau Flores', 'Pulau Timor', 'Pulau Sumba', 'Pulau Nias', 'Pulau Batam', 'Pulau Bintan', 'Bintan Timur Laut',
  'Pulau Sebatik', 'Pulau Rupat', 'Pulau Galang', 'Pulau Rempang', 'Pulau Bawean',
];

/**
 * Names that a regency and a city share, where the press means the city because it is the capital of the province.
 * @source our choice, after the worked example "ditampung di Semarang"
 */
export const CAPITALS_AMONG_TWINS: ReadonlySet<string> = new Set(['33.74', '32.73', '53.71', '36.73']);
