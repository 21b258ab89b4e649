import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Id, Line, pageOf, PageQuery, Prose, TypedDate } from '../../platform/contract/fields.ts';
import * as m from './model.ts';

export const listPlacements = endpoint({
  method: 'get',
  path: '/placements',
  summary: 'Penempatan yang tercatat, terbaru dahulu; nama disamarkan',
  permission: 'placement.work',
  audit: 'placement.listed',
  refusals: [],
  query: PageQuery.extend({
    state: m.PlacementState.optional(),
    number: z.string().trim().max(40).optional(),
    licence: z.enum(['ended']).optional(),
  }),
  reply: pageOf(m.PlacementLine),
});

export const NewPlacement = m.Details.extend({
  number: Line.max(40),
  scheme: m.Scheme,
  country: z.string().regex(/^[A-Z]{2}$/, 'Pilih negara tujuan'),
  recruiterId: Id.optional(),
  state: m.PlacementState.default('terdaftar'),
  onDay: TypedDate.optional(),
});
export const recordPlacement = endpoint({
  method: 'post',
  path: '/placements',
  summary: 'Mencatat penempatan seorang pekerja lewat jalur resmi',
  permission: 'placement.work',
  audit: 'placement.recorded',
  refusals: [m.REFUSALS.exists],
  announces: ['placement.recorded', 'person.mentioned'],
  body: NewPlacement,
  reply: z.object({ id: Id, number: z.string(), state: m.PlacementState }),
});

export const getPlacement = endpoint({
  method: 'get',
  path: '/placements/:id',
  summary: 'Satu penempatan lengkap dengan langkah-langkahnya',
  permission: 'placement.work',
  audit: 'placement.read',
  refusals: [],
  params: z.object({ id: Id }),
  reply: m.PlacementView,
});

export const stepPlacement = endpoint({
  method: 'post',
  path: '/placements/:id/steps',
  summary: 'Mencatat langkah berikut: dokumen, keberangkatan, kepulangan, atau berhenti di tengah jalan',
  permission: 'placement.work',
  audit: 'placement.stepped',
  refusals: [m.REFUSALS.ended, m.REFUSALS.backwards, m.REFUSALS.left],
  announces: ['placement.stepped'],
  params: z.object({ id: Id }),
  body: z.object({ state: m.PlacementState, onDay: TypedDate, note: Prose.max(1000).optional() }),
  reply: m.PlacementView,
});
