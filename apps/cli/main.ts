import { commandTable } from './command-table.ts';
import { EXIT, UsageError, oneLine, systemCode } from './exit-codes.ts';

function helpText(): string {
  const names = Object.keys(commandTable);
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => `  ${name.padEnd(width)}  ${commandTable[name]?.summary ?? ''}`);
  return [
    'Usage: kentongan <command> [FILE|-] [options]',
    '',
    ...lines,
    '',
    'kentongan <command> --help explains one command.',
    'Exit codes: 0 all used · 3 some rows rejected · 2 the call or the file is unusable · 1 our own fault.',
    '',
  ].join('\n');
}

/** A command whose name is a letter or two away from what was typed. */
function nearest(typed: string): string | undefined {
  return Object.keys(commandTable).find((name) => name.startsWith(typed) || typed.startsWith(name));
}

/** Finds the command, runs it, and turns every outcome into an exit code. */
async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(helpText());
    return name === undefined ? EXIT.unusable : EXIT.allUsed;
  }
  const entry = Object.hasOwn(commandTable, name) ? commandTable[name] : undefined;
  if (entry === undefined) {
    const hint = nearest(name);
    process.stderr.write(`kentongan: no command "${name}"${hint ? `; did you mean "${hint}"?` : ''} See kentongan --help.\n`);
    return EXIT.unusable;
  }
  if (entry.usage !== undefined && rest.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${entry.usage}\nIt ${entry.summary}.\n`);
    return EXIT.allUsed;
  }
  try {
    if (entry.bare === true && rest.length > 0) throw new UsageError(`takes no arguments, but was given ${rest.join(' ')}`);
    return await (await entry.load()).run(rest);
  } catch (problem) {
    const code = systemCode(problem);
    if (code === 'EPIPE') return EXIT.allUsed;
    process.stderr.write(`kentongan ${name}: ${oneLine(problem)}\n`);
    if (process.env['KENTONGAN_DEBUG'] && problem instanceof Error) process.stderr.write(`${problem.stack}\n`);
    const callers = problem instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS') === true;
    return callers ? EXIT.unusable : EXIT.ownFault;
  }
}

// A reader that stops early (`| head`) closes the pipe: that is the end of the work, not a fault.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  process.exit(problem.code === 'EPIPE' ? EXIT.allUsed : EXIT.ownFault);
});

process.exitCode = await main(process.argv.slice(2));
