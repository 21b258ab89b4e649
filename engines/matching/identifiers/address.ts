import { plainText } from '../names/structure.ts';
import abbreviations from './place-abbreviations.json' with { type: 'json' };

/** The labelled parts of an address, from the house to the province. All lower-case, spelling kept. */
export interface Address {
  street?: string;
  hamlet?: string;
  village?: string;
  district?: string;
  regency?: string;
  /** A regency and a city may share a name: Kab. Blitar is not Kota Blitar. */
  regencyKind?: 'kab' | 'kota';
  province?: string;
  rt?: number;
  rw?: number;
  /** "03/02" without labels: which is the RT is not certain. */
  rtRwUnlabelled?: boolean;
  /** Parts without a label, in their order. */
  loose: string[];
}

type Label = 'street' | 'alley' | 'hamlet' | 'village' | 'district' | 'regency' | 'city' | 'province' | 'end';

const LABELS: Readonly<Record<string, Label>> = {
  jl: 'street', jln: 'street', jalan: 'street', gg: 'alley', gang: 'alley', lorong: 'alley', lr: 'alley',
  dsn: 'hamlet', dusun: 'hamlet', dukuh: 'hamlet', dk: 'hamlet', dkh: 'hamlet', lingk: 'hamlet', link: 'hamlet', lingkungan: 'hamlet', kp: 'hamlet', kmp: 'hamlet',
  kampung: 'hamlet', kampong: 'hamlet', banjar: 'hamlet', br: 'hamlet', jorong: 'hamlet', pedukuhan: 'hamlet',
  ds: 'village', desa: 'village', kel: 'village', kelurahan: 'village', nagari: 'village', gampong: 'village', pekon: 'village',
  kec: 'district', kecamatan: 'district', distrik: 'district', kapanewon: 'district',
  kab: 'regency', kabupaten: 'regency', kota: 'city', kotamadya: 'city', kodya: 'city',
  prov: 'province', prop: 'province', provinsi: 'province', propinsi: 'province', no: 'end', nomor: 'end', blok: 'end', indonesia: 'end', kodepos: 'end',
}; // prettier-ignore

const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
  xi: '11',
  xii: '12',
};
/** Longer addresses are cut: no place name stands behind character 300 (our choice). */
const LONGEST_ADDRESS = 300;

const RT_RW = /\brt\W{0,3}rw\W{0,3}(\d{1,3})\s*[/\-. ]\s*(\d{1,3})\b|\brt\W{0,3}(\d{1,3})\W{0,3}rw\W{0,3}(\d{1,3})\b/;
const RW_RT = /\brw\W{0,3}(\d{1,3})\W{0,3}rt\W{0,3}(\d{1,3})\b/;
const BARE_PAIR = /(?<![\d/])(\d{1,3})\s*\/\s*(\d{1,3})(?![\d/])/;
const LONE_RT = /\brt\W{0,3}(\d{1,3})\b/;
const LONE_RW = /\brw\W{0,3}(\d{1,3})\b/;

function takeHouseNumbers(text: string, into: Address): string {
  const both = RT_RW.exec(text);
  if (both) {
    into.rt = Number(both[1] ?? both[3]);
    into.rw = Number(both[2] ?? both[4]);
    return text.replace(both[0], ' , ');
  }
  const turned = RW_RT.exec(text);
  if (turned) {
    into.rw = Number(turned[1]);
    into.rt = Number(turned[2]);
    return text.replace(turned[0], ' , ');
  }
  const rt = LONE_RT.exec(text);
  const rw = LONE_RW.exec(text);
  if (rt) into.rt = Number(rt[1]);
  if (rw) into.rw = Number(rw[1]);
  if (rt ?? rw) return text.replace(LONE_RT, ' , ').replace(LONE_RW, ' , ');
  const bare = BARE_PAIR.exec(text);
  if (!bare) return text;
  into.rt = Number(bare[1]);
  into.rw = Number(bare[2]);
  into.rtRwUnlabelled = true;
  return text.replace(bare[0], ' , ');
}

function put(into: Address, label: Label | undefined, words: readonly string[]): void {
  if (words.length === 0 || label === 'end') return;
  const name = words.join(' ');
  if (label === undefined) into.loose.push(name);
  else if (label === 'street') into.street = into.street === undefined ? name : `${into.street} ${name}`;
  else if (label === 'alley') into.street = `${into.street ?? ''} gang ${words.map((word) => ROMAN[word] ?? word).join(' ')}`.trim();
  else if (label === 'regency' || label === 'city') {
    into.regency = name;
    into.regencyKind = label === 'city' ? 'kota' : 'kab';
  } else into[label] = name;
}

function putShort(into: Address, word: string): boolean {
  const regency = Object.hasOwn(abbreviations.regency, word)
    ? abbreviations.regency[word as keyof typeof abbreviations.regency]
    : undefined;
  const province = Object.hasOwn(abbreviations.province, word)
    ? abbreviations.province[word as keyof typeof abbreviations.province]
    : undefined;
  if (regency !== undefined) {
    const [kind = '', ...name] = regency.split(' ');
    put(into, kind === 'kota' ? 'city' : 'regency', name);
  }
  if (province !== undefined) into.province = province;
  return regency !== undefined || province !== undefined;
}

/**
 * Takes an Indonesian address apart. Parts without a label stay loose; nothing is guessed.
 * @source dossier: indonesian-identity §5
 */
export function parseAddress(text: string): Address {
  const address: Address = { loose: [] };
  const rest = takeHouseNumbers(plainText(text.slice(0, LONGEST_ADDRESS)).replaceAll('\n', ','), address);
  for (const segment of rest.split(/[,;]/)) {
    let label: Label | undefined;
    let words: string[] = [];
    for (const word of segment.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')) {
      const found = Object.hasOwn(LABELS, word) ? LABELS[word] : undefined;
      if (found === undefined) {
        if (/^\d{5}$/.test(word) || (words.length === 0 && putShort(address, word))) continue;
        words.push(word);
        continue;
      }
      put(address, label, words);
      label = found;
      words = [];
    }
    put(address, label, label === 'end' ? [] : words);
  }
  return address;
}
