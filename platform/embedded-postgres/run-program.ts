import { spawn } from 'node:child_process';

/** Who runs a program: a command put in front of it, or another user id (both empty: the user of this process). */
export interface Runner {
  prefix: string[];
  uid?: number;
  gid?: number;
}

export interface Ran {
  /** exit code; 127 when the program could not be started, 124 when it was ended after `timeoutMs` */
  code: number;
  /** standard output and standard error together */
  output: string;
}

/** Only these reach PostgreSQL: no `PG*` variable may bend it, and no secret of the application belongs in its environment. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LD_LIBRARY_PATH', 'SystemRoot', 'windir', 'PATHEXT', 'USERPROFILE', 'APPDATA'];

function environment(): Record<string, string> {
  const kept: Record<string, string> = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of PASSED_ON) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/**
 * Runs a program to its end and keeps what it printed.
 * Ends with the program itself, not with the last holder of its output: on Windows a started postmaster inherits the pipe.
 * @param options.timeoutMs  end it with SIGKILL after this long
 */
export function runProgram(runner: Runner, command: string, args: string[], options: { cwd: string; timeoutMs: number }): Promise<Ran> {
  const [program = command, ...rest] = [...runner.prefix, command, ...args];
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    const child = spawn(program, rest, {
      cwd: options.cwd,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(runner.uid === undefined ? {} : { uid: runner.uid }),
      ...(runner.gid === undefined ? {} : { gid: runner.gid }),
    });
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, options.timeoutMs);
    const finish = (code: number): void => {
      clearTimeout(timer);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: timedOut ? 124 : code, output });
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
    child.on('exit', (code) => setTimeout(() => finish(code ?? 1), 200));
  });
}
