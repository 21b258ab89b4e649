import { createHash } from 'node:crypto';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { readAnchors } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import { LANES } from './model.ts';
import * as store from './store.ts';

export interface ChainFault {
  readonly lane: number;
  readonly seq: number;
  readonly id: string | null;
  readonly kind: 'altered' | 'removed' | 'inserted' | 'anchor-mismatch';
  /** What is wrong, in one Indonesian sentence. */
  readonly sentence: string;
}
export interface Verification {
  readonly intact: boolean;
  readonly entries: number;
  readonly anchors: number;
  readonly fault: ChainFault | null;
}

const START_HASH = '0'.repeat(64);
const BATCH = 5_000;

/** @source db/migrations: function audit.append hashes the same lines */
export const hashOf = (prevHash: string, lane: number, seq: number, text: string): string =>
  createHash('sha256').update([prevHash, lane, seq, text].join('\n'), 'utf8').digest('hex');

/**
 * Recomputes every lane from its first entry and compares with the heads and with every anchor kept outside the database.
 * May run while the office works: entries that are added meanwhile are checked, too.
 * @param only one lane, for a caller that shows progress; all of them without it
 * @returns the first fault by lane and number, with the entry it concerns
 */
export async function verifyChain(tx: Tx, anchorDir: string, keys: Keyring, only?: number): Promise<Verification> {
  const anchors = await readAnchors(anchorDir, keys);
  const stray = (await store.readHeads(tx)).find((head) => head.lane < 0 || head.lane >= LANES);
  const lanes = only === undefined ? Array.from({ length: LANES }, (_, lane) => lane) : [only];
  let entries = 0;
  let fault = stray && strayLane(stray.lane);
  for (const lane of lanes) {
    if (fault !== undefined) break;
    const checked = await verifyLane(tx, lane, anchors.good);
    entries += checked.entries;
    fault = checked.fault;
  }
  fault ??= forgedAnchor(anchors.forged[0]);
  return { intact: fault === undefined, entries, anchors: anchors.good.length, fault: fault ?? null };
}

const forgedAnchor = (file: string | undefined): ChainFault | undefined =>
  file === undefined
    ? undefined
    : {
        lane: -1,
        seq: -1,
        id: null,
        kind: 'anchor-mismatch',
        sentence: `Berkas jangkar ${file} diubah atau bukan buatan pemasangan ini.`,
      };
const strayLane = (lane: number): ChainFault => ({
  lane,
  seq: 0,
  id: null,
  kind: 'inserted',
  sentence: `Jalur ${lane} bukan jalur sistem ini; seluruh jalur itu disisipkan.`,
});
const removed = (lane: number, seq: number): ChainFault => ({
  lane,
  seq,
  id: null,
  kind: 'removed',
  sentence: `Jalur ${lane}: catatan mulai nomor ${seq} hilang.`,
});

async function verifyLane(tx: Tx, lane: number, anchors: readonly Anchor[]): Promise<{ entries: number; fault?: ChainFault }> {
  const anchored = new Map<number, string>();
  for (const anchor of anchors) for (const h of anchor.heads) if (h.lane === lane && h.seq > 0) anchored.set(h.seq, h.hash);
  let seq = 0;
  let hash = START_HASH;
  // Rows and heads are read after one another while others append: a head that is ahead means there are rows to read.
  for (let headSeq = 0; ;) {
    const rows = await store.readLane(tx, lane, seq, BATCH);
    for (const row of rows) {
      const fault = faultOf(row, seq, hash, anchored);
      if (fault !== undefined) return { entries: seq, fault };
      seq = row.seq;
      hash = row.hash;
    }
    if (rows.length === BATCH) continue;
    if (seq < headSeq) return { entries: seq, fault: removed(lane, seq + 1) };
    const head = await store.readHead(tx, lane);
    if (head === undefined) return { entries: seq, fault: removed(lane, 1) };
    if (head.seq > seq) {
      headSeq = head.seq;
      continue;
    }
    if (head.seq !== seq || head.hash !== hash) return { entries: seq, fault: beyondHead(lane, seq) };
    break;
  }
  const lost = [...anchored.keys()].some((anchoredSeq) => anchoredSeq > seq);
  return lost ? { entries: seq, fault: removed(lane, seq + 1) } : { entries: seq };
}

const beyondHead = (lane: number, seq: number): ChainFault => ({
  lane,
  seq,
  id: null,
  kind: 'inserted',
  sentence: `Jalur ${lane}: catatan nomor ${seq} tidak cocok dengan ujung rantai; ada yang ditambahkan atau ditulis ulang di luar sistem.`,
});

function faultOf(row: store.ChainRow, seq: number, hash: string, anchored: ReadonlyMap<number, string>): ChainFault | undefined {
  const at = { lane: row.lane, seq: row.seq, id: row.id };
  if (row.seq !== seq + 1)
    return { ...at, seq: seq + 1, id: null, kind: 'removed', sentence: `Jalur ${row.lane}: catatan nomor ${seq + 1} hilang.` };
  if (!row.columnsAgree || row.hash !== hashOf(row.prevHash, row.lane, row.seq, row.text))
    return { ...at, kind: 'altered', sentence: `Jalur ${row.lane}: isi catatan nomor ${row.seq} (${row.id}) diubah.` };
  if (row.prevHash !== hash)
    return {
      ...at,
      kind: 'inserted',
      sentence: `Jalur ${row.lane}: catatan nomor ${row.seq} (${row.id}) tidak bersambung dengan sebelumnya; ada yang disisipkan atau diganti.`,
    };
  const known = anchored.get(row.seq);
  if (known !== undefined && known !== row.hash)
    return {
      ...at,
      kind: 'anchor-mismatch',
      sentence: `Jalur ${row.lane}: catatan sampai nomor ${row.seq} (${row.id}) tidak cocok dengan jangkar di luar basis data; rantai ditulis ulang.`,
    };
  return undefined;
}
