import type { z } from 'zod';
import type { OfficeDetail } from '../../contract.ts';

export type Detail = z.infer<typeof OfficeDetail>;

export const STATUS: Readonly<Record<Detail['status'], string>> = {
  active: 'bekerja',
  planned: 'direncanakan',
  closed: 'ditutup',
};
export const CONFIDENCE: Readonly<Record<Detail['confidence'], string>> = {
  confirmed: 'dipastikan',
  reported: 'menurut berita',
  unverified: 'belum diperiksa',
  unknown: 'belum diketahui',
};
