import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { stableId } from '../../platform/db/stable-id.ts';
import type { Reference } from '../../platform/db/reference.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { RoleCode } from './model.ts';
import { hashPassword } from './secrets.ts';
import * as store from './store-reference.ts';

const SEED = new URL('../../db/seed/', import.meta.url);
const Agencies = z.array(
  z.object({
    code: z.string(),
    names: z.array(
      z.object({ name: z.string(), shortName: z.string(), validFrom: z.iso.date(), validTo: z.iso.date().optional(), source: z.string() }),
    ),
  }),
);
const Offices = z.array(
  z.object({
    code: z.string(),
    agency: z.string(),
    kind: z.string(),
    name: z.string(),
    parent: z.string().optional(),
    territories: z.array(z.string()),
  }),
);
const Personas = z.array(
  z.object({ login: z.string(), displayName: z.string(), role: RoleCode, office: z.string(), territories: z.array(z.string()).optional() }),
);

const readSeed = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(JSON.parse(await readFile(new URL(name, SEED), 'utf8')));

export const agencyId = (code: string): string => stableId('agency', code);
export const officeId = (code: string): string => stableId('office', code);

const SEED_FILES = ['agencies.json', 'core-offices.json'];

/** Agencies with their dated names, and the offices that the published articles name. */
export async function agenciesAndOffices(): Promise<Reference> {
  const contents = await Promise.all(SEED_FILES.map((name) => readFile(new URL(name, SEED))));
  return {
    name: 'access/agencies-and-offices',
    version: createHash('sha256').update(Buffer.concat(contents)).digest('hex').slice(0, 16),
    load: loadAgenciesAndOffices,
  };
}

async function loadAgenciesAndOffices({ tx }: JobContext): Promise<void> {
  for (const agency of await readSeed('agencies.json', Agencies)) {
    await store.putAgency(tx, { id: agencyId(agency.code), code: agency.code });
    for (const n of agency.names)
      await store.putAgencyName(tx, {
        agency_id: agencyId(agency.code),
        name: n.name,
        short_name: n.shortName,
        valid_from: n.validFrom,
        valid_to: n.validTo ?? null,
        source: n.source,
      });
  }
  for (const office of await readSeed('core-offices.json', Offices)) {
    await store.putOffice(tx, {
      id: officeId(office.code),
      agency_id: agencyId(office.agency),
      code: office.code,
      kind: office.kind,
      name: office.name,
      parent_office_id: office.parent === undefined ? null : officeId(office.parent),
      source: 'articles and dossier: actors-and-tasks',
      confidence: 'confirmed',
    });
    await store.putTerritories(tx, officeId(office.code), office.territories, 'articles and dossier: actors-and-tasks');
  }
}

/** The password of every training account; such accounts exist in training databases only. */
export const TRAINING_PASSWORD = 'kentongan-latihan';

/** The invented people of the training district and of the tests. */
export async function addTrainingAccounts({ tx, mode }: JobContext): Promise<void> {
  if (mode !== 'training') throw new Error('training accounts never enter a production database');
  const hash = await hashPassword(TRAINING_PASSWORD);
  for (const p of await readSeed('training/personas.json', Personas))
    await store.putTrainingAccount(tx, {
      id: stableId('account', p.login),
      login: p.login,
      display_name: p.displayName,
      role: p.role,
      office_id: officeId(p.office),
      territories: p.territories ?? null,
      password_hash: hash,
      training: true,
    });
}
