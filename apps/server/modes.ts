import { keepCandidates } from '../../modules/people/index.ts';
import type { KeptCandidates } from '../../modules/people/index.ts';
import { ConfigProblem } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { MasterKeyProblem } from '../../platform/crypto/master-key.ts';
import { MigrationProblem } from '../../platform/db/migrate.ts';
import { EmbeddedPostgresProblem } from '../../platform/embedded-postgres/index.ts';
import { jobContext } from '../../platform/outbox/job-context.ts';
import { traffic } from '../../platform/outbox/give-way.ts';
import type { Traffic } from '../../platform/outbox/give-way.ts';
import { startWorker } from '../../platform/outbox/worker.ts';
import type { Worker } from '../../platform/outbox/worker.ts';
import { buildApp } from './app.ts';
import { addConsole } from './console-files.ts';
import { healthOf } from './health-check.ts';
import { loadReferences, openInstallation, StartProblem } from './installation.ts';
import type { Installation } from './installation.ts';
import { house } from './modules.ts';
import type { House } from './modules.ts';
import { ensureDistrict } from './training/ensure-district.ts';
import { ready } from './greeting.ts';

const EXPECTED = [ConfigProblem, MasterKeyProblem, MigrationProblem, EmbeddedPostgresProblem, StartProblem];
/** Problems that an operator can mend: their message is one sentence. */
export const isExpected = (error: unknown): boolean => EXPECTED.some((kind) => error instanceof kind);
const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/**
 * Runs one mode until a signal ends it.
 * @returns exit code; every expected problem is one sentence on standard error, without a stack
 */
export async function keepRunning(mode: string, config: () => Config): Promise<number> {
  try {
    if (mode === 'serve') return await serve(config());
    if (mode === 'work') return await work(config());
    if (mode === 'migrate') return await migrateOnly(config());
    tell(`"${mode}" tidak dikenal. Pilih serve, work atau migrate.`);
    return 2;
  } catch (error) {
    if (isExpected(error)) {
      tell((error as Error).message);
      return 2;
    }
    tell(`Kentongan berhenti karena kesalahan sendiri: ${error instanceof Error ? (error.stack ?? error.message) : 'tidak dikenal'}`);
    return 1;
  }
}

function worker(installation: Installation, { handlers, schedules }: House, road?: Traffic): Worker {
  const way = road !== undefined && { giveWay: road.giveWay };
  return startWorker({
    pool: installation.pool,
    handlers,
    schedules,
    ...way,
    contextOf: jobContext({ keys: installation.keys, blobs: installation.blobs, mode: installation.config.mode, ...way }),
    log,
  });
}

const log = (what: string, facts: Record<string, unknown>): void =>
  void process.stdout.write(`${JSON.stringify({ level: 40, time: new Date().toISOString(), msg: what, ...facts })}\n`);

async function serve(config: Config): Promise<number> {
  const startedAt = Date.now();
  const installation = await openInstallation(config);
  try {
    const modules = await house(config.dataDir, config.geoPackDir);
    await loadReferences(installation, modules, tell);
    await ensureDistrict(installation, modules, tell);
    const road = traffic();
    const background = worker(installation, modules, road);
    const candidates = keepCandidates({ pool: installation.pool, giveWay: road.giveWay, log });
    try {
      await serveUntilSignalled(installation, modules, { background, road, candidates }, startedAt);
      return 0;
    } finally {
      await candidates.stop();
      await background.stop();
    }
  } finally {
    await installation.close();
  }
}

async function serveUntilSignalled(
  installation: Installation,
  modules: House,
  { background, road, candidates }: { background: Worker; road: Traffic; candidates: KeptCandidates },
  startedAt: number,
): Promise<void> {
  const { config, pool, keys, blobs } = installation;
  const app = await buildApp({
    house: modules,
    pool,
    keys,
    blobs,
    mode: config.mode,
    strict: false,
    committed: background.wake,
    road,
    health: healthOf(installation, startedAt, candidates.standing),
  });
  await addConsole(app);
  await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
    throw listenProblem(error, config) ?? error;
  });
  const address = app.server.address();
  ready(config, typeof address === 'object' && address !== null ? address.port : config.port, Date.now() - startedAt, tell);
  await signalled();
  await app.close();
}

function listenProblem({ code }: NodeJS.ErrnoException, { port, host }: Config): StartProblem | undefined {
  if (code === 'EADDRINUSE')
    return new StartProblem(`Port ${port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=8081 npm start.`);
  if (code === 'EACCES')
    return new StartProblem(`Port ${port} tidak boleh dipakai oleh pengguna ini. Pilih port di atas 1023, misalnya PORT=8080.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartProblem(`Alamat HOST=${host} bukan milik komputer ini. Pakai HOST=127.0.0.1 atau HOST=0.0.0.0.`);
  return undefined;
}

async function work(config: Config): Promise<number> {
  if (config.databaseUrl === undefined)
    throw new StartProblem(
      'Mode work bekerja pada basis data bersama: isi DATABASE_URL. Tanpa itu, serve sudah menjalankan pekerjanya sendiri.',
    );
  const installation = await openInstallation(config);
  try {
    const background = worker(installation, await house(config.dataDir, config.geoPackDir));
    const candidates = keepCandidates({ pool: installation.pool, log });
    tell('Pekerja latar berjalan.');
    await signalled();
    await candidates.stop();
    await background.stop();
    return 0;
  } finally {
    await installation.close();
  }
}

async function migrateOnly(config: Config): Promise<number> {
  const installation = await openInstallation(config);
  try {
    await loadReferences(installation, await house(config.dataDir, config.geoPackDir), tell);
    tell('Basis data sudah pada versi program ini.');
    return 0;
  } finally {
    await installation.close();
  }
}

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
