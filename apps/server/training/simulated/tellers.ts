import type { z } from 'zod';
import type { Channel } from '../../../../modules/reports/model.ts';

type Way = z.infer<typeof Channel>;
/** Somebody of the district who sends what came by a channel of the simulator. */
interface Teller {
  readonly by: string;
  /** Beginning of the village codes they hear from; a report without a village is anybody's of the office. */
  readonly area: string;
  readonly ways: Readonly<Partial<Record<string, readonly Way[]>>>;
  readonly triage: string;
}

const VILLAGE: readonly Way[] = ['village-book', 'meeting', 'app'];
/** @source the personas of the training district; channels: dossier, contract/simulation */
const TELLERS: readonly Teller[] = [
  { by: 'sutinah', area: '35.05', ways: { village: VILLAGE, web: ['app'] }, triage: 'wayan' },
  { by: 'rini', area: '35.05', ways: { whatsapp: ['chat', 'app'], hotline: ['phone'], web: ['app'] }, triage: 'wayan' },
  { by: 'slamet', area: '35.05', ways: { village: ['komsos', 'app'], whatsapp: ['komsos'] }, triage: 'wayan' },
  { by: 'agung', area: '35.05', ways: { village: ['sambang', 'problem-solving'], whatsapp: ['problem-solving'] }, triage: 'wayan' },
  { by: 'wayan', area: '35.05', ways: { pimpasa: ['visit', 'walk-in'], hotline: ['phone'], whatsapp: ['chat'] }, triage: 'ratna' },
  { by: 'wayan', area: '35.04', ways: { pimpasa: ['visit'], hotline: ['phone'], whatsapp: ['chat'], village: ['meeting'] }, triage: 'ratna' },
  { by: 'budi', area: '35.05', ways: { desk: ['counter'], whatsapp: ['counter'] }, triage: 'ratna' },
  { by: 'budi', area: '35.04', ways: { desk: ['counter'] }, triage: 'ratna' },
  { by: 'diah', area: '35.04', ways: { village: ['letter', 'walk-in'], web: ['letter'], whatsapp: ['walk-in', 'chat'] }, triage: 'ratna' },
  { by: 'wulan', area: '35.02', ways: { pimpasa: ['visit'], village: ['meeting'], whatsapp: ['chat'], web: ['app'], hotline: ['phone'] }, triage: 'raka' },
  { by: 'wulan', area: '35.03', ways: { pimpasa: ['visit'], village: ['meeting'], whatsapp: ['chat'], web: ['app'], hotline: ['phone'] }, triage: 'raka' },
  { by: 'putri', area: '35.02', ways: { desk: ['counter'], web: ['counter'] }, triage: 'raka' },
  { by: 'putri', area: '35.03', ways: { desk: ['counter'], web: ['counter'] }, triage: 'raka' },
  { by: 'putri', area: '35.01', ways: { village: ['counter'], whatsapp: ['counter'], pimpasa: ['counter'], hotline: ['counter'], desk: ['counter'], web: ['counter'] }, triage: 'raka' },
  { by: 'winda', area: '52', ways: { pimpasa: ['visit'], village: ['meeting'], whatsapp: ['chat', 'phone'], web: ['app'], hotline: ['phone'], desk: ['walk-in'] }, triage: 'lalu' },
]; // prettier-ignore

type Sender = (channel: string, area: string) => { readonly by: string; readonly channel: Way; readonly triage: string } | undefined;

/**
 * Who sends a report of a channel about a village, and by which way; undefined where nobody of the district would. Senders and ways take
 * turns, so that every way of telling occurs.
 */
export function takingTurns(): Sender {
  const turns = new Map<string, number>();
  const next = <T>(key: string, list: readonly T[]): T | undefined => {
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return list[turn % list.length];
  };
  return (channel, area) => {
    const fitting = TELLERS.filter((one) => area.startsWith(one.area) && one.ways[channel] !== undefined);
    const teller = next(`${channel} ${fitting[0]?.area}`, fitting);
    if (teller === undefined) return undefined;
    const way = next(`${teller.by} ${teller.area} ${channel}`, teller.ways[channel] ?? []);
    return way === undefined ? undefined : { by: teller.by, channel: way, triage: teller.triage };
  };
}
