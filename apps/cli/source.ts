import { open } from 'node:fs/promises';
import { UsageError, oneLine, systemCode } from './exit-codes.ts';

/** Bytes of the input with its size where it has one (a file), for the progress bar. */
export interface Source {
  name: string;
  bytes?: number;
  chunks: AsyncIterable<Buffer>;
}

const CHUNK_BYTES = 1 << 18;

function explain(path: string, problem: unknown): UsageError {
  const code = systemCode(problem);
  if (code === 'ENOENT') return new UsageError(`no file ${path}; check the path, or use - for standard input`);
  if (code === 'EISDIR') return new UsageError(`${path} is a folder; give a file`);
  if (code === 'EACCES') return new UsageError(`${path} may not be read by this user`);
  return new UsageError(`cannot read ${path}: ${oneLine(problem)}`);
}

async function* fileChunks(path: string, handle: Awaited<ReturnType<typeof open>>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK_BYTES })) yield chunk as Buffer;
  } catch (problem) {
    throw explain(path, problem);
  }
}

/**
 * Opens a file, or standard input for `-` and for no name.
 * @refuses a missing, unreadable or non-text file with one clear UsageError
 */
export async function openSource(path?: string): Promise<Source> {
  if (path === undefined || path === '-') {
    return { name: 'standard input', chunks: checked('standard input', process.stdin as AsyncIterable<Buffer>) };
  }
  try {
    const handle = await open(path);
    const stat = await handle.stat();
    if (stat.isDirectory()) {
      await handle.close();
      throw new UsageError(`${path} is a folder; give a file`);
    }
    return { name: path, bytes: stat.size, chunks: checked(path, fileChunks(path, handle)) };
  } catch (problem) {
    throw problem instanceof UsageError ? problem : explain(path, problem);
  }
}

/** Takes off a UTF-8 mark and refuses what is surely no UTF-8 text: UTF-16, a workbook, an archive. */
async function* checked(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of chunks) {
    if (!first || chunk.length === 0) {
      yield chunk;
      continue;
    }
    first = false;
    const [a, b, c] = chunk;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
      throw new UsageError(`${name} is UTF-16 text; save it as "CSV UTF-8" and try again`);
    }
    if (a === 0x50 && b === 0x4b) throw new UsageError(`${name} is a workbook or an archive, not text; save the sheet as "CSV UTF-8"`);
    if (chunk.subarray(0, 4096).includes(0)) throw new UsageError(`${name} is not text: it contains zero bytes`);
    yield a === 0xef && b === 0xbb && c === 0xbf ? chunk.subarray(3) : chunk;
  }
}
