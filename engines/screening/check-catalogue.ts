import type { Catalogue, Indicator } from './catalogue.ts';
import { checkRows } from './check-rows.ts';
import { GROUP_CAP_MILLIBITS, MILLIBITS_PER_BIT, WEIGHT_STEP_MILLIBITS } from './thresholds.ts';

/** Appearance, adult age and sex: recorded so that the practice is visible, never counted. @source mission.md rule 2 */
export const PROTECTED_CODES: readonly string[] = ['I09', 'I19', 'I20'];

function faultsOf(row: Indicator): string[] {
  const faults: string[] = [];
  const millibits = row.weightBits * MILLIBITS_PER_BIT;
  const steps = millibits / WEIGHT_STEP_MILLIBITS;
  if (Math.abs(steps - Math.round(steps)) > 1e-6)
    faults.push(`weightBits ${row.weightBits} is not a multiple of 0.1; round it, or sums stop being exact`);
  if (row.protected && row.weightBits !== 0) faults.push('a protected trait must have weightBits 0');
  if (PROTECTED_CODES.includes(row.code) && !row.protected) faults.push('this is a protected trait; set protected to true');
  if (row.protected && (row.factRequired || row.urgent !== null))
    faults.push('a protected trait has no fact and no urgency; clear factRequired and urgent');
  if (row.kind === 'concern' && row.weightBits < 0) faults.push('a concern has a weight of at least 0; make it protective or positive');
  if (row.kind === 'protective' && row.weightBits >= 0) faults.push('a protective fact has a negative weight');
  if (row.kind === 'protective' && !row.factRequired) faults.push('a protective fact must be shown; set factRequired to true');
  if ((row.strength === 'none') !== (row.weightBits === 0)) faults.push('strength none goes with weightBits 0, and only with it');
  if (row.strength === 'strong' && !row.factRequired) faults.push('a strong indicator needs a fact; set factRequired to true');
  if (row.weightBits * MILLIBITS_PER_BIT > GROUP_CAP_MILLIBITS)
    faults.push(`weightBits exceeds the group cap of ${GROUP_CAP_MILLIBITS / 1000} bits; lower it`);
  if (row.paperOnly && row.group !== 'document') faults.push('paperOnly belongs to the group document');
  if (row.urgent !== null && !row.factRequired) faults.push('an urgent fact needs a fact; set factRequired to true');
  if (row.name.trim() === '' || row.explanation.trim() === '') faults.push('name and explanation must not be empty');
  if (!(Number.isInteger(row.version) && row.version >= 1)) faults.push('version counts from 1');
  return faults.map((fault) => `indicator ${row.code} version ${row.version}: ${fault}`);
}

/** Faults of the indicator catalogue; empty = usable. */
export const checkCatalogue = (catalogue: Catalogue): string[] => [
  ...checkRows('indicator', catalogue.indicators, (row) => row.code),
  ...catalogue.indicators.flatMap(faultsOf),
];
