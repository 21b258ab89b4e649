import type { Tx } from '../../../platform/db/on-client.ts';
import type { Context } from '../../../platform/http/context.ts';
import { personBrief, personOfMention } from '../../people/index.ts';
import { unitNames } from '../../territory/index.ts';
import type { RingMember, RingNetwork } from '../contract.ts';
import { pointsOf } from '../surges/store-villages.ts';
import { Picture } from './picture.ts';
import { thingLabels, thingWords } from './ring-words.ts';
import { seenApplications, seenReports } from './store-ring-view.ts';
import type { Seen } from './store-ring-view.ts';
import { ringOfAlert } from './store-rings.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Who is linked by what, as far as the reader may see; a record out of reach is counted, without number and without a way to it. */
export async function ringView(context: Context, alertId: string): Promise<RingNetwork | null> {
  const { tx, keys, trail } = context;
  const row = await ringOfAlert(tx, alertId);
  if (row === undefined) return null;
  const { members, things, ties } = Picture.parse(row.picture);
  const idsOf = (kind: string): string[] => members.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const applied = await seenApplications(tx, idsOf('application'));
  const told = await seenReports(tx, idsOf('report'));
  const places = await placesOf(tx, [...applied.values()], [...told.values()]);
  const placeNames = new Map(places.map(({ code, name }) => [code, name]));
  const persons = await personOfMention(tx, members.flatMap(({ mention }) => mention ?? [])); // prettier-ignore
  const briefs = await personBrief(tx, keys, [...new Set(persons.values())]);
  for (const id of applied.keys()) trail.concerns('application', id);
  for (const id of told.keys()) trail.concerns('report', id);
  for (const id of briefs.keys()) trail.concerns('person', id);
  const labels = thingLabels(things);
  const list = members.map((one, at): RingMember => {
    const seen = (one.kind === 'application' ? applied : told).get(one.id);
    const person = persons.get(one.mention ?? '');
    const word = one.kind === 'application' ? 'Permohonan' : 'Laporan';
    return {
      key: `m${at}`,
      kind: one.kind,
      id: seen === undefined ? null : one.id,
      label: seen === undefined ? `${word} ${at + 1} (di luar jangkauan Anda)` : `${word} ${seen.number}`,
      place: placeNames.get(seen?.territory ?? '') ?? null,
      who: (person === undefined ? undefined : briefs.get(person)?.maskedName) ?? null,
      on: one.on,
      ownMillibits: one.own,
      sharedMillibits: one.shared,
      says: one.says,
      shows: ties.flatMap(({ member, thing }) => (member === at ? [labels[thing] ?? ''] : [])),
    };
  });
  return {
    members: list,
    nodes: [
      ...list.map(({ key, kind, label, who }) => ({ key, kind, label: who === null ? label : `${who} · ${label}`, thingId: null })),
      ...things.map(({ key, kind }, at) => ({ key: `t${at}`, kind, label: labels[at] ?? kind, thingId: thingIdOf(key, at, ties, list) })),
    ],
    edges: ties.map(({ member, thing, share, millibits }) => ({
      from: `m${member}`,
      to: `t${thing}`,
      words: wordsOf(members[member]?.kind, things[thing]?.kind ?? '', share),
      millibits,
    })),
    places,
  };
}

/** Where those that the reader may see come from, the place of most first. */
async function placesOf(tx: Tx, applications: readonly Seen[], reports: readonly Seen[]): Promise<RingNetwork['places']> {
  const countsOf = (list: readonly Seen[]) => Map.groupBy(list.filter(({ territory }) => territory !== null), ({ territory }) => territory ?? ''); // prettier-ignore
  const [applied, told] = [countsOf(applications), countsOf(reports)];
  const codes = [...new Set([...applied.keys(), ...told.keys()])].sort();
  const [names, points] = [await unitNames(tx, codes), await pointsOf(tx, codes)];
  return codes
    .map((code) => ({
      code,
      name: names.get(code)?.full ?? code,
      point: points.get(code) ?? null,
      applications: applied.get(code)?.length ?? 0,
      reports: told.get(code)?.length ?? 0,
    }))
    .toSorted((one, other) => other.applications + other.reports - one.applications - one.reports);
}

/** The page of a thing opens for whoever may see somebody who shows it. */
function thingIdOf(key: string, at: number, ties: Picture['ties'], members: readonly RingMember[]): string | null {
  const [kind, id] = key.split(':');
  return kind === 'thing' && id !== undefined && ties.some(({ member, thing }) => thing === at && members[member]?.id !== null) ? id : null;
}

function wordsOf(member: string | undefined, thing: string, share: number): string {
  const sure = share < 1 ? `; kecocokan ${percent(share)}, belum dipastikan` : '';
  if (thing === 'name') return member === 'report' ? 'menyebut orang ini' : `mungkin orang ini${sure}`;
  if (thing === 'story') return 'menjawab dengan susunan kata ini';
  return `${member === 'report' ? 'menyebut' : 'memakai'} ${thingWords(thing)} ini${sure}`;
}
