/** What can keep the embedded PostgreSQL from running; stable words for logs, `doctor` and tests. */
export type EmbeddedPostgresCode =
  | 'bad-setting'
  | 'busy'
  | 'disk-full'
  | 'folder-unusable'
  | 'foreign-folder'
  | 'init-failed'
  | 'no-binaries'
  | 'no-ordinary-user'
  | 'start-failed'
  | 'start-too-slow'
  | 'stop-failed'
  | 'wrong-major-version';

/**
 * The embedded PostgreSQL cannot run here. `message` is one Indonesian text an operator can act on: what is wrong, then the remedy.
 * `details` is the (English) output of PostgreSQL or of the system, for the log.
 */
export class EmbeddedPostgresProblem extends Error {
  readonly code: EmbeddedPostgresCode;
  readonly details: string;

  constructor(code: EmbeddedPostgresCode, message: string, details = '') {
    super(message);
    this.name = 'EmbeddedPostgresProblem';
    this.code = code;
    this.details = details;
  }
}

const DISK_FULL = /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/;

/**
 * Turns the output of a failed `initdb` or `postgres` into a problem, naming the disk or the folder when they are the cause.
 * @param code  what to say when the output has no known cause
 * @param message  the Indonesian sentence for that case
 * @param output  what the program printed
 * @param folder  the data folder, named in the sentence
 */
export function problemFromOutput(code: EmbeddedPostgresCode, message: string, output: string, folder: string): EmbeddedPostgresProblem {
  if (DISK_FULL.test(output)) return diskFull(folder, output);
  if (/Read-only file system|EROFS|Permission denied|EACCES|Operation not permitted|EPERM/.test(output))
    return folderUnusable(folder, output);
  return new EmbeddedPostgresProblem(code, message, output);
}

/** The disk under `folder` has no room left. */
export function diskFull(folder: string, details: string): EmbeddedPostgresProblem {
  return new EmbeddedPostgresProblem(
    'disk-full',
    `Ruang penyimpanan untuk folder data "${folder}" habis. Kosongkan ruang (sedikitnya 1 GB) atau pindahkan KENTONGAN_DATA ke penyimpanan lain, lalu jalankan lagi.`,
    details,
  );
}

/** The folder cannot be read, entered or written by the user that runs Kentongan. */
export function folderUnusable(folder: string, details: string): EmbeddedPostgresProblem {
  return new EmbeddedPostgresProblem(
    'folder-unusable',
    `Folder data "${folder}" tidak dapat dibaca atau ditulis. Beri hak baca dan tulis kepada pengguna yang menjalankan Kentongan, atau arahkan KENTONGAN_DATA ke folder lain.`,
    details,
  );
}
