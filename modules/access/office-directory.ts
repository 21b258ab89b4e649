import { z } from 'zod';

/** One row of `db/seed/offices.csv`: a published fact about an office, with its source. */
export const DirectoryRow = z.object({
  record_type: z.string(),
  name: z.string(),
  city: z.string(),
  province: z.string(),
  territory: z.string(),
  parent_office: z.string(),
  source: z.string(),
  source_date: z.string(),
  confidence: z.enum(['confirmed', 'reported', 'unverified']),
  note: z.string(),
});
export type DirectoryRow = z.infer<typeof DirectoryRow>;

/** A province or regency, to resolve what the sources call a territory. */
export interface Place {
  readonly code: string;
  readonly name: string;
}
export interface DirectoryOffice {
  readonly code: string;
  readonly agency: 'IMIGRASI' | 'KP2MI' | 'DISNAKER';
  readonly kind: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly status: 'active' | 'planned';
  readonly row: DirectoryRow;
  readonly territories: readonly string[];
  /** `stated`: the source names the territory; `seat`: only where the office stands is known. */
  readonly basis: 'stated' | 'seat' | 'unknown';
  /** Parts of the text that name no single unit. */
  readonly unresolved: readonly string[];
}

const KINDS: Readonly<Record<string, { agency: DirectoryOffice['agency']; kind: string; planned?: true }>> = {
  KANIM: { agency: 'IMIGRASI', kind: 'KANIM' },
  KANIM_NEW: { agency: 'IMIGRASI', kind: 'KANIM', planned: true },
  KANIM_UNIT: { agency: 'IMIGRASI', kind: 'UKK' },
  BP3MI: { agency: 'KP2MI', kind: 'BP3MI' },
  BP3MI_SERVICE_PLANNED: { agency: 'KP2MI', kind: 'P4MI', planned: true },
  P4MI: { agency: 'KP2MI', kind: 'P4MI' },
  P4MI_PLANNED: { agency: 'KP2MI', kind: 'P4MI', planned: true },
  LTSA: { agency: 'DISNAKER', kind: 'LTSA' },
};
const SURE: Readonly<Record<DirectoryRow['confidence'], number>> = { confirmed: 2, reported: 1, unverified: 0 };

/** Common names that stand for several regencies. @source dossier: offices; Perda names of the regions */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'malang raya': ['Kabupaten Malang', 'Kota Malang', 'Kota Batu'],
  'pulau lombok': ['Kota Mataram', 'Kabupaten Lombok Barat', 'Kabupaten Lombok Tengah', 'Kabupaten Lombok Timur', 'Kabupaten Lombok Utara'],
};
/** Where offices stand, as the sources write it, when it is a town and not a regency. @source seats of the regencies */
const SEATS: Readonly<Record<string, string>> = {
  bagansiapiapi: 'Kabupaten Rokan Hilir',
  bukittinggi: 'Kota Bukittinggi',
  meulaboh: 'Kabupaten Aceh Barat',
  singaraja: 'Kabupaten Buleleng',
  'dabo singkep': 'Kabupaten Lingga',
  selatpanjang: 'Kabupaten Kepulauan Meranti',
  'kuala tungkal': 'Kabupaten Tanjung Jabung Barat',
  'tanjung pandan': 'Kabupaten Belitung',
  kalianda: 'Kabupaten Lampung Selatan',
  kotabumi: 'Kabupaten Lampung Utara',
  'sumbawa besar': 'Kabupaten Sumbawa',
  atambua: 'Kabupaten Belu',
  maumere: 'Kabupaten Sikka',
  'labuan bajo': 'Kabupaten Manggarai Barat',
  batulicin: 'Kabupaten Tanah Bumbu',
  sampit: 'Kabupaten Kotawaringin Timur',
  tahuna: 'Kabupaten Kepulauan Sangihe',
  luwuk: 'Kabupaten Banggai',
  tobelo: 'Kabupaten Halmahera Utara',
  biak: 'Kabupaten Biak Numfor',
  timika: 'Kabupaten Mimika',
  karimun: 'Kabupaten Karimun',
  'ciracas, jakarta timur': 'Kota Administrasi Jakarta Timur',
};

/** "Kantor Imigrasi Kelas I Khusus Non TPI Bekasi" → `KANIM-BEKASI` */
const codeOf = (kind: string, name: string): string =>
  `${kind}-${name
    .replace(/^(Kantor Imigrasi|Layanan KP2MI di|BP3MI|P4MI|P4TKI|LTSA|UKK|ULP)\s+/, '')
    .replace(/^Kelas (I{1,3})( Khusus)?( Non)?( TPI)?\s+/, '')
    .replace(/^(Kabupaten|Provinsi)\s+/, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')}`;

/**
 * Turns the published list into offices: one per code (the surest, then the newest row wins), territories as codes.
 * @param places provinces and regencies of today
 * @param known names and codes of offices that are already there; their rows are left out
 */
export function readDirectory(rows: readonly DirectoryRow[], places: readonly Place[], known: ReadonlySet<string>): DirectoryOffice[] {
  const offices = new Map<string, DirectoryOffice>();
  for (const row of rows) {
    const type = KINDS[row.record_type];
    if (type === undefined || known.has(row.name)) continue;
    const code = codeOf(type.kind, row.name);
    const before = offices.get(code);
    if (known.has(code) || (before !== undefined && !isBetter(row, before.row))) continue;
    const planned = type.planned === true || (/\(direncanakan\)/.test(row.note) && !/dibuka/.test(row.note));
    const stated = resolve(row.territory.replace(/\([^)]*\)/g, ''), row.province, places);
    const seat = stated.codes.length > 0 ? stated : resolve(SEATS[row.city.toLowerCase()] ?? row.city, row.province, places);
    offices.set(code, {
      code,
      agency: type.agency,
      kind: type.kind,
      name: row.name.replace('P4TKI', 'P4MI'),
      parentCode: parentOf(row.parent_office),
      status: planned ? 'planned' : 'active',
      row,
      territories: seat.codes,
      basis: stated.codes.length > 0 ? 'stated' : seat.codes.length > 0 ? 'seat' : 'unknown',
      unresolved: [...stated.unresolved, ...(stated.codes.length > 0 ? [] : seat.unresolved)],
    });
  }
  return [...offices.values()];
}

const isBetter = (a: DirectoryRow, b: DirectoryRow): boolean =>
  SURE[a.confidence] > SURE[b.confidence] || (SURE[a.confidence] === SURE[b.confidence] && a.source_date > b.source_date);

const parentOf = (name: string): string | null => {
  const kanim = /^Kanim (.+)$/.exec(name)?.[1];
  if (kanim !== undefined) return codeOf('KANIM', kanim);
  return name.startsWith('BP3MI ') ? codeOf('BP3MI', name) : null;
};

/** "Kota Bekasi; Kabupaten Bekasi" → codes; what names nothing or too much is told. */
function resolve(text: string, province: string, places: readonly Place[]): { codes: string[]; unresolved: string[] } {
  const codes = new Set<string>();
  const unresolved: string[] = [];
  const home = provinceCode(province, places);
  for (const raw of text.split(';')) {
    const part = raw.replace(/^\s*incl\.\s*/, '').trim();
    if (part === '') continue;
    const names = GROUPS[part.toLowerCase()] ?? [part];
    const found = names.flatMap((name) => placesNamed(name, home, places));
    if (found.length === 0) unresolved.push(part);
    for (const place of found) codes.add(place.code);
  }
  return { codes: [...codes].sort(), unresolved };
}

const PROVINCE_NAMES: Readonly<Record<string, string>> = {
  'dki jakarta': 'daerah khusus ibukota jakarta',
  'di yogyakarta': 'daerah istimewa yogyakarta',
};
const plain = (name: string): string => {
  const key = name
    .toLowerCase()
    .replace(/^kota administrasi /, 'kota ')
    .replace(/[^a-z]/g, '');
  return key;
};
function provinceCode(name: string, places: readonly Place[]): string | undefined {
  const wanted = plain(PROVINCE_NAMES[name.toLowerCase()] ?? name);
  return wanted === '' ? undefined : places.find((p) => p.code.length === 2 && plain(p.name) === wanted)?.code;
}

/** A bare name means the regency and the city of that name; "Provinsi X" the whole province. */
function placesNamed(name: string, home: string | undefined, places: readonly Place[]): Place[] {
  if (name.startsWith('Provinsi ')) {
    const code = provinceCode(name.slice('Provinsi '.length), places);
    return places.filter((p) => p.code === code);
  }
  const wanted = plain(name);
  const fitting = places.filter(
    (p) =>
      p.code.length === 5 &&
      (home === undefined || p.code.startsWith(`${home}.`)) &&
      [plain(p.name), plain(p.name.replace(/^(Kabupaten|Kota( Administrasi)?) /, ''))].includes(wanted),
  );
  return fitting;
}
