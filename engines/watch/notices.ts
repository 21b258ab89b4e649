import { endOfDay } from './days.ts';
import type { Meeting, Seen } from './memory.ts';
import type { Warning } from './settings.ts';
import type { Surge } from './surges.ts';

/** Something to keep an eye on; it costs nothing of the budget. */
export type Notice =
  | { readonly kind: 'hoax_suspected'; readonly target: Meeting; readonly reports: readonly Seen[] }
  | { readonly kind: 'repeat_applicant'; readonly earlier: Seen; readonly now: Seen }
  | { readonly kind: 'village_surge'; readonly week: number; readonly surge: Surge }
  | { readonly kind: 'lost_contact'; readonly event: string; readonly village: string | undefined };

/** Being turned down, then coming again: a question, since most have only fetched a paper. Our choice. */
const REPEAT_BITS = { earlier: 2, now: 1 };
const LOST_BITS = 2;

interface Draft {
  readonly id: string;
  readonly villages: readonly (string | undefined)[];
  readonly identifiers?: Warning['identifiers'];
  readonly evidence: Warning['evidence'];
  readonly text: string;
}

function draft(notice: Notice): Draft {
  if (notice.kind === 'hoax_suspected') {
    const { target, reports } = notice;
    const first = reports.map(({ event }) => event).sort()[0] ?? '';
    return {
      id: `hoax-${first}`,
      villages: reports.map(({ village }) => village),
      identifiers: [{ kind: target.kind, value: target.shown }],
      evidence: reports.map(({ event }) => ({ event, mention: '0', why: 'akun baru, sasaran dan hari yang sama', bits: 0 })),
      text: `${reports.length} akun yang belum pernah melapor menyebut sasaran yang sama (${target.shown}) pada hari yang sama. Ini mungkin laporan palsu yang diatur, mungkin juga tetangga yang sama-sama cemas. Laporan itu tidak dihitung sampai seseorang memeriksanya.`,
    };
  }
  if (notice.kind === 'repeat_applicant') {
    const { earlier, now } = notice;
    return {
      id: `repeat-${now.event}`,
      villages: [now.village],
      evidence: [
        {
          event: earlier.event,
          mention: 'applicant',
          why: 'permohonan ini ditolak atau ditunda untuk diperiksa',
          bits: REPEAT_BITS.earlier,
        },
        { event: now.event, mention: 'applicant', why: 'orang yang sama mengajukan lagi', bits: REPEAT_BITS.now },
      ],
      text: 'Orang yang permohonannya ditolak atau ditunda untuk diperiksa mengajukan lagi. Belum diketahui apa yang berubah: bisa jadi surat yang kurang kini lengkap. Tanyakan apa yang berubah dan tunjukkan jalur resmi; ini bukan tuduhan.',
    };
  }
  if (notice.kind === 'village_surge') {
    const { village, events, weeks, expected, bits } = notice.surge;
    const cents = Math.round(bits * 100);
    const share = Math.trunc(cents / events.length);
    return {
      id: `surge-${village}-${notice.week}`,
      villages: [village],
      evidence: events.map(({ event, ties }, at) => ({
        event,
        mention: ties[0]?.mention ?? '0',
        why: 'laporan atau permohonan yang menonjol dari desa ini',
        bits: (at === 0 ? cents - share * (events.length - 1) : share) / 100,
      })),
      text: `Dari desa ini datang ${events.length} laporan atau permohonan yang menonjol dalam ${weeks} minggu; biasanya ${expected.toFixed(1)}. Kegiatan penyuluhan dan kunjungan sudah diperhitungkan. Belum diketahui apakah semuanya tentang hal yang sama. Tempat dan waktu saja bukan alasan mencurigai siapa pun: tanyakan kepada perangkat desa apa yang terjadi.`,
    };
  }
  return {
    id: `lost-${notice.event}`,
    villages: [notice.village],
    evidence: [{ event: notice.event, mention: 'person', why: 'catatan penempatan menyatakan hilang kontak', bits: LOST_BITS }],
    text: 'Catatan penempatan menyatakan pekerja ini hilang kontak. Belum diketahui apakah keluarga masih mendengar kabarnya. Tanyakan kepada keluarga dan BP3MI.',
  };
}

/** A notice in the words of the file format, always `watch`. */
export function warningOfNotice(
  notice: Notice,
  today: number,
  offsetMinutes: number,
  officerOf: (villages: readonly string[]) => string,
): Warning {
  const { id, villages, identifiers = [], evidence, text } = draft(notice);
  const known = [...new Set(villages.filter((code) => code !== undefined))].sort();
  return {
    id,
    at: endOfDay(today, offsetMinutes),
    kind: notice.kind,
    level: 'watch',
    officer: officerOf(known),
    villages: known,
    score_bits: evidence.reduce((sum, { bits }) => sum + bits, 0),
    identifiers,
    evidence,
    text,
  };
}
