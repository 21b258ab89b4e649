import type { EvidenceLine, Judgement } from '../network/index.ts';
import type { Warning } from './settings.ts';

const KIND: Record<string, string> = {
  phone: 'nomor telepon',
  email: 'alamat surel',
  account: 'rekening pembayar',
  handle: 'akun media sosial',
  plate: 'nomor kendaraan',
  address: 'alamat',
  company: 'perusahaan',
  name: 'nama',
  story: 'susunan kata jawaban',
  matter: 'hal',
  place: 'desa',
};

const FACT: Record<string, string> = {
  schedule_unknown: 'tidak tahu jadwal berangkat',
  host_unknown: 'tidak dapat menyebut tuan rumah atau hotel',
  family_unaware: 'keluarga tidak tahu',
  no_plan: 'belum dapat menyebut rencana',
  purpose_contradicted: 'jawaban atau negara tujuan tidak cocok dengan keperluan yang ditulis',
  placed_for_else: 'tercatat dalam penempatan untuk pekerjaan atau negara lain',
  sent_home: 'dipulangkan dari luar negeri sesudah permohonan ini',
  paid_by_other: 'biaya ditanggung orang lain',
  invited: 'diajak orang di luar keluarga',
  usual_cover: 'tujuan perjalanan yang sering dipakai sebagai kedok',
  labour_corridor: 'negara tujuan yang sering dipakai untuk kerja tanpa prosedur',
  no_return_ticket: 'tiket pulang belum ada atau tidak cocok',
  no_lodging: 'bukti penginapan belum ada atau tidak cocok',
  no_pilgrim_letter: 'surat PPIU belum ada atau tidak cocok',
  no_placement_papers: 'perjanjian penempatan atau ID PMI belum ada',
  papers_differ: 'isi berkas tidak saling cocok',
  turned_down: 'permohonan pernah ditolak atau ditunda untuk diperiksa',
  sent_back: 'pernah dipulangkan dari luar negeri',
  placed_lawfully: 'tercatat dalam penempatan resmi',
  officer_confirmed: 'dibenarkan petugas',
  officer_dismissed: 'sudah diperiksa petugas dan dinyatakan wajar',
  same_set: 'orang-orang yang sama bertemu pada lebih dari satu pengenal',
  several_reports: 'diceritakan oleh beberapa pelapor yang berbeda',
  same_destination: 'negara tujuan yang sama disebut laporan dan pihak lain',
  near: 'berdekatan tempat dan waktunya',
  rare_journey:
    'beberapa pemohon dari daerah ini, tidak serumah dan dengan jawaban atau berkas yang janggal, dalam sebulan menuju negara yang jarang dituju pemohon sejenis',
  surge: 'laporan dari desa ini lebih banyak dari biasanya',
  agency_new_here: 'perusahaan ini tiba-tiba mengurus banyak orang dari kecamatan tempat ia sebelumnya hampir tidak bekerja',
  agency_odd_stories: 'jawaban atau berkas pemohon lewat perusahaan ini jauh lebih sering janggal daripada pemohon lain',
  agency_reported: 'perusahaan ini lebih sering disebut laporan daripada yang biasa bagi perusahaan sebesar itu',
  again_other_office: 'mengajukan lagi di kantor lain setelah ditolak atau ditunda untuk diperiksa',
  again_changed_story: 'mengajukan lagi dengan keperluan atau negara tujuan yang berbeda',
  again_new_words: 'mengajukan lagi dengan keperluan yang sama tetapi cerita yang lain',
  same_person: 'orang yang sama mengajukan lagi setelah ditolak atau ditunda',
};

/** One sentence for one line of evidence; kinds and places only, no names. */
export function whyWords({ code, identifier }: Pick<EvidenceLine, 'code' | 'identifier'>): string {
  const kind = KIND[identifier?.kind ?? ''] ?? 'keterangan';
  const value = identifier === undefined || identifier.kind === 'name' || identifier.shown === '' ? '' : ` (${identifier.shown})`;
  if (code.startsWith('shared_'))
    return `${kind} yang sama dipakai pemohon lain yang tidak serumah${value}${code.endsWith('_together') ? ', datang bersama' : code.endsWith('_wide') ? ', dari kecamatan yang berbeda' : code.endsWith('_near') ? ', dari desa yang berbeda' : ', datang sendiri-sendiri'}`;
  if (code.startsWith('reported_')) return `${kind} yang disebut laporan juga muncul pada permohonan${value}`;
  if (code.startsWith('told_')) return `laporan lain menyebut ${kind} yang sama${value}`;
  if (code.startsWith('not_')) return `bukan: ${FACT[code.slice(4)] ?? code.slice(4)}`;
  return FACT[code] ?? code;
}

const HEAD: Record<Warning['kind'], string> = {
  ring: 'Beberapa orang yang tidak sekeluarga terkait satu sama lain dengan cara yang jarang terjadi di sini.',
  repeat_applicant: 'Seseorang mengajukan lagi setelah permohonannya ditolak atau ditunda.',
  recruiter: 'Beberapa laporan tampaknya bercerita tentang perekrut yang sama.',
  village_surge: 'Laporan dari satu desa lebih banyak dari biasanya dan tampaknya tentang hal yang sama.',
  lost_contact: 'Seorang pekerja kehilangan kontak.',
  hoax_suspected: 'Banyak akun baru melaporkan sasaran yang sama pada hari yang sama; ini mungkin laporan palsu.',
};

const many = (n: number, one: string): string => `${n} ${one}`;

/** "Nomor telepon +62… (3 permohonan)". */
function connections(judgement: Judgement): string {
  const found = new Map<string, Set<string>>();
  for (const line of judgement.evidence)
    if (line.identifier !== undefined && line.bits > 0 && /^(?:shared|reported|told|agency)_/.test(line.code)) {
      const { kind, shown } = line.identifier;
      if (kind === 'name' && shown === '') continue;
      const value = kind === 'story' || kind === 'matter' ? '' : ` ${shown}`;
      const words = `${KIND[kind] ?? 'keterangan'}${value}`;
      found.set(words, (found.get(words) ?? new Set()).add(line.event));
    }
  return [...found]
    .sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([words, events]) => `${words} (${many(events.size, 'kejadian')})`)
    .join('; ');
}

/** The five strongest reasons, strongest first, each said once. */
function reasons(lines: readonly EvidenceLine[]): string {
  const sums = new Map<string, { bits: number; events: Set<string> }>();
  for (const line of lines) {
    const words = whyWords({ code: line.code, ...(line.identifier && { identifier: { ...line.identifier, shown: '' } }) });
    const sum = sums.get(words) ?? { bits: 0, events: new Set() };
    sum.bits += line.bits;
    sums.set(words, { bits: sum.bits, events: sum.events.add(line.event) });
  }
  return [...sums]
    .sort(([a, m], [b, n]) => Math.abs(n.bits) - Math.abs(m.bits) || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([words, { bits, events }]) => `${bits < 0 ? 'meringankan: ' : ''}${words} [${events.size}×, ${bits.toFixed(1)} bit]`)
    .join('; ');
}

/**
 * The explanation an officer reads: what connects, how strong it is, what is not known, what would lower it. Deterministic sentences.
 * @source dossier: detection §6 "Explanation"
 */
export function explain(
  kind: Warning['kind'],
  judgement: Judgement,
  departsInDays: number | undefined,
  villageNames: readonly string[],
): string {
  const applications = new Set(judgement.members.filter((m) => m.kind === 'application').map((m) => m.event)).size;
  const reports = new Set(judgement.members.filter((m) => m.kind === 'report').map((m) => m.event)).size;
  const placements = new Set(judgement.members.filter((m) => m.kind === 'placement').map((m) => m.event)).size;
  const size = [
    ...(applications > 0 ? [many(applications, 'permohonan paspor')] : []),
    ...(placements > 0 ? [many(placements, 'catatan penempatan')] : []),
    ...(reports > 0 ? [many(reports, 'laporan')] : []),
  ];
  const linked = connections(judgement);
  return [
    HEAD[kind],
    `Terkait: ${size.join(' dan ')}${villageNames.length > 0 ? ` dari ${villageNames.slice(0, 4).join(', ')}` : ''}.`,
    ...(linked === '' ? [] : [`Penghubung: ${linked}.`]),
    `Alasan terkuat: ${reasons(judgement.evidence)}. Jumlahnya ${judgement.bits.toFixed(1)} bit.`,
    departsInDays === undefined
      ? 'Tanggal berangkat belum diketahui.'
      : `Keberangkatan terdekat yang diketahui: ${departsInDays < 0 ? 'sudah lewat' : `${departsInDays} hari lagi`}.`,
    `Belum diketahui: siapa pemilik pengenal itu, dan apakah mereka saling kenal.${reports > 0 ? ' Isi laporan belum diperiksa.' : ''}`,
    'Nilai ini turun bila pemilik pengenal ternyata agen berizin, penolong desa atau kerabat, atau bila surat penempatan resmi ada.',
    ...(judgement.hubs.length > 0
      ? [
          `Tidak dihitung karena titik temu umum: ${judgement.hubs
            .map((hub) => `${KIND[hub.kind] ?? 'pengenal'} ${hub.shown}`)
            .slice(0, 3)
            .join('; ')}.`,
        ]
      : []),
    'Ini ajakan memeriksa dan menolong, bukan tuduhan.',
  ].join(' ');
}
