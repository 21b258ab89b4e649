import { readConfig } from '../../../platform/config/config.ts';
import { keepRunning } from '../../server/modes.ts';

export const run = (): Promise<number> => keepRunning('work', () => readConfig(process.env));
