import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { stableId } from '../../platform/db/stable-id.ts';
import type { Reference } from '../../platform/db/reference.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { RoleCode } from './model.ts';
import { DirectoryRow, readDirectory } from './office-directory.ts';
import type { DirectoryOffice } from './office-directory.ts';
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
const CoreOffices = z.array(
  z.object({
    code: z.string(),
    agency: z.string(),
    kind: z.string(),
    name: z.string(),
    address: z.string().optional(),
    phone: z.string().optional(),
    parent: z.string().optional(),
    territories: z.array(z.string()),
    /** Names under which `offices.csv` lists the same office. */
    listedAs: z.array(z.string()).optional(),
  }),
);
const Personas = z.array(
  z.object({ login: z.string(), displayName: z.string(), role: RoleCode, office: z.string(), territories: z.array(z.string()).optional() }),
);
const CORE_SOURCE = 'berita dan kajian tugas instansi, sudah diperiksa';
const SEED_FILES = ['agencies.json', 'core-offices.json', 'offices.csv'];
/** Raise when the way offices are written changes, so that installations load them anew. */
const FORM = 2;

const read = (name: string): Promise<Buffer> => readFile(new URL(name, SEED));
const readSeed = async <T>(name: string, schema: z.ZodType<T>): Promise<T> => schema.parse(JSON.parse((await read(name)).toString()));

export const agencyId = (code: string): string => stableId('agency', code);
export const officeId = (code: string): string => stableId('office', code);

/** Agencies with their dated names, the offices that the published articles name, and the published list of offices. */
export async function agenciesAndOffices(): Promise<Reference> {
  const hash = createHash('sha256').update(String(FORM));
  for (const content of await Promise.all(SEED_FILES.map(read))) hash.update(content);
  return {
    name: 'access/agencies-and-offices',
    version: hash.digest('hex').slice(0, 16),
    load: async (context) => {
      const known = await loadCore(context);
      await loadDirectory(context, known);
    },
  };
}

/** Agencies and the offices that the loop needs; also what an empty database gets for its first administrator. */
export async function loadCore({ tx }: Pick<JobContext, 'tx'>): Promise<Set<string>> {
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
  const known = new Set<string>();
  for (const office of await readSeed('core-offices.json', CoreOffices)) {
    for (const name of [office.code, ...(office.listedAs ?? [])]) known.add(name);
    const fresh = await store.putOffice(tx, {
      id: officeId(office.code),
      agency_id: agencyId(office.agency),
      code: office.code,
      kind: office.kind,
      name: office.name,
      address: office.address ?? null,
      phone: office.phone ?? null,
      parent_office_id: office.parent === undefined ? null : officeId(office.parent),
      source: CORE_SOURCE,
      confidence: 'confirmed',
    });
    if (fresh) await store.putTerritories(tx, officeId(office.code), office.territories, CORE_SOURCE);
  }
  return known;
}

/** The rows of the published list as offices, resolved with the units that are loaded. */
export async function directoryOffices({ tx }: Pick<JobContext, 'tx'>, known: ReadonlySet<string> = new Set()): Promise<DirectoryOffice[]> {
  const rows = z.array(DirectoryRow).parse(parse(await read('offices.csv'), { columns: true, skip_empty_lines: true }));
  return readDirectory(rows, await store.widePlaces(tx), known);
}

async function loadDirectory(context: JobContext, known: ReadonlySet<string>): Promise<void> {
  const offices = await directoryOffices(context, known);
  // Parents first: an office may point to one that stands later in the list.
  const parents = new Set(offices.map((office) => office.parentCode));
  for (const office of [...offices].sort((a, b) => Number(parents.has(b.code)) - Number(parents.has(a.code)))) {
    const parentKnown = office.parentCode !== null && (known.has(office.parentCode) || offices.some((o) => o.code === office.parentCode));
    const fresh = await store.putOffice(context.tx, {
      id: officeId(office.code),
      agency_id: agencyId(office.agency),
      code: office.code,
      kind: office.kind,
      name: office.name,
      parent_office_id: office.parentCode !== null && parentKnown ? officeId(office.parentCode) : null,
      source: office.row.source,
      source_date: office.row.source_date,
      confidence: office.row.confidence,
      status: office.status,
      note: office.row.note === '' ? null : office.row.note,
    });
    const source = office.basis === 'stated' ? office.row.source : 'letak kantornya; wilayah kerjanya belum diketahui';
    if (fresh) await store.putTerritories(context.tx, officeId(office.code), office.territories, source);
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
