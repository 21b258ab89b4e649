import { access, constants, readdir, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Config } from '../../platform/config/config.ts';
import { masterKeyPath } from '../../platform/crypto/master-key.ts';
import { getFact } from '../../platform/db/facts.ts';
import { readMigrations } from '../../platform/db/migrate.ts';
import { MIGRATIONS, openInstallation } from './installation.ts';
import type { Installation } from './installation.ts';
import { migrationsRun, readFigures } from './store-health.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly topic: string;
  readonly ok: boolean;
  readonly sentence: string;
  /** What to do, when it is not well. */
  readonly remedy?: string;
}

const OLDEST_NODE_MAJOR = 20;
const DISK_LOW_BYTES = 1_000_000_000;
const ANCHOR_LATE_HOURS = 48;
const STUCK_SECONDS = 300;
const HOUR_MS = 3_600_000;
const good = (topic: string, sentence: string): Finding => ({ topic, ok: true, sentence });
const bad = (topic: string, sentence: string, remedy: string): Finding => ({ topic, ok: false, sentence, remedy });

/** Looks, changes nothing. Every check stands for itself: one that cannot be made says why. */
export async function examine(config: () => Config): Promise<Finding[]> {
  const findings = [nodeVersion()];
  let settings: Config;
  try {
    settings = config();
    findings.push(good('Pengaturan', `mode ${settings.mode}, port ${settings.port}, data di ${settings.dataDir}`));
  } catch (error) {
    return [
      ...findings,
      bad('Pengaturan', (error as Error).message, 'Perbaiki pengaturan lingkungan (environment) itu lalu jalankan doctor lagi.'),
    ];
  }
  findings.push(...(await dataFolder(settings)), await portIsFree(settings));
  if (settings.databaseUrl === undefined && !(await readdir(join(settings.dataDir, 'postgres')).catch(() => undefined)))
    return [...findings, bad('Basis data', 'belum pernah dibuat di folder data ini.', 'Jalankan npm start sekali.')];
  return [...findings, ...(await database(settings))];
}

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= OLDEST_NODE_MAJOR
    ? good('Node.js', `versi ${process.versions.node}`)
    : bad('Node.js', `versi ${process.versions.node} terlalu lama.`, 'Pasang Node.js 24 dan jalankan lagi.');
}

async function dataFolder({ dataDir }: Config): Promise<Finding[]> {
  try {
    await access(dataDir, constants.R_OK | constants.W_OK);
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return [
      bad(
        'Folder data',
        absent ? `${dataDir} belum ada.` : `${dataDir} tidak dapat dibaca atau ditulis.`,
        absent ? 'Jalankan npm start, atau periksa KENTONGAN_DATA.' : 'Beri hak baca dan tulis kepada pengguna yang menjalankan Kentongan.',
      ),
    ];
  }
  const fs = await statfs(dataDir);
  const free = fs.bavail * fs.bsize;
  const gigabytes = (free / 1e9).toLocaleString('id-ID', { maximumFractionDigits: 1 });
  return [
    good('Folder data', `${dataDir} dapat dibaca dan ditulis`),
    free > DISK_LOW_BYTES
      ? good('Ruang cakram', `${gigabytes} GB kosong`)
      : bad('Ruang cakram', `tinggal ${gigabytes} GB.`, 'Kosongkan ruang: basis data berhenti menulis bila cakram penuh.'),
    await keyFile(dataDir),
    await anchors(dataDir),
  ];
}

async function keyFile(dataDir: string): Promise<Finding> {
  const path = masterKeyPath(dataDir);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    return bad(
      'Kunci enkripsi',
      `${path} tidak ada.`,
      'Bila ini pemasangan baru, npm start membuatnya. Bila bukan, kembalikan berkas itu dari cadangan kunci.',
    );
  if ((found.mode & 0o077) !== 0 && process.platform !== 'win32')
    return bad('Kunci enkripsi', `${path} dapat dibaca pengguna lain.`, `Jalankan: chmod 600 ${path}`);
  return good('Kunci enkripsi', 'ada dan hanya dapat dibaca pemiliknya. Simpan salinannya di tempat lain');
}

async function anchors(dataDir: string): Promise<Finding> {
  const names = (await readdir(join(dataDir, 'anchors')).catch(() => [])).filter((n) => n.endsWith('.json')).sort();
  const last = names.at(-1);
  if (last === undefined) return good('Jangkar audit', 'belum ada; dibuat pada hari pertama server berjalan');
  const age = Date.now() - (await stat(join(dataDir, 'anchors', last))).mtimeMs;
  return age < ANCHOR_LATE_HOURS * HOUR_MS
    ? good('Jangkar audit', `${names.length} jangkar, terakhir ${last.slice(0, 10)}`)
    : bad(
        'Jangkar audit',
        `jangkar terakhir sudah ${Math.round(age / HOUR_MS)} jam.`,
        'Pastikan server atau pekerja (work) berjalan setiap hari.',
      );
}

const portIsFree = (config: Config): Promise<Finding> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? good(
              'Port',
              `${config.port} sedang dipakai. Bila itu Kentongan sendiri, ini wajar; bila bukan, pilih port lain dengan PORT=8081`,
            )
          : bad('Port', `${config.port} tidak dapat dibuka.`, 'Pilih port lain, misalnya PORT=8081, dan periksa HOST.'),
      ),
    );
    probe.listen(config.port, config.host, () => probe.close(() => resolve(good('Port', `${config.port} bebas`))));
  });

async function database(config: Config): Promise<Finding[]> {
  let installation: Installation | undefined;
  try {
    installation = await openInstallation(config, { onlyLook: true });
    return await look(installation);
  } catch (error) {
    return [
      bad(
        'Basis data',
        (error as Error).message,
        'Periksa DATABASE_URL dan apakah PostgreSQL berjalan, atau ruang dan hak akses folder data.',
      ),
    ];
  } finally {
    await installation?.close();
  }
}

async function look(installation: Installation): Promise<Finding[]> {
  const findings: Finding[] = [];
  const wanted = await readMigrations(MIGRATIONS);
  await installation.jobs(async ({ tx }) => {
    const ran = await migrationsRun(tx);
    const missing = wanted.filter((m) => !ran.includes(m.name)).length;
    const strangers = ran.filter((name) => !wanted.some((m) => m.name === name)).length;
    if (strangers > 0)
      findings.push(bad('Versi basis data', 'lebih baru daripada program ini.', 'Pasang versi Kentongan yang lebih baru.'));
    else
      findings.push(
        missing === 0
          ? good('Versi basis data', 'sama dengan program ini')
          : bad('Versi basis data', `${missing} pembaruan belum dijalankan.`, 'Jalankan npm start atau bin/kentongan migrate.'),
      );
    const print = await getFact(tx, 'key-fingerprint');
    findings.push(
      print === undefined || print === installation.keys.fingerprint
        ? good('Kunci dan basis data', 'cocok')
        : bad('Kunci dan basis data', 'tidak cocok: identitas tidak dapat dibaca.', 'Kembalikan keys/master.key yang asli dari cadangan.'),
    );
    const f = await readFigures(tx);
    const stuck = f.oldestSeconds > STUCK_SECONDS ? f.undelivered : 0;
    findings.push(
      stuck + f.failing + f.schedulesLate === 0
        ? good('Pekerjaan latar', 'tidak ada yang tertunda')
        : bad(
            'Pekerjaan latar',
            `${stuck} kiriman tertunda, ${f.failing} berulang gagal, ${f.schedulesLate} jadwal terlambat.`,
            'Pastikan serve atau work berjalan; lihat catatan (log) server.',
          ),
    );
  });
  return findings;
}
