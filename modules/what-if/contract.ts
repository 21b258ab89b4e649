import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { WhatIfResult } from './model.ts';

export const getWhatIf = endpoint({
  method: 'get',
  path: '/what-if',
  summary: 'Seandainya: lebih banyak laporan, satu nomor lagi di loket, atau pertolongan lebih cepat; angka distrik tiruan',
  permission: 'alert.read',
  audit: null,
  refusals: [],
  reply: z.object({
    result: WhatIfResult.nullable().describe('null: belum ada hitungan'),
    origin: z.enum(['own', 'shipped']).nullable().describe('Dihitung di mesin ini, atau dibawa program'),
    ownUnreadable: z.boolean().describe('Hitungan sendiri ada tetapi tidak dapat dibaca'),
  }),
});
