import { createContext, useContext } from 'react';
import type { WireProblem } from '../contract/call.ts';

/** Words for refusal codes (`case/closed`), collected by the app from the modules: what happened and what to do. */
const ReasonContext = createContext<Readonly<Record<string, string>>>({});
export const ReasonProvider = ReasonContext.Provider;

export interface Told {
  readonly happened: string;
  readonly safe: string;
  readonly remedy: string;
}

const KEPT = 'Isian Anda masih ada di layar ini.';
const NOTHING = 'Tidak ada yang berubah.';

const remedyOf = (status: number): Told['remedy'] => {
  if (status === 400) return 'Perbaiki isian yang ditandai, lalu kirim lagi.';
  if (status === 401) return 'Masuk lagi; halaman ini menunggu Anda.';
  if (status === 403) return 'Bila pekerjaan ini tugas Anda, mintalah kewenangannya kepada administrator kantor.';
  if (status === 404) return 'Periksa alamatnya. Mungkin data ini di luar wilayah kerja Anda.';
  if (status === 409) return 'Muat ulang untuk melihat keadaan terbaru.';
  if (status === 429) return 'Tunggu beberapa menit, lalu coba lagi.';
  return 'Coba lagi sebentar. Bila terulang, sebutkan nomor rujukan kepada administrator.';
};

/**
 * A problem in words: what happened, what is safe, what to do. Never shows codes or technical text as the message.
 * @param read nothing was to be changed, so nothing is said of it
 */
export const useTold = (problem: WireProblem, read = false): Told => {
  const known = useContext(ReasonContext)[problem.code];
  const { status, code, title, detail } = problem;
  const safe = status === 0 || status >= 500 ? KEPT : read ? '' : NOTHING;
  if (code === 'network/slow') return { happened: title, safe: detail ?? KEPT, remedy: '' };
  if (code.startsWith('network/')) return { happened: title, safe, remedy: detail ?? remedyOf(status) };
  // Words of the module and of the use case already say what to do.
  if (known !== undefined || detail !== undefined) return { happened: known ?? detail ?? title, safe, remedy: '' };
  return { happened: title, safe, remedy: remedyOf(status) };
};
