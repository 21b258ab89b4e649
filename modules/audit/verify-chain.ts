import { createHash } from 'node:crypto';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { readAnchors } from './anchors.ts';
import type { Anchor } from './anchors.ts';
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
 * @returns the first fault by lane and number, with the entry it concerns
 */
export async function verifyChain(tx: Tx, anchorDir: string, keys: Keyring): Promise<Verification> {
  const anchors = await readAnchors(anchorDir, keys);
  const heads = await store.readHeads(tx);
  let entries = 0;
  for (const head of heads) {
    const lane = await verifyLane(tx, head, anchors.good);
    entries += lane.entries;
    if (lane.fault !== undefined) return { intact: false, entries, anchors: anchors.good.length, fault: lane.fault };
  }
  const forged = anchors.forged[0];
  if (forged !== undefined)
    return {
      intact: false,
      entries,
      anchors: anchors.good.length,
      fault: {
        lane: -1,
        seq: -1,
        id: null,
        kind: 'anchor-mismatch',
        sentence: `Berkas jangkar ${forged} diubah atau bukan buatan pemasangan ini.`,
      },
    };
  return { intact: true, entries, anchors: anchors.good.length, fault: null };
}

async function verifyLane(tx: Tx, head: store.LaneHead, anchors: readonly Anchor[]): Promise<{ entries: number; fault?: ChainFault }> {
  const anchored = new Map<number, string>();
  for (const anchor of anchors) for (const h of anchor.heads) if (h.lane === head.lane && h.seq > 0) anchored.set(h.seq, h.hash);
  let seq = 0;
  let hash = START_HASH;
  for (;;) {
    const rows = await store.readLane(tx, head.lane, seq, BATCH);
    for (const row of rows) {
      const fault = faultOf(row, seq, hash, anchored);
      if (fault !== undefined) return { entries: seq, fault };
      seq = row.seq;
      hash = row.hash;
    }
    if (rows.length < BATCH) break;
  }
  const beyond = [...anchored.keys()].filter((s) => s > seq).sort((a, b) => a - b)[0];
  if (seq < head.seq || beyond !== undefined)
    return {
      entries: seq,
      fault: {
        lane: head.lane,
        seq: seq + 1,
        id: null,
        kind: 'removed',
        sentence: `Jalur ${head.lane}: catatan mulai nomor ${seq + 1} hilang.`,
      },
    };
  if (seq !== head.seq || hash !== head.hash)
    return {
      entries: seq,
      fault: {
        lane: head.lane,
        seq,
        id: null,
        kind: 'inserted',
        sentence: `Jalur ${head.lane}: catatan nomor ${seq} ditambahkan di luar sistem.`,
      },
    };
  return { entries: seq };
}

function faultOf(row: store.ChainRow, seq: number, hash: string, anchored: ReadonlyMap<number, string>): ChainFault | undefined {
  const at = { lane: row.lane, seq: row.seq, id: row.id };
  if (row.seq !== seq + 1)
    return { ...at, seq: seq + 1, id: null, kind: 'removed', sentence: `Jalur ${row.lane}: catatan nomor ${seq + 1} hilang.` };
  if (row.hash !== hashOf(row.prevHash, row.lane, row.seq, row.text))
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
