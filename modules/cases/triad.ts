import type { z } from 'zod';
import { Element } from './model.ts';
import type { PartyRole, TriadView } from './model.ts';

export interface TriadFact {
  readonly element: Element | null;
  readonly tag: string | null;
  readonly withdrawn: boolean;
}
export interface TriadParty {
  readonly child: 'yes' | 'no' | 'unknown';
  /** Roles that stand or stood in the case. */
  readonly roles: readonly PartyRole[];
}

const HARMED: ReadonlySet<PartyRole> = new Set<PartyRole>(['victim', 'at-risk']);
const WORDS: Record<Element, string> = { proses: 'proses', cara: 'cara', tujuan: 'tujuan' };

/**
 * Which elements of trafficking stand in the recorded facts. Never guilt, never "is a victim": only what is recorded and
 * what is missing. For somebody under 18 no means (cara) is needed; what anybody agreed to plays no part.
 * @source UU 21/2007 art. 1(1), 26; Palermo Protocol art. 3(b), (c)
 */
export function triadOf(facts: readonly TriadFact[], parties: readonly TriadParty[]): z.input<typeof TriadView> {
  const standing = facts.filter((fact) => !fact.withdrawn && fact.element !== null);
  const under18 = parties.some((party) => party.child === 'yes' && party.roles.some((role) => HARMED.has(role)));
  const elements = Element.options.map((element) => {
    const of = standing.filter((fact) => fact.element === element);
    const tags = [...new Set(of.flatMap((fact) => (fact.tag === null ? [] : [fact.tag])))].sort();
    return { element, present: of.length > 0, needed: element !== 'cara' || !under18, tags, facts: of.length };
  });
  const missing = elements.filter((one) => one.needed && !one.present).map((one) => WORDS[one.element]);
  return { complete: missing.length === 0, under18, elements, sentence: sentenceOf(missing, under18, elements[1]?.present ?? false) };
}

function sentenceOf(missing: readonly string[], under18: boolean, hasMeans: boolean): string {
  const child = under18 ? ' Untuk anak, cara tidak perlu dibuktikan.' : '';
  const adults = under18 && !hasMeans ? ' Untuk orang dewasa dalam perkara ini, cara belum tercatat.' : '';
  if (missing.length === 0) return `Semua unsur yang diperlukan sudah tercatat dalam fakta.${child}${adults}`;
  return `Belum tercatat: ${missing.join(', ')}.${child}${adults} Unsur yang belum tercatat bukan berarti tidak ada.`;
}
