import { randomUUID } from 'node:crypto';
import { opening } from '../../modules/cases/scene.fixture.ts';
import { SECRECY_NOTICE } from '../../modules/cases/model.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import { ownsCase } from '../access-model.ts';
import { accountOf } from '../setup/office.ts';
import type { Request, Table } from './request.ts';

const text = 'Alasan yang cukup panjang';
const today = '2026-11-20';

const change = (duty: string, body: Request['body']): Request => ({ duty, on: 'case', by: 'works', ...(body !== undefined && { body }) });
export const CASES: Table = {
  'GET /cases': { duty: 'read cases', query: 'limit=200&closed=true' },
  'GET /cases/export': { duty: 'read cases' },
  'POST /cases': { duty: 'open cases', body: () => opening() },
  'GET /cases/:id': { duty: 'read cases', on: 'case' },
  'GET /cases/:id/summary': { duty: 'read cases', on: 'case' },
  'GET /law': { duty: 'read cases', query: `on=${today}` },
  'GET /task-sets': { duty: 'read cases' },
  'POST /cases/:id/description': change('work on cases', () => ({ summary: 'Lain', modus: 'other', conductFrom: null, conductTo: null })),
  'POST /cases/:id/state': change('work on cases', () => ({ act: 'wait', reason: text })),
  'POST /cases/:id/close': change('close cases', () => ({ outcome: 'no-violation', reason: text })),
  'POST /cases/:id/reopen': change('close cases', () => ({ reason: text })),
  'POST /cases/:id/team': change('work on cases', () => ({ add: [accountOf('bayu')], reason: text })),
  'GET /cases/:id/colleagues': { duty: 'work on cases', on: 'case', by: 'works', query: 'q=ra' },
  'POST /cases/:id/sources': change('work on cases', () => ({ sources: opening().sources })),
  'POST /cases/:id/sources/detach': change('work on cases', (s, r) => ({ source: s.partOf(r, 'source'), reason: text })),
  // Into another case of the same asker; with none, into itself, which is refused before anything is looked up.
  'POST /cases/:id/merge': change('close cases', (s, r, who) => ({
    into: s.of('case').find((one) => one.id !== r.id && ownsCase(who, one))?.id ?? r.id,
    reason: text,
  })),
  'POST /cases/:id/split': change('open cases', (s, r) => ({
    sources: [s.partOf(r, 'source')],
    summary: 'Lain',
    modus: 'other',
    reason: text,
  })),
  'POST /cases/:id/parties': change('work on cases', () => ({ name: 'Orang Lain', from: today, basis: text })),
  'POST /cases/:id/roles': change('work on cases', (s, r) => ({
    party: s.partOf(r, 'party'),
    role: 'at-risk',
    act: 'begin',
    day: today,
    basis: text,
  })),
  'POST /cases/:id/parties/:party/reveal': {
    duty: 'read cases',
    params: () => ({ id: randomUUID(), party: randomUUID() }),
    body: () => ({ purpose: text }),
  },
  'POST /cases/:id/facts': change('work on cases', () => ({
    sentence: text,
    sourceKind: 'observation',
    source: 'Petugas',
    gradeSource: 'B',
    gradeInformation: 2,
  })),
  'POST /cases/:id/facts/withdraw': change('work on cases', (s, r) => ({ fact: s.partOf(r, 'fact'), reason: text })),
  'POST /cases/:id/assessments': change('work on cases', () => ({ kind: 'strength', value: 'fair', reason: text })),
  'POST /cases/:id/tasks': change('work on cases', () => ({ title: 'Tugas lain', workingDays: 2 })),
  'POST /cases/:id/task-sets': change('work on cases', () => ({ set: 'holding-house' })),
  // Whoever sees a case may answer a task of the own office and write a note.
  'POST /cases/:id/tasks/answer': {
    duty: 'work on cases',
    on: 'case',
    body: (s, r) => ({ task: s.partOf(r, 'task'), act: 'done', answer: text }),
  },
  'POST /cases/:id/notes': { duty: 'work on cases', on: 'case', body: () => ({ text }) },
  'GET /compartments': { duty: 'read cases' },
  'POST /compartments': { duty: 'keep compartments', body: () => ({ name: 'Operasi', members: [], reason: text }) },
  'POST /compartments/:id/members': {
    duty: 'keep compartments',
    on: 'compartment',
    body: () => ({ add: [accountOf('raka')], reason: text }),
  },
  'POST /cases/:id/compartment': change('work on cases', () => ({ compartmentId: null, reason: text })),
  'GET /cases/:id/receivers': { duty: 'refer cases', on: 'case', by: 'works' },
  'GET /cases/:id/referral-preview': { duty: 'refer cases', on: 'case', by: 'works', query: 'fields=summary,facts,notes' },
  'GET /referrals': { duty: 'read cases', query: 'box=in&limit=200' },
  'GET /referrals/export': { duty: 'read cases', query: 'box=in' },
  'GET /referrals/:id': { duty: 'read cases', on: 'referral' },
  'POST /referrals/:id/letter': { duty: 'read cases', on: 'referral', body: () => ({}) },
  'POST /cases/:id/referrals': change('refer cases', () => ({
    kind: 'inform',
    toOfficeId: stableId('office', 'POLRES-TULUNGAGUNG'),
    purpose: text,
    message: text,
    fields: ['summary'],
  })),
  'POST /referrals/:id/accept': {
    duty: 'answer referrals',
    on: 'referral',
    by: 'receiver',
    body: () => ({ secrecyNotice: SECRECY_NOTICE.version }),
  },
  'POST /referrals/:id/return': {
    duty: 'answer referrals',
    on: 'referral',
    by: 'receiver',
    body: () => ({ code: 'capacity', reason: text }),
  },
  'POST /referrals/:id/revoke': { duty: 'refer cases', on: 'referral', by: 'sender', body: () => ({ reason: text }) },
  'POST /referrals/:id/outcome': {
    duty: 'answer referrals',
    on: 'referral',
    by: 'receiver',
    body: () => ({ outcome: 'service-given', text }),
  },
};
