import { readConfig } from '../../platform/config/config.ts';
import { keepRunning } from './modes.ts';

/** `serve` (default) · `work` · `migrate`; settings come from the environment. Exit 0 fine · 2 a setting or the machine is in the way · 1 our fault. */
process.exitCode = await keepRunning(process.argv[2] ?? 'serve', () => readConfig(process.env));
